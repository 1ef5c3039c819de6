import { Button, Flex, Link, Loader, Typography } from '@strapi/design-system';
import { Check } from '@strapi/icons';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { FailedToLoad } from '../components/FailedToLoad';
import type { Article } from '../services/contracts';
import { useChangeAttachmentMutation } from '../services/donation-banners';
import { useGetListedArticlesQuery } from '../services/listed-articles';
import { useTranslate } from '../translate';
import { articlePath } from './for-article';

interface Props {
  article: Article;
  /** Document id; none while the banner is not saved. */
  banner?: string;
}

/** Chooses the banner for the article that it was written for, and leads back there. */
export const ShowBelowArticle = ({ article, banner }: Props) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const [changeAttachment, { isLoading }] = useChangeAttachmentMutation();
  const { contentType, documentId, locale } = article;
  const { data, isError, refetch } = useGetListedArticlesQuery({
    contentType,
    documentIds: [documentId],
    locale,
  });
  const [listed] = data ?? [];

  if (!listed) {
    return isError ? (
      <FailedToLoad message={translate('origin.failed')} onRetry={() => void refetch()} />
    ) : (
      <Loader small>{translate('loading')}</Loader>
    );
  }
  const { title, attachment } = listed;

  const show = async (): Promise<void> => {
    const answer = await changeAttachment({
      article,
      locale,
      decision: { mode: 'show', ...(banner && { banner }) },
      version: attachment?.locale === locale ? attachment.version : '',
    });
    if ('error' in answer) {
      toggleNotification({
        type: 'danger',
        title: translate('saved.failed'),
        message: formatAPIError(answer.error as Parameters<typeof formatAPIError>[0]),
      });
      void refetch();
      return;
    }
    toggleNotification({
      type: 'success',
      message: translate('origin.done'),
    });
    navigate(articlePath(article));
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography variant="pi" textColor="neutral600">
        {translate(banner ? 'origin.hint' : 'origin.unsaved', {
          title: title ?? translate('unseen.article'),
        })}
      </Typography>
      {banner && (
        <Button startIcon={<Check />} loading={isLoading} onClick={() => void show()}>
          {translate('origin.show')}
        </Button>
      )}
      <Link tag={RouterLink} to={articlePath(article)}>
        {translate('origin.back')}
      </Link>
    </Flex>
  );
};

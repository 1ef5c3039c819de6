import type { KeyboardEvent, SyntheticEvent } from 'react';
import { Flex, Loader, Typography } from '@strapi/design-system';
import { FailedToLoad } from '../components/FailedToLoad';
import type { Article } from '../services/contracts';
import { useGetArticleBannerQuery } from '../services/donation-banners';
import { useTranslate } from '../translate';
import { AttachmentChoice } from './AttachmentChoice';
import { History } from './History';
import { ShownToReaders } from './ShownToReaders';
import { Why } from './Why';

interface Props {
  article: Article;
  canUpdate: boolean;
  canExplain: boolean;
}

const stop = (event: SyntheticEvent) => event.stopPropagation();

/** The panel stands inside the Content Manager's form, which Enter in a text field would submit. */
const keepEnter = (event: KeyboardEvent) => {
  if (event.key === 'Enter') {
    event.stopPropagation();
    if (event.target instanceof HTMLInputElement) {
      event.preventDefault();
    }
  }
};

/** What the article's readers see, and the choice an editor has about it. */
export const AttachmentEditor = ({ article, canUpdate, canExplain }: Props) => {
  const translate = useTranslate();
  const { data, isError, refetch } = useGetArticleBannerQuery(article, {
    refetchOnMountOrArgChange: true,
  });

  if (!data) {
    return isError ? (
      <FailedToLoad message={translate('panel.failed')} onRetry={() => void refetch()} />
    ) : (
      <Loader small>{translate('loading')}</Loader>
    );
  }

  return (
    <Flex
      direction="column"
      alignItems="stretch"
      gap={4}
      width="100%"
      onSubmit={stop}
      onReset={stop}
      onKeyDown={keepEnter}
    >
      <ShownToReaders articleBanner={data} locale={article.locale} />
      {canExplain && <Why article={article} />}
      {canUpdate ? (
        <AttachmentChoice article={article} state={data} />
      ) : (
        <Typography variant="pi" textColor="neutral600">
          {translate('panel.readOnly')}
        </Typography>
      )}
      <History history={data.history} locale={article.locale} />
    </Flex>
  );
};

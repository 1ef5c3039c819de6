import { useId, useState } from 'react';
import { Box, Flex, Link, Radio, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import { FailedToLoad } from '../components/FailedToLoad';
import { NEW_BANNER_PATH } from '../plugin-id';
import type { Article, Attachment } from '../services/contracts';
import { useGetBannersQuery } from '../services/donation-banners';
import { useTranslate } from '../translate';
import { BannerPicker } from './BannerPicker';
import { useAttachmentChange } from './useAttachmentChange';

interface Props {
  article: Article;
  attachment: Attachment | null;
}

/** Automatic, one certain banner, or none: saved as soon as it is chosen. */
export const AttachmentChoice = ({ article, attachment }: Props) => {
  const translate = useTranslate();
  const legendId = useId();
  const { requested, change } = useAttachmentChange(article, attachment);
  // "This banner …" is chosen, but not yet which one.
  const [picking, setPicking] = useState(false);
  const banners = useGetBannersQuery({ search: '', locale: article.locale });
  const noBanners = banners.data?.length === 0;

  const current = requested ?? {
    mode: attachment?.mode ?? 'automatic',
    banner: attachment?.banner,
  };
  const mode = picking ? 'show' : current.mode;

  const chooseMode = (wanted: string) => {
    setPicking(wanted === 'show' && current.mode !== 'show');
    if (wanted !== current.mode && (wanted === 'automatic' || wanted === 'hide')) {
      change({ mode: wanted });
    }
  };

  return (
    <Flex direction="column" alignItems="stretch" gap={3} aria-busy={requested !== null}>
      <Flex justifyContent="space-between" gap={2}>
        <Typography id={legendId} tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">
          {translate('choice.legend')}
        </Typography>
        <Typography role="status" variant="pi" textColor="neutral600">
          {requested ? translate('choice.saving') : ''}
        </Typography>
      </Flex>
      <Radio.Group aria-labelledby={legendId} value={mode} onValueChange={chooseMode}>
        <Radio.Item value="automatic">{translate('choice.automatic')}</Radio.Item>
        <Radio.Item value="show" disabled={noBanners}>
          {translate('choice.show')}
        </Radio.Item>
        <Radio.Item value="hide">{translate('choice.hide')}</Radio.Item>
      </Radio.Group>
      {noBanners && (
        <Box>
          <Typography tag="p" variant="pi" textColor="neutral700">
            {translate('choice.noBanners')}
          </Typography>
          <Link tag={RouterLink} to={NEW_BANNER_PATH}>
            {translate('choice.createBanner')}
          </Link>
        </Box>
      )}
      {mode === 'show' && banners.isError && (
        <FailedToLoad message={translate('picker.failed')} onRetry={() => void banners.refetch()} />
      )}
      {mode === 'show' && !noBanners && !banners.isError && (
        <BannerPicker
          locale={article.locale}
          selected={current.banner ?? null}
          onPick={(banner) => {
            setPicking(false);
            change({ mode: 'show', banner });
          }}
        />
      )}
    </Flex>
  );
};

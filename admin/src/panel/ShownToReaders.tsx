import { Box, Typography } from '@strapi/design-system';
import type { ArticleBanner, ShownBanner } from '../services/contracts';
import { useTranslate } from '../translate';
import { BannerWarning } from './BannerWarning';
import { useDecided } from './Decided';

interface Props {
  articleBanner: ArticleBanner;
  /** The locale being edited; `''` where the content type is not localised. */
  locale: string;
}

/** The banner that readers of the article get now, where it comes from, and what is still missing. */
export const ShownToReaders = ({ articleBanner, locale }: Props) => {
  const translate = useTranslate();
  const { line } = useDecided();
  const { attachment, shown, articlePublished } = articleBanner;
  const banner = shown.banner?.published ? shown.banner : null;
  const chosen = attachment?.mode === 'show' ? attachment.banner : null;

  const fromCampaign = ({ name, share, forSome }: NonNullable<ShownBanner['campaign']>): string =>
    translate(forSome ? 'shown.forSome' : 'shown.campaign', {
      campaign: name ?? translate('unseen.campaign'),
      share,
    });

  const reason = (): string | null => {
    if (banner) {
      return shown.campaign ? fromCampaign(shown.campaign) : translate('shown.chosen');
    }
    if (attachment) {
      return attachment.mode === 'hide' ? translate('shown.hidden') : null;
    }
    return translate('shown.noCampaign');
  };

  const inPlace = (other: ShownBanner): string => {
    const place = translate('shown.inPlace', {
      place: translate(`place.${other.placement}`),
      heading: other.banner?.heading ?? translate('unseen.banner'),
    });
    const { campaign } = other;
    return campaign ? `${place} · ${fromCampaign(campaign)}` : place;
  };

  const hints = [
    attachment?.mode === 'show' && !chosen && translate('hint.bannerGone'),
    !articlePublished && (banner || chosen) && translate('hint.articleDraft'),
    attachment && attachment.locale !== locale && translate('hint.everyLocale'),
  ].filter((hint) => typeof hint === 'string');

  return (
    <Box>
      <Typography tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">
        {translate('shown.title')}
      </Typography>
      <Box marginTop={1} padding={3} hasRadius borderColor="neutral200" background="neutral0">
        {banner && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {translate(`place.${shown.placement}`)}
          </Typography>
        )}
        <Typography tag="p" fontWeight="semiBold">
          {banner
            ? translate('shown.heading', { heading: banner.heading ?? translate('unseen.banner') })
            : translate('shown.nothing')}
        </Typography>
        {reason() && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {reason()}
          </Typography>
        )}
        {attachment?.decidedAt && (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {line(attachment.decidedBy, attachment.decidedAt)}
          </Typography>
        )}
        {shown.elsewhere.length > 0 && (
          <Box marginTop={2}>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {translate('shown.elsewhere')}
            </Typography>
            <ul>
              {shown.elsewhere.map((other) => (
                <li key={other.placement}>
                  <Typography variant="pi" textColor="neutral700">
                    {inPlace(other)}
                  </Typography>
                </li>
              ))}
            </ul>
          </Box>
        )}
      </Box>
      {chosen && <BannerWarning banner={chosen} locale={locale} />}
      {hints.map((hint) => (
        <Box key={hint} marginTop={2}>
          <Typography tag="p" variant="pi" textColor="neutral700">
            {hint}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};

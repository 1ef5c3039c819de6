import { Box, Link, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { lookupLocale } from '../../../domain/src/values/locale';
import { bannerInLocalePath, bannerPath } from '../plugin-id';
import type { BannerSummary } from '../services/contracts';
import { useTranslate } from '../translate';

interface Props {
  /** The one chosen for the article. */
  banner: BannerSummary;
  /** The locale being edited; `''` where the content type is not localised. */
  locale: string;
}

/** Says what keeps readers of this language from the chosen banner, and leads to where that is mended. */
export const BannerWarning = ({ banner, locale }: Props) => {
  const translate = useTranslate();
  const { formatDisplayName } = useIntl();
  const language = (code: string): string => formatDisplayName(code, { type: 'language' }) ?? code;
  const { documentId, readersGet } = banner;
  const heading = banner.heading ?? translate('unseen.banner');

  const warning = (): { text: string; link: string; to: string } | null => {
    if (!banner.published) {
      return {
        text: translate('hint.bannerDraft', { heading }),
        link: translate('hint.publishBanner'),
        to: bannerPath(documentId),
      };
    }
    if (readersGet === null) {
      return {
        text: translate('hint.bannerNoLocale', { heading }),
        link: translate('hint.translateBanner'),
        to: locale ? bannerInLocalePath(documentId, locale) : bannerPath(documentId),
      };
    }
    if (locale && lookupLocale(locale, [readersGet]) === undefined) {
      return {
        text: translate('hint.bannerOtherLocale', {
          heading,
          locale: language(locale),
          other: language(readersGet),
        }),
        link: translate('hint.translateBanner'),
        to: bannerInLocalePath(documentId, locale),
      };
    }
    return null;
  };

  const shown = warning();
  return (
    shown && (
      <Box marginTop={2} padding={3} hasRadius background="warning100" borderColor="warning200">
        <Typography tag="p" variant="pi" textColor="neutral800">
          {shown.text}
        </Typography>
        <Link tag={RouterLink} to={shown.to}>
          {shown.link}
        </Link>
      </Box>
    )
  );
};

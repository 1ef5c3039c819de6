import { Badge, Box, Flex, Typography } from '@strapi/design-system';
import { Thumbnail } from '../components/Thumbnail';
import type { BannerSummary } from '../services/contracts';
import { useTranslate } from '../translate';

interface Props {
  banner: BannerSummary;
}

/** A banner in a list to choose from: its picture, how its copy begins, and the languages that it has. */
export const BannerOption = ({ banner }: Props) => {
  const translate = useTranslate();
  return (
    <Flex tag="span" gap={3} alignItems="flex-start" width="100%">
      <Thumbnail url={banner.thumbnail} />
      <Flex tag="span" direction="column" alignItems="flex-start" gap={1} grow={1} minWidth={0}>
        <Typography fontWeight="semiBold">
          {banner.heading ?? translate('unseen.heading')}
        </Typography>
        <Typography variant="pi" textColor="neutral600">
          {banner.name ?? translate('unseen.name')}
        </Typography>
        {banner.excerpt && (
          <Box tag="span" style={{ whiteSpace: 'normal' }}>
            <Typography variant="pi" textColor="neutral700">
              {banner.excerpt}
            </Typography>
          </Box>
        )}
        <Flex tag="span" gap={1} wrap="wrap">
          {banner.locales.map(({ locale, published }) => (
            <Badge key={locale} size="S" active={published}>
              {published ? locale : translate('picker.localeDraft', { locale })}
            </Badge>
          ))}
        </Flex>
      </Flex>
    </Flex>
  );
};

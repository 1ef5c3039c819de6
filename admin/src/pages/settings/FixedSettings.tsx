import { Box, Flex, Typography } from '@strapi/design-system';
import type { Settings } from '../../services/settings';
import { useTranslate } from '../../translate';

/** What only the configuration decides, to be looked at. */
export const FixedSettings = ({ fixed }: Pick<Settings, 'fixed'>) => {
  const translate = useTranslate();
  const inWords = (value: string | boolean): string =>
    typeof value === 'string' ? value : translate(value ? 'settings.on' : 'settings.off');

  return (
    <Box tag="section" background="neutral0" hasRadius shadow="filterShadow" padding={6}>
      <Typography tag="h2" variant="delta">
        {translate('settings.fixed')}
      </Typography>
      <Flex tag="dl" direction="column" alignItems="flex-start" gap={3} marginTop={4}>
        {(['apiAddress', 'sends', 'cron', 'redis'] as const).map((name) => (
          <div key={name}>
            <Typography tag="dt" variant="pi" fontWeight="bold">
              {translate(`fixed.${name}`)}
            </Typography>
            <Typography tag="dd" textColor="neutral600">
              {inWords(fixed[name])}
            </Typography>
          </div>
        ))}
      </Flex>
    </Box>
  );
};

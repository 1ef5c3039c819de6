import { Box, Flex, Typography } from '@strapi/design-system';
import type { Condition } from '../../../domain/src/audience';
import { toAudience } from '../../../domain/src/audience-form';
import { toFrequencyCap } from '../../../domain/src/frequency-form';
import { useWanted } from '../explanation/useWanted';
import { useTranslate } from '../translate';
import type { CampaignFormValues } from './form-plan';

/** Whom the form means, and how often it asks one reader, in sentences. */
export const AudienceSummary = ({
  audience,
  frequency,
}: Pick<CampaignFormValues, 'audience' | 'frequency'>) => {
  const translate = useTranslate();
  const wantedBy = useWanted();
  const conditions = Object.entries(toAudience(audience ?? {}) ?? {});
  const { impressions, days, daysBetween, stopAfter } = toFrequencyCap(frequency ?? {}) ?? {};
  const often = [
    ...(impressions && days ? [translate('often.impressions', { impressions, days })] : []),
    ...(daysBetween ? [translate('often.between', { days: daysBetween })] : []),
    ...(stopAfter ? [translate('often.stop', { count: stopAfter })] : []),
  ];

  return (
    <Box>
      <Typography tag="p" variant="pi">
        {translate(conditions.length > 0 ? 'audience.only' : 'audience.everybody')}
      </Typography>
      {conditions.length > 0 && (
        <dl>
          {conditions.map(([condition, wanted]) => (
            <Flex key={condition} gap={2} alignItems="baseline" wrap="wrap">
              <Typography tag="dt" variant="pi" fontWeight="semiBold">
                {translate(`condition.${condition as Condition}`)}
              </Typography>
              <Typography tag="dd" variant="pi">
                {wantedBy(condition as Condition, wanted)}
              </Typography>
            </Flex>
          ))}
        </dl>
      )}
      <Typography tag="p" variant="pi">
        {often.length > 0 ? often.join(' ') : translate('often.always')}
      </Typography>
    </Box>
  );
};

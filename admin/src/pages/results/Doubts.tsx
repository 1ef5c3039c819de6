import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { NamedResult } from '../../../../domain/src/results';
import { useTranslate } from '../../translate';

/** What a banner’s numbers are to be read with: days that stand out, and what was refused. */
export const Doubts = ({ result: { jumps, refused } }: { result: NamedResult }) => {
  const translate = useTranslate();
  const { formatDate, formatList, formatNumber } = useIntl();
  const days = jumps.map((day) =>
    formatDate(`${day}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' }),
  );
  return (
    <>
      {jumps.length > 0 && (
        <Typography tag="p" variant="pi" fontWeight="bold" textColor="warning700">
          {translate('results.unusual', { days: formatList(days) })}
        </Typography>
      )}
      {refused > 0 && (
        <Typography tag="p" variant="pi" textColor="neutral600">
          {translate('results.refused', { count: formatNumber(refused) })}
        </Typography>
      )}
    </>
  );
};

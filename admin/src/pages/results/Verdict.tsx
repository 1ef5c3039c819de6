import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { leadAmong, type NamedResult } from '../../../../domain/src/results';
import { useTranslate } from '../../translate';
import { useBannerName } from './useBannerName';

/** Whether one of a campaign's banners does better than the others, and by how much. */
export const Verdict = ({ results }: { results: readonly NamedResult[] }) => {
  const translate = useTranslate();
  const { formatNumber } = useIntl();
  const lead = leadAmong(results);
  const nameOf = useBannerName();
  const ofThousand = (share: number): string =>
    formatNumber(share * 1000, { maximumSignificantDigits: 2 });
  return (
    <Typography tag="p">
      {lead
        ? translate('results.lead', {
            first: nameOf(lead.first),
            second: nameOf(lead.second),
            low: ofThousand(lead.by.low),
            high: ofThousand(lead.by.high),
          })
        : translate('results.noLead')}
    </Typography>
  );
};

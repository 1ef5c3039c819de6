import { Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { rateInterval, rateOf, Z } from '../../../../domain/src/rate';
import { type NamedResult, tallyOf } from '../../../../domain/src/results';
import { bannerPath } from '../../plugin-id';
import { useTranslate } from '../../translate';
import { Doubts } from './Doubts';
import { COUNTS } from './result-groups';
import { useBannerName } from './useBannerName';

/** How often an impression led on stands beside how many did. */
const COLUMNS = COUNTS.flatMap((event) =>
  event === 'continue' ? ([event, 'rate'] as const) : [event],
);

interface Props {
  results: readonly NamedResult[];
  /** What it is about, for those who come to it first. */
  label: string;
}

/** What came of a campaign's banners, a row each. */
export const ResultTable = ({ results, label }: Props) => {
  const translate = useTranslate();
  const { formatNumber } = useIntl();
  const bannerNameOf = useBannerName();
  const percent = (share: number): string =>
    formatNumber(share, { style: 'percent', maximumFractionDigits: 1 });

  const rate = (result: NamedResult) => {
    const tally = tallyOf(result);
    if (tally.trials === 0) {
      return <Typography>–</Typography>;
    }
    const { low, high } = rateInterval(tally, Z.of95);
    return (
      <>
        <Typography tag="p" fontWeight="bold">
          {percent(rateOf(tally))}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {translate('results.range', { low: percent(low), high: percent(high) })}
        </Typography>
      </>
    );
  };

  return (
    <Table colCount={COLUMNS.length + 1} rowCount={results.length + 1} aria-label={label}>
      <Thead>
        <Tr>
          {(['banner', ...COLUMNS] as const).map((name) => (
            <Th key={name}>
              <Typography variant="sigma">{translate(`counted.${name}`)}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {results.map((result) => (
          <Tr key={`${result.campaign} ${result.banner}`}>
            <Td>
              {result.bannerName === null ? (
                <Typography textColor="neutral600">{bannerNameOf(result)}</Typography>
              ) : (
                <Link tag={RouterLink} to={bannerPath(result.banner)}>
                  {bannerNameOf(result)}
                </Link>
              )}
              <Doubts result={result} />
            </Td>
            {COLUMNS.map((name) => (
              <Td key={name}>
                {name === 'rate' ? (
                  rate(result)
                ) : (
                  <Typography>{formatNumber(result[name])}</Typography>
                )}
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
};

import { Box, EmptyStateLayout, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Pagination } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { totalsOf } from '../../../../domain/src/results';
import { FigureList } from '../../components/FigureList';
import { DEFAULT_PAGE_SIZE } from '../../components/page-in-address';
import type { Results } from '../../services/results';
import { useTranslate } from '../../translate';
import { CampaignResults } from './CampaignResults';
import { COUNTS, groupResults } from './result-groups';

interface Props {
  results: Results;
  /** Of the campaigns, from 1. */
  page: number;
  pageSize: number;
}

/** All counts together, then campaign by campaign, or that there are none. */
export const ShownResults = ({ results: { data, meta }, page, pageSize }: Props) => {
  const translate = useTranslate();
  const { formatDate } = useIntl();
  const dayInWords = (date: string): string =>
    formatDate(`${date}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' });
  const span = translate('span.between', { from: dayInWords(meta.from), to: dayInWords(meta.to) });

  if (data.length === 0) {
    return (
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={translate('results.empty', { span })}
      />
    );
  }
  const groups = groupResults(data);
  const totals = totalsOf(data);
  const notes = [
    ...(data.some(({ jumps }) => jumps.length > 0) ? (['results.unusualMeans'] as const) : []),
    ...(data.some(({ refused }) => refused > 0) ? (['results.refusedMeans'] as const) : []),
    'results.counting' as const,
  ];
  const pageCount = Math.ceil(groups.length / pageSize);
  const end = Math.min(page, pageCount) * pageSize;
  return (
    <>
      <Typography role="status" textColor="neutral600">
        {translate('results.of', { span })}
      </Typography>
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
        <FigureList
          figures={COUNTS.map((event) => ({
            label: translate(`counted.${event}`),
            count: totals[event],
          }))}
        />
      </Box>
      {groups.slice(end - pageSize, end).map((group) => (
        <CampaignResults key={group.campaign} group={group} />
      ))}
      <Pagination.Root
        pageCount={pageCount}
        total={groups.length}
        defaultPageSize={DEFAULT_PAGE_SIZE}
      >
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
      {notes.map((note) => (
        <Typography key={note} tag="p" variant="pi" textColor="neutral600">
          {translate(note)}
        </Typography>
      ))}
    </>
  );
};

import { Box, EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Layouts, Page, Pagination } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { totalsOf } from '../../../../domain/src/results';
import { FailedToLoad } from '../../components/FailedToLoad';
import { FigureList } from '../../components/FigureList';
import { DEFAULT_PAGE_SIZE } from '../../components/page-in-address';
import { type Results, useGetCampaignResultsQuery } from '../../services/results';
import { useTranslate } from '../../translate';
import { CampaignResults } from './CampaignResults';
import { COUNTS, groupResults } from './result-groups';
import { ResultDays } from './ResultDays';
import { useResultDays } from './useResultDays';

/** What came of campaigns and of editors' choices, in numbers. */
export const ResultsPage = () => {
  const translate = useTranslate();
  const { formatDate } = useIntl();
  const days = useResultDays();
  const { currentData, data, isError, isFetching, refetch } = useGetCampaignResultsQuery(
    days.asked,
    { refetchOnMountOrArgChange: true, skip: days.isReversed },
  );
  const dayInWords = (date: string): string =>
    formatDate(`${date}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' });

  const numbers = ({ data: results, meta: { from, to } }: Results) => {
    const span = translate('span.between', { from: dayInWords(from), to: dayInWords(to) });
    if (results.length === 0) {
      return (
        <EmptyStateLayout
          icon={<EmptyDocuments width="16rem" />}
          content={translate('results.empty', { span })}
        />
      );
    }
    const groups = groupResults(results);
    const totals = totalsOf(results);
    const { pageSize } = days;
    const pageCount = Math.ceil(groups.length / pageSize);
    const page = Math.min(days.page, pageCount);
    return (
      <>
        <Typography role="status" textColor="neutral600">
          {translate('results.of', { span, campaigns: groups.length })}
        </Typography>
        <Box background="neutral0" hasRadius shadow="tableShadow" padding={6}>
          <FigureList
            figures={COUNTS.map((event) => ({
              label: translate(`counted.${event}`),
              count: totals[event],
            }))}
          />
        </Box>
        {groups.slice((page - 1) * pageSize, page * pageSize).map((group) => (
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
        <Typography variant="pi" textColor="neutral600">
          {translate('results.counting')}
        </Typography>
      </>
    );
  };

  const content = () => {
    if (days.isReversed) {
      return null;
    }
    if (currentData) {
      return numbers(currentData);
    }
    return isError && !isFetching ? (
      <FailedToLoad message={translate('results.failed')} onRetry={() => void refetch()} />
    ) : (
      <Page.Loading>{translate('loading')}</Page.Loading>
    );
  };

  return (
    <Page.Main>
      <Page.Title>{translate('results.title')}</Page.Title>
      <Layouts.Header title={translate('results.title')} subtitle={translate('results.subtitle')} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <ResultDays state={days} shown={data?.meta} />
          {content()}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

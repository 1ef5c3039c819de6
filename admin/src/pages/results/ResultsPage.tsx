import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { FailedToLoad } from '../../components/FailedToLoad';
import { useGetCampaignResultsQuery } from '../../services/results';
import { useTranslate } from '../../translate';
import { ResultDays } from './ResultDays';
import { ShownResults } from './ShownResults';
import { useResultDays } from './useResultDays';

/** What came of campaigns and of editors' choices, in numbers. */
export const ResultsPage = () => {
  const translate = useTranslate();
  const days = useResultDays();
  const { currentData, data, isError, isFetching, refetch } = useGetCampaignResultsQuery(
    days.asked,
    { refetchOnMountOrArgChange: true, skip: days.isReversed },
  );

  const content = () => {
    if (days.isReversed) {
      return null;
    }
    if (currentData) {
      return <ShownResults results={currentData} page={days.page} pageSize={days.pageSize} />;
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

import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { FailedToLoad } from '../components/FailedToLoad';
import { useReadingDirection } from '../components/ReadingDirection';
import { FAILED_REMINDERS_PATH } from '../plugin-id';
import { useGetSummaryQuery } from '../services/summary';
import { useTranslate } from '../translate';

const NUMBERS = [
  'reach',
  'impressions',
  'continues',
  'setThisWeek',
  'dueNextWeek',
  'campaignsRunning',
] as const;

/** On the homepage: whom banners reached and what came of it, reminders set and due, campaigns running, and what failed. */
export const SummaryWidget = () => {
  const translate = useTranslate();
  const direction = useReadingDirection();
  const { formatNumber } = useIntl();
  const { data, isError, isFetching, refetch } = useGetSummaryQuery(undefined, {
    refetchOnMountOrArgChange: true,
  });

  if (!data) {
    return isError && !isFetching ? (
      <FailedToLoad message={translate('widget.unavailable')} onRetry={() => void refetch()} />
    ) : (
      <Widget.Loading>{translate('loading')}</Widget.Loading>
    );
  }
  if (Object.values(data).every((count) => count === 0)) {
    return <Widget.NoData>{translate('widget.empty')}</Widget.NoData>;
  }
  return (
    <Flex dir={direction} direction="column" alignItems="stretch" gap={4}>
      <Flex tag="dl" direction="column" alignItems="stretch" gap={2}>
        {NUMBERS.map((name) => (
          <Flex key={name} justifyContent="space-between" gap={4}>
            <Typography tag="dt" textColor="neutral600">
              {translate(`widget.${name}`)}
            </Typography>
            <Typography tag="dd" fontWeight="bold">
              {formatNumber(data[name])}
            </Typography>
          </Flex>
        ))}
      </Flex>
      {data.failed > 0 && (
        <Box padding={3} hasRadius background="danger100">
          <Link tag={RouterLink} to={FAILED_REMINDERS_PATH}>
            {translate('widget.failed', { count: data.failed })}
          </Link>
        </Box>
      )}
    </Flex>
  );
};

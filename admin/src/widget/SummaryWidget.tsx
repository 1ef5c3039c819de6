import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { FailedToLoad } from '../components/FailedToLoad';
import { useReadingDirection } from '../components/ReadingDirection';
import { FAILED_REMINDERS_PATH, REMINDERS_PATH } from '../plugin-id';
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

interface NoticeProps {
  to: string;
  title: string;
  children?: string;
}

/** What an editor has to look into, with a link to where. */
const Notice = ({ to, title, children }: NoticeProps) => (
  <Box padding={3} hasRadius background="danger100">
    <Link tag={RouterLink} to={to}>
      {title}
    </Link>
    {children && (
      <Typography tag="p" textColor="neutral800">
        {children}
      </Typography>
    )}
  </Box>
);

/** On the homepage: whom banners reached and what came of it, reminders set and due, campaigns running, what failed, and what keeps reminders from going out. */
export const SummaryWidget = () => {
  const translate = useTranslate();
  const direction = useReadingDirection();
  const { formatDate, formatNumber } = useIntl();
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
  const { failed, trouble, moved } = data;
  const isEmpty = [...NUMBERS, 'failed' as const].every((name) => data[name] === 0);
  if (isEmpty && !trouble && !moved) {
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
      {moved && (
        <Notice to={REMINDERS_PATH} title={translate('moved.notice', { ...moved })}>
          {translate('moved.advice')}
        </Notice>
      )}
      {trouble && (
        <Notice
          to={REMINDERS_PATH}
          title={translate('trouble.notice', {
            since: formatDate(trouble.since, { dateStyle: 'medium', timeStyle: 'short' }),
          })}
        >
          {translate('trouble.reason', { reason: trouble.reason })}
        </Notice>
      )}
      {failed > 0 && (
        <Notice to={FAILED_REMINDERS_PATH} title={translate('widget.failed', { count: failed })} />
      )}
    </Flex>
  );
};

import { useEffect, useState } from 'react';
import {
  Button,
  Checkbox,
  EmptyStateLayout,
  Flex,
  LinkButton,
  Loader,
  Typography,
} from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Pagination, Table } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { FailedToLoad } from '../../components/FailedToLoad';
import { DEFAULT_PAGE_SIZE } from '../../components/page-in-address';
import { BANNERS_PATH } from '../../plugin-id';
import { useGetRemindersQuery } from '../../services/reminders';
import { useTranslate } from '../../translate';
import { ReminderRow } from './ReminderRow';
import type { ReminderQueryState } from './useReminderQuery';
import type { ReminderRights } from './useReminderRights';

/** How often to look again while a reminder is being sent, in ms. */
const POLLING_INTERVAL = 3_000;

const COLUMNS = ['address', 'banner', 'when', 'status', 'requested'] as const;

interface Props {
  state: ReminderQueryState;
  rights: ReminderRights;
}

/** The reminders that the query finds, or what to do where there are none. */
export const ReminderTable = ({ state, rights }: Props) => {
  const translate = useTranslate();
  const { query, isFiltered, reveal, setReveal, showAll, showPage } = state;
  const canAct = rights.canSend || rights.canRetry || rights.canCancel;
  const [pollingInterval, setPollingInterval] = useState(0);
  const { currentData, isError, isFetching, refetch } = useGetRemindersQuery(query, {
    refetchOnMountOrArgChange: true,
    pollingInterval,
  });

  const reminders = currentData?.data ?? [];
  const isSending = reminders.some(({ status }) => status === 'sending');
  useEffect(() => setPollingInterval(isSending ? POLLING_INTERVAL : 0), [isSending]);

  // The last reminder of the last page may be gone: sent, where only the scheduled ones are listed.
  const pageCount = currentData?.meta.pagination.pageCount ?? 0;
  const beyondEnd = pageCount > 0 && query.page > pageCount;
  useEffect(() => {
    if (beyondEnd) {
      showPage(pageCount);
    }
  });

  if (isError && !isFetching && !currentData) {
    return <FailedToLoad message={translate('reminders.failed')} onRetry={() => void refetch()} />;
  }
  if (!currentData || beyondEnd) {
    return <Loader>{translate('loading')}</Loader>;
  }
  if (reminders.length === 0) {
    return isFiltered ? (
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={translate('reminders.emptyFiltered')}
        action={
          <Button variant="secondary" onClick={showAll}>
            {translate('reminders.showAll')}
          </Button>
        }
      />
    ) : (
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={translate('reminders.empty')}
        action={
          <LinkButton variant="secondary" tag={RouterLink} to={BANNERS_PATH}>
            {translate('reminders.openBanners')}
          </LinkButton>
        }
      />
    );
  }

  const now = Date.now();
  const headers = [...COLUMNS, ...(canAct ? (['action'] as const) : [])].map((name) => ({
    name,
    label: translate(`column.${name}`),
  }));

  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography role="status" textColor="neutral600">
          {translate('reminders.total', { total: currentData.meta.pagination.total })}
        </Typography>
        {rights.canReveal && (
          <Checkbox checked={reveal} onCheckedChange={(checked) => setReveal(checked === true)}>
            {translate('filter.reveal')}
          </Checkbox>
        )}
      </Flex>
      <Table.Root rows={reminders} headers={headers}>
        <Table.Content>
          <Table.Head>
            {headers.map((header) => (
              <Table.HeaderCell key={header.name} {...header} />
            ))}
          </Table.Head>
          <Table.Body>
            {reminders.map((reminder) => (
              <ReminderRow key={reminder.id} reminder={reminder} rights={rights} now={now} />
            ))}
          </Table.Body>
        </Table.Content>
      </Table.Root>
      <Pagination.Root {...currentData.meta.pagination} defaultPageSize={DEFAULT_PAGE_SIZE}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
      <Typography variant="pi" textColor="neutral600">
        {translate('reminders.kept', { days: currentData.meta.retentionDays })}
      </Typography>
    </Flex>
  );
};

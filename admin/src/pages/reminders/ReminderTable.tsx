import { useEffect, useState } from 'react';
import { Button, EmptyStateLayout, LinkButton, Loader } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import { Pagination, Table, useRBAC } from '@strapi/strapi/admin';
import { Link as RouterLink } from 'react-router-dom';
import { FailedToLoad } from '../../components/FailedToLoad';
import { SEND_REMINDERS } from '../../permissions';
import { BANNERS_PATH } from '../../plugin-id';
import type { ReminderQuery } from '../../services/contracts';
import { useGetRemindersQuery } from '../../services/donation-banners';
import { useTranslate } from '../../translate';
import { ReminderRow } from './ReminderRow';
import { DEFAULT_PAGE_SIZE } from './useReminderQuery';

const PERMISSIONS = [SEND_REMINDERS];

/** How often to look again while a reminder is being sent, in ms. */
const POLLING_INTERVAL = 3_000;

const COLUMNS = ['address', 'banner', 'due', 'status', 'requested'] as const;

interface Props {
  query: ReminderQuery;
  onShowAll: () => void;
  onShowPage: (page: number) => void;
}

/** The reminders that the query finds, or what to do where there are none. */
export const ReminderTable = ({ query, onShowAll, onShowPage }: Props) => {
  const translate = useTranslate();
  const { allowedActions } = useRBAC(PERMISSIONS);
  const canSend = allowedActions.canSend === true;
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
      onShowPage(pageCount);
    }
  });

  if (isError && !isFetching && !currentData) {
    return <FailedToLoad message={translate('reminders.failed')} onRetry={() => void refetch()} />;
  }
  if (!currentData || beyondEnd) {
    return <Loader>{translate('loading')}</Loader>;
  }
  if (reminders.length === 0) {
    return query.status ? (
      <EmptyStateLayout
        icon={<EmptyDocuments width="16rem" />}
        content={translate('reminders.emptyFiltered')}
        action={
          <Button variant="secondary" onClick={onShowAll}>
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
  const headers = [...COLUMNS, ...(canSend ? (['action'] as const) : [])].map((name) => ({
    name,
    label: translate(`column.${name}`),
  }));

  return (
    <>
      <Table.Root rows={reminders} headers={headers}>
        <Table.Content>
          <Table.Head>
            {headers.map((header) => (
              <Table.HeaderCell key={header.name} {...header} />
            ))}
          </Table.Head>
          <Table.Body>
            {reminders.map((reminder) => (
              <ReminderRow key={reminder.id} reminder={reminder} canSend={canSend} now={now} />
            ))}
          </Table.Body>
        </Table.Content>
      </Table.Root>
      <Pagination.Root {...currentData.meta.pagination} defaultPageSize={DEFAULT_PAGE_SIZE}>
        <Pagination.PageSize />
        <Pagination.Links />
      </Pagination.Root>
    </>
  );
};

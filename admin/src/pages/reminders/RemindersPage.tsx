import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useTranslate } from '../../translate';
import { DownloadTable } from './DownloadTable';
import { PersonalData } from './personal-data/PersonalData';
import { ReminderFilters } from './ReminderFilters';
import { ReminderTable } from './ReminderTable';
import { SendingOverview } from './sending/SendingOverview';
import { useReminderQuery } from './useReminderQuery';
import { useReminderRights } from './useReminderRights';

/** All reminders that readers asked for: what waits, who asked, and what an editor may do about it. */
export const RemindersPage = () => {
  const translate = useTranslate();
  const state = useReminderQuery();
  const rights = useReminderRights();
  // Somebody's data is handed over by address, with what is kept besides the list.
  const canDownload = rights.canDownload && !state.query.email;

  return (
    <Page.Main>
      <Page.Title>{translate('reminders.title')}</Page.Title>
      <Layouts.Header
        title={translate('reminders.title')}
        subtitle={translate('reminders.subtitle')}
        primaryAction={
          <Flex gap={2} wrap="wrap">
            {canDownload && <DownloadTable filter={state.filter} />}
            {(rights.canExport || rights.canErase) && <PersonalData rights={rights} />}
          </Flex>
        }
      />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6}>
          <SendingOverview canPause={rights.canPause} />
          <ReminderFilters state={state} />
          <ReminderTable state={state} rights={rights} />
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
};

import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { REMINDER_STATUSES } from '../../../../domain/src/reminder-status';
import { useTranslate } from '../../translate';
import { ReminderTable } from './ReminderTable';
import { useReminderQuery } from './useReminderQuery';

const ALL = 'all';

/** All reminders that readers asked for, by status. */
export const RemindersPage = () => {
  const translate = useTranslate();
  const { reminderQuery, showStatus, showPage } = useReminderQuery();

  return (
    <Page.Main>
      <Page.Title>{translate('reminders.title')}</Page.Title>
      <Layouts.Header
        title={translate('reminders.title')}
        subtitle={translate('reminders.subtitle')}
      />
      <Layouts.Action
        startActions={
          <SingleSelect
            size="S"
            aria-label={translate('column.status')}
            value={reminderQuery.status ?? ALL}
            onChange={(value) =>
              showStatus(REMINDER_STATUSES.find((status) => status === value) ?? null)
            }
          >
            <SingleSelectOption value={ALL}>
              {translate('reminders.allStatuses')}
            </SingleSelectOption>
            {REMINDER_STATUSES.map((status) => (
              <SingleSelectOption key={status} value={status}>
                {translate(`status.${status}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        }
      />
      <Layouts.Content>
        <ReminderTable
          query={reminderQuery}
          onShowAll={() => showStatus(null)}
          onShowPage={showPage}
        />
      </Layouts.Content>
    </Page.Main>
  );
};

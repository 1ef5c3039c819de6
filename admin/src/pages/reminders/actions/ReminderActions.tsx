import { Flex } from '@strapi/design-system';
import { statusesFor } from '../../../../../domain/src/reminder-status';
import type { Reminder } from '../../../services/reminder-contracts';
import type { ReminderRights } from '../useReminderRights';
import { CancelReminder } from './CancelReminder';
import { RetryReminder } from './RetryReminder';
import { SendNow } from './SendNow';

interface Props {
  reminder: Reminder;
  rights: ReminderRights;
  /** Called when one of them is done and its button about to go. */
  onDone: () => void;
}

/** What this person may do to a reminder as it stands. */
export const ReminderActions = ({ reminder, rights, onDone }: Props) => {
  const { status } = reminder;
  return (
    <Flex gap={1} wrap="wrap">
      {rights.canRetry && statusesFor('retry').includes(status) && (
        <RetryReminder reminder={reminder} onDone={onDone} />
      )}
      {rights.canSend && statusesFor('send').includes(status) && (
        <SendNow reminder={reminder} onDone={onDone} />
      )}
      {rights.canCancel && statusesFor('cancel').includes(status) && (
        <CancelReminder reminder={reminder} onDone={onDone} />
      )}
    </Flex>
  );
};

import type { ReactNode } from 'react';
import { Button } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { ConfirmedButton } from '../../../components/ConfirmedButton';
import { UNDO_TIME, UndoNotice, type UndoResult } from '../../../components/UndoNotice';
import type { Reminder } from '../../../services/reminder-contracts';
import { useCancelReminderMutation, useRestoreReminderMutation } from '../../../services/reminders';
import { useTranslate } from '../../../translate';
import { useFailureNotice } from './useFailureNotice';

interface Props {
  reminder: Reminder;
  /** Called when it is cancelled and the button is about to go. */
  onDone: () => void;
}

/** Cancels a reminder: at once with an Undo, or after asking where its reader never confirmed it. */
export const CancelReminder = ({ reminder: { id, email, status }, onDone }: Props) => {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const tellFailure = useFailureNotice();
  const [cancelReminder, { isLoading }] = useCancelReminderMutation();
  const [restoreReminder] = useRestoreReminderMutation();
  const isConfirmed = status !== 'unconfirmed';

  const restore = async (): Promise<UndoResult> => {
    const answer = await restoreReminder(id);
    if ('error' in answer) {
      tellFailure(translate('cancel.undoFailed', { email }), answer.error);
      return 'failed';
    }
    return 'done';
  };

  const cancel = async (): Promise<void> => {
    const answer = await cancelReminder(id);
    if ('error' in answer) {
      tellFailure(translate('cancel.failed', { email }), answer.error);
      return;
    }
    onDone();
    const text = translate('cancel.done', { email });
    // A notification is typed to take text; it renders whatever it is given.
    const notice: ReactNode = isConfirmed ? (
      <UndoNotice
        text={text}
        onUndo={restore}
        outcome={{ done: translate('cancel.undone', { email }), outdated: text }}
      />
    ) : (
      text
    );
    toggleNotification({
      type: 'success',
      message: notice as unknown as string,
      timeout: UNDO_TIME,
    });
  };

  const label = translate('cancel.action');
  const fullLabel = translate('cancel.actionFor', { email });
  if (isConfirmed) {
    return (
      <Button
        size="S"
        variant="tertiary"
        startIcon={<Cross />}
        loading={isLoading}
        aria-label={fullLabel}
        onClick={() => void cancel()}
      >
        {label}
      </Button>
    );
  }
  return (
    <ConfirmedButton
      label={label}
      fullLabel={fullLabel}
      icon={<Cross />}
      title={translate('cancel.title')}
      question={translate('cancel.question', { email })}
      loading={isLoading}
      onConfirm={() => void cancel()}
    />
  );
};

import { ArrowClockwise } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { ConfirmedButton } from '../../../components/ConfirmedButton';
import type { Reminder } from '../../../services/reminder-contracts';
import { useRetryReminderMutation } from '../../../services/reminders';
import { useTranslate } from '../../../translate';
import { useFailureNotice } from './useFailureNotice';

interface Props {
  reminder: Reminder;
  /** Called when it is scheduled again and the button is about to go. */
  onDone: () => void;
}

/** Gives a failed reminder all its tries again, after asking once. */
export const RetryReminder = ({ reminder: { id, email }, onDone }: Props) => {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const tellFailure = useFailureNotice();
  const [retryReminder, { isLoading }] = useRetryReminderMutation();

  const retry = async () => {
    const answer = await retryReminder(id);
    if ('error' in answer) {
      tellFailure(translate('renew.failed', { email }), answer.error);
    } else {
      onDone();
      toggleNotification({ type: 'success', message: translate('renew.done', { email }) });
    }
  };

  return (
    <ConfirmedButton
      label={translate('renew.action')}
      fullLabel={translate('renew.actionFor', { email })}
      icon={<ArrowClockwise />}
      title={translate('renew.title')}
      question={translate('renew.question', { email })}
      loading={isLoading}
      onConfirm={() => void retry()}
    />
  );
};

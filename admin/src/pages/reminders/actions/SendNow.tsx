import { PaperPlane } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { ConfirmedButton } from '../../../components/ConfirmedButton';
import type { Reminder } from '../../../services/reminder-contracts';
import { useSendReminderMutation } from '../../../services/reminders';
import { useTranslate } from '../../../translate';
import { useFailureNotice } from './useFailureNotice';

interface Props {
  reminder: Reminder;
  /** Called when it was sent and the button is about to go. */
  onDone: () => void;
}

/** Sends one reminder before it is due, after asking once. */
export const SendNow = ({ reminder: { id, email }, onDone }: Props) => {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const tellFailure = useFailureNotice();
  const [sendReminder, { isLoading }] = useSendReminderMutation();

  const send = async () => {
    const answer = await sendReminder(id);
    if ('error' in answer) {
      tellFailure(translate('send.failed', { email }), answer.error);
    } else if (answer.data.status === 'failed') {
      toggleNotification({
        type: 'danger',
        title: translate('send.failed', { email }),
        message: answer.data.failure ?? '',
      });
    } else {
      onDone();
      toggleNotification({
        type: 'success',
        message: translate(answer.data.status === 'sent' ? 'send.sent' : 'send.done', { email }),
      });
    }
  };

  return (
    <ConfirmedButton
      label={translate('send.action')}
      fullLabel={translate('send.actionFor', { email })}
      icon={<PaperPlane />}
      title={translate('send.title')}
      question={translate('send.question', { email })}
      loading={isLoading}
      onConfirm={() => void send()}
    />
  );
};

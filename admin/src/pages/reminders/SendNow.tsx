import { Button, Dialog } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { ConfirmDialog, useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import type { Reminder } from '../../services/contracts';
import { useSendReminderMutation } from '../../services/donation-banners';
import { useTranslate } from '../../translate';

interface Props {
  reminder: Reminder;
  /** Called when it was sent and the button is about to go. */
  onSent: () => void;
}

/** Sends one reminder before it is due, after asking once. */
export const SendNow = ({ reminder: { id, email }, onSent }: Props) => {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const [sendReminder, { isLoading }] = useSendReminderMutation();

  const send = async () => {
    const answer = await sendReminder(id);
    if ('error' in answer) {
      toggleNotification({
        type: 'danger',
        title: translate('send.failed', { email }),
        message: formatAPIError(answer.error),
      });
    } else if (answer.data.status === 'failed') {
      toggleNotification({
        type: 'danger',
        title: translate('send.failed', { email }),
        message: answer.data.failure ?? '',
      });
    } else {
      onSent();
      toggleNotification({
        type: 'success',
        message: translate(answer.data.status === 'sent' ? 'send.sent' : 'send.done', { email }),
      });
    }
  };

  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button
          size="S"
          variant="tertiary"
          startIcon={<PaperPlane />}
          loading={isLoading}
          aria-label={translate('send.actionFor', { email })}
        >
          {translate('send.action')}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog
        title={translate('send.title')}
        icon={<PaperPlane />}
        endAction={
          <Dialog.Action>
            <Button fullWidth onClick={send}>
              {translate('send.action')}
            </Button>
          </Dialog.Action>
        }
      >
        {translate('send.question', { email })}
      </ConfirmDialog>
    </Dialog.Root>
  );
};

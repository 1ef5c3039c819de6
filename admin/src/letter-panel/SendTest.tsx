import { Button } from '@strapi/design-system';
import { PaperPlane } from '@strapi/icons';
import { useAPIErrorHandler, useNotification } from '@strapi/strapi/admin';
import type { LetterRequest } from '../services/letters';
import { useTestLetterMutation } from '../services/letters';
import { useTranslate } from '../translate';

/** Sends the e-mail to the editor who presses it. */
export const SendTest = ({ request }: { request: () => LetterRequest }) => {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const { _unstableFormatAPIError: formatAPIError } = useAPIErrorHandler();
  const [sendTest, { isLoading }] = useTestLetterMutation();

  const send = async () => {
    const answer = await sendTest(request());
    if ('error' in answer) {
      toggleNotification({
        type: 'danger',
        title: translate('letter.failed'),
        message: formatAPIError(answer.error),
      });
    } else {
      toggleNotification({
        type: 'success',
        message: translate('letter.sent', { email: answer.data.to }),
      });
    }
  };

  return (
    <Button
      variant="tertiary"
      startIcon={<PaperPlane />}
      loading={isLoading}
      onClick={() => void send()}
    >
      {translate('letter.test')}
    </Button>
  );
};

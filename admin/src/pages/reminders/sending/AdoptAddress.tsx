import { Play } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { ConfirmedButton } from '../../../components/ConfirmedButton';
import type { Moved } from '../../../services/reminder-contracts';
import { useAdoptAddressMutation } from '../../../services/reminders';
import { useTranslate } from '../../../translate';
import { useFailureNotice } from '../actions/useFailureNotice';

/** Lets the database send for this server's address, after asking once. */
export const AdoptAddress = ({ moved }: { moved: Moved }) => {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const tellFailure = useFailureNotice();
  const [adoptAddress, { isLoading }] = useAdoptAddressMutation();

  const adopt = async () => {
    const answer = await adoptAddress(moved.to);
    if ('error' in answer) {
      tellFailure(translate('pause.failed'), answer.error);
    } else {
      toggleNotification({ type: 'success', message: translate('pause.resumed') });
    }
  };

  return (
    <ConfirmedButton
      variant="default"
      label={translate('moved.resume')}
      icon={<Play />}
      title={translate('moved.resumeTitle')}
      question={translate('moved.resumeQuestion', { ...moved })}
      loading={isLoading}
      onConfirm={() => void adopt()}
    />
  );
};

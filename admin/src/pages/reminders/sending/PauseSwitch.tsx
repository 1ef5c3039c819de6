import { Clock, Play } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { ConfirmedButton } from '../../../components/ConfirmedButton';
import { usePauseRemindersMutation } from '../../../services/reminders';
import { useTranslate } from '../../../translate';
import { useFailureNotice } from '../actions/useFailureNotice';

interface Props {
  paused: boolean;
  /** How many reminders are due now. */
  due: number;
}

/** Holds back all reminders, or lets them go on, after asking once. */
export const PauseSwitch = ({ paused, due }: Props) => {
  const translate = useTranslate();
  const { toggleNotification } = useNotification();
  const tellFailure = useFailureNotice();
  const [pauseReminders, { isLoading }] = usePauseRemindersMutation();

  const turn = async () => {
    const answer = await pauseReminders(!paused);
    if ('error' in answer) {
      tellFailure(translate('pause.failed'), answer.error);
    } else {
      toggleNotification({
        type: 'success',
        message: translate(paused ? 'pause.resumed' : 'pause.paused'),
      });
    }
  };

  return (
    <ConfirmedButton
      variant={paused ? 'default' : 'tertiary'}
      label={translate(paused ? 'pause.resume' : 'pause.action')}
      icon={paused ? <Play /> : <Clock />}
      title={translate(paused ? 'pause.resumeTitle' : 'pause.title')}
      question={paused ? translate('pause.resumeQuestion', { due }) : translate('pause.question')}
      loading={isLoading}
      onConfirm={() => void turn()}
    />
  );
};

import { useRBAC } from '@strapi/strapi/admin';
import { REMINDER_ACTIONS } from '../../permissions';

/** What this person may do on the page of reminders. */
export const useReminderRights = () => {
  const { allowedActions } = useRBAC(REMINDER_ACTIONS);
  return {
    canSend: allowedActions.canSend === true,
    canRetry: allowedActions.canRetry === true,
    canCancel: allowedActions.canCancel === true,
    canPause: allowedActions.canPause === true,
    canDownload: allowedActions.canDownload === true,
    canReveal: allowedActions.canReveal === true,
    canExport: allowedActions.canExport === true,
    canErase: allowedActions.canErase === true,
  };
};

export type ReminderRights = ReturnType<typeof useReminderRights>;

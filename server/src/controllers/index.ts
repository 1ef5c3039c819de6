import attachments from './attachments';
import choices from './choices';
import embed from './embed';
import reminders from './reminders';
import remindersAdmin from './reminders-admin';

export const controllers = {
  attachments,
  choices,
  embed,
  reminders,
  'reminders-admin': remindersAdmin,
};

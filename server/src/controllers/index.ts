import attachments from './attachments';
import choices from './choices';
import embed from './embed';
import letters from './letters';
import personalData from './personal-data';
import reminders from './reminders';
import remindersAdmin from './reminders-admin';

export const controllers = {
  attachments,
  choices,
  embed,
  letters,
  'personal-data': personalData,
  reminders,
  'reminders-admin': remindersAdmin,
};

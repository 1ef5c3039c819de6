import attachments from './attachments';
import choices from './choices';
import embed from './embed';
import personalData from './personal-data';
import reminders from './reminders';
import remindersAdmin from './reminders-admin';
import settings from './settings';
import summary from './summary';

export const controllers = {
  attachments,
  choices,
  embed,
  'personal-data': personalData,
  reminders,
  'reminders-admin': remindersAdmin,
  settings,
  summary,
};

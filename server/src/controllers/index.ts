import attachments from './attachments';
import choices from './choices';
import contentRules from './content-rules';
import embed from './embed';
import personalData from './personal-data';
import reminders from './reminders';
import remindersAdmin from './reminders-admin';
import sending from './sending';

export const controllers = {
  attachments,
  choices,
  'content-rules': contentRules,
  embed,
  'personal-data': personalData,
  reminders,
  'reminders-admin': remindersAdmin,
  sending,
};

import attachments from './attachments';
import choices from './choices';
import contentRules from './content-rules';
import country from './country';
import embed from './embed';
import explain from './explain';
import personalData from './personal-data';
import previews from './previews';
import reminders from './reminders';
import remindersAdmin from './reminders-admin';

export const controllers = {
  attachments,
  choices,
  'content-rules': contentRules,
  country,
  embed,
  explain,
  'personal-data': personalData,
  previews,
  reminders,
  'reminders-admin': remindersAdmin,
};

import attachments from './attachments';
import campaigns from './campaigns';
import choices from './choices';
import contentRules from './content-rules';
import country from './country';
import embed from './embed';
import events from './events';
import explain from './explain';
import letters from './letters';
import personalData from './personal-data';
import previews from './previews';
import reminders from './reminders';
import remindersAdmin from './reminders-admin';
import results from './results';
import sending from './sending';
import settings from './settings';
import site from './site';
import summary from './summary';

export const controllers = {
  attachments,
  campaigns,
  choices,
  'content-rules': contentRules,
  country,
  embed,
  events,
  explain,
  letters,
  'personal-data': personalData,
  previews,
  reminders,
  'reminders-admin': remindersAdmin,
  results,
  sending,
  settings,
  site,
  summary,
};

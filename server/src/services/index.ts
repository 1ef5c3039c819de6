import announcements from './announcements';
import articleFacts from './article-facts';
import attachments from './attachments';
import backlog from './backlog';
import campaigns from './campaigns';
import catalogue from './catalogue';
import changes from './changes';
import contentRules from './content-rules';
import dataFile from './data-file';
import dispatch from './dispatch';
import events from './events';
import explanations from './explanations';
import letters from './letters';
import mail from './mail';
import pause from './pause';
import previewPages from './preview-pages';
import previews from './previews';
import privacy from './privacy';
import rateLimits from './rate-limits';
import reminderDesk from './reminder-desk';
import reminders from './reminders';
import results from './results';
import secrets from './secrets';
import sendingAddress from './sending-address';
import sendingTrouble from './sending-trouble';
import settingsStore from './settings-store';
import site from './site';
import summary from './summary';

export const services = {
  announcements,
  'article-facts': articleFacts,
  attachments,
  backlog,
  campaigns,
  catalogue,
  changes,
  'content-rules': contentRules,
  'data-file': dataFile,
  dispatch,
  events,
  explanations,
  letters,
  mail,
  pause,
  'preview-pages': previewPages,
  previews,
  privacy,
  'rate-limits': rateLimits,
  'reminder-desk': reminderDesk,
  reminders,
  results,
  secrets,
  'sending-address': sendingAddress,
  'sending-trouble': sendingTrouble,
  'settings-store': settingsStore,
  site,
  summary,
};

import attachments from './attachments';
import catalogue from './catalogue';
import dispatch from './dispatch';
import mail from './mail';
import privacy from './privacy';
import rateLimits from './rate-limits';
import reminders from './reminders';
import secrets from './secrets';
import settingsStore from './settings-store';
import summary from './summary';

export const services = {
  attachments,
  catalogue,
  dispatch,
  mail,
  privacy,
  'rate-limits': rateLimits,
  reminders,
  secrets,
  'settings-store': settingsStore,
  summary,
};

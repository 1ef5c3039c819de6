import attachments from './attachments';
import catalogue from './catalogue';
import dispatch from './dispatch';
import mail from './mail';
import privacy from './privacy';
import rateLimits from './rate-limits';
import reminderDesk from './reminder-desk';
import reminders from './reminders';
import secrets from './secrets';

export const services = {
  attachments,
  catalogue,
  dispatch,
  mail,
  privacy,
  'rate-limits': rateLimits,
  'reminder-desk': reminderDesk,
  reminders,
  secrets,
};

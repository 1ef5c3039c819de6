import attachments from './attachments';
import backlog from './backlog';
import catalogue from './catalogue';
import contentRules from './content-rules';
import dispatch from './dispatch';
import mail from './mail';
import pause from './pause';
import privacy from './privacy';
import rateLimits from './rate-limits';
import reminderDesk from './reminder-desk';
import reminders from './reminders';
import secrets from './secrets';

export const services = {
  attachments,
  backlog,
  catalogue,
  'content-rules': contentRules,
  dispatch,
  mail,
  pause,
  privacy,
  'rate-limits': rateLimits,
  'reminder-desk': reminderDesk,
  reminders,
  secrets,
};

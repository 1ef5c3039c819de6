import attachments from './attachments';
import catalogue from './catalogue';
import contentRules from './content-rules';
import dispatch from './dispatch';
import mail from './mail';
import privacy from './privacy';
import rateLimits from './rate-limits';
import reminders from './reminders';
import secrets from './secrets';

export const services = {
  attachments,
  catalogue,
  'content-rules': contentRules,
  dispatch,
  mail,
  privacy,
  'rate-limits': rateLimits,
  reminders,
  secrets,
};

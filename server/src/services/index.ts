import attachments from './attachments';
import catalogue from './catalogue';
import dispatch from './dispatch';
import letters from './letters';
import mail from './mail';
import privacy from './privacy';
import rateLimits from './rate-limits';
import reminders from './reminders';
import secrets from './secrets';

export const services = {
  attachments,
  catalogue,
  dispatch,
  letters,
  mail,
  privacy,
  'rate-limits': rateLimits,
  reminders,
  secrets,
};

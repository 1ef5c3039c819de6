import announcements from './announcements';
import articleFacts from './article-facts';
import attachments from './attachments';
import catalogue from './catalogue';
import changes from './changes';
import contentRules from './content-rules';
import dispatch from './dispatch';
import explanations from './explanations';
import mail from './mail';
import previews from './previews';
import privacy from './privacy';
import rateLimits from './rate-limits';
import reminders from './reminders';
import secrets from './secrets';

export const services = {
  announcements,
  'article-facts': articleFacts,
  attachments,
  catalogue,
  changes,
  'content-rules': contentRules,
  dispatch,
  explanations,
  mail,
  previews,
  privacy,
  'rate-limits': rateLimits,
  reminders,
  secrets,
};

import attachments from './attachments';
import catalogue from './catalogue';
import dispatch from './dispatch';
import mail from './mail';
import reminders from './reminders';
import secrets from './secrets';

export const services = { attachments, catalogue, dispatch, mail, reminders, secrets };

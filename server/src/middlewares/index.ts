import limitEvents from './limit-events';
import limitLinks from './limit-links';
import limitReminders from './limit-reminders';

export const middlewares = {
  'limit-events': limitEvents,
  'limit-links': limitLinks,
  'limit-reminders': limitReminders,
};

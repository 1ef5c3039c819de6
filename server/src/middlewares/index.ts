import limitLinks from './limit-links';
import limitReminders from './limit-reminders';

export const middlewares = { 'limit-links': limitLinks, 'limit-reminders': limitReminders };

import { PERMISSIONS } from '../permissions';
import { allowed } from './allowed';

/** The admin routes of the settings page, of what others have to know of the settings, of the homepage widget, and of results. */
export const settingsRoutes = [
  {
    method: 'GET',
    path: '/settings',
    handler: 'settings.find',
    config: allowed(PERMISSIONS.readSettings),
  },
  {
    method: 'PUT',
    path: '/settings',
    handler: 'settings.update',
    config: allowed(PERMISSIONS.updateSettings),
  },
  {
    method: 'GET',
    path: '/article-types',
    handler: 'settings.articleTypes',
    config: allowed(PERMISSIONS.readAttachments),
  },
  {
    method: 'GET',
    path: '/summary',
    handler: 'summary.find',
    config: allowed(PERMISSIONS.readReminders),
  },
  {
    method: 'GET',
    path: '/results',
    handler: 'results.find',
    config: allowed(PERMISSIONS.readResults),
  },
];

import { PERMISSIONS } from '../permissions';
import { settingsRoutes } from './admin-settings';
import { allowed } from './allowed';

export const admin = {
  type: 'admin',
  routes: [
    ...settingsRoutes,
    {
      method: 'GET',
      path: '/attachments',
      handler: 'attachments.find',
      config: allowed(PERMISSIONS.readAttachments),
    },
    {
      method: 'PUT',
      path: '/attachments',
      handler: 'attachments.set',
      config: allowed(PERMISSIONS.updateAttachments),
    },
    {
      method: 'DELETE',
      path: '/attachments',
      handler: 'attachments.remove',
      config: allowed(PERMISSIONS.updateAttachments),
    },
    {
      method: 'GET',
      path: '/banners',
      handler: 'attachments.banners',
      config: allowed(PERMISSIONS.readAttachments),
    },
    {
      method: 'GET',
      path: '/reminders',
      handler: 'reminders-admin.find',
      config: allowed(PERMISSIONS.readReminders),
    },
    {
      method: 'POST',
      path: '/reminders/:id/send-now',
      handler: 'reminders-admin.sendNow',
      config: allowed(PERMISSIONS.sendReminders),
    },
    {
      method: 'POST',
      path: '/reminders/export',
      handler: 'personal-data.export',
      config: allowed(PERMISSIONS.exportReminders),
    },
    {
      method: 'POST',
      path: '/reminders/erase',
      handler: 'personal-data.erase',
      config: allowed(PERMISSIONS.eraseReminders),
    },
  ],
};

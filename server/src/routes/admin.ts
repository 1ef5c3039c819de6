import { PERMISSIONS } from '../permissions';
import { choosingRoutes } from './admin-choosing';

const allowed = (...actions: string[]) => ({
  policies: ['admin::isAuthenticatedAdmin', { name: 'admin::hasPermissions', config: { actions } }],
});

export const admin = {
  type: 'admin',
  routes: [
    ...choosingRoutes,
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
      method: 'POST',
      path: '/attachments/of',
      handler: 'attachments.of',
      config: allowed(PERMISSIONS.readAttachments),
    },
    {
      method: 'POST',
      path: '/attachments/bulk',
      handler: 'attachments.bulk',
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

import { PERMISSIONS } from '../permissions';
import { choosingRoutes } from './admin-choosing';
import { settingsRoutes } from './admin-settings';
import { allowed } from './allowed';

export const admin = {
  type: 'admin',
  routes: [
    ...choosingRoutes,
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
      path: '/reminders/search',
      handler: 'reminders-admin.search',
      config: allowed(PERMISSIONS.readReminders),
    },
    {
      method: 'GET',
      path: '/reminders/banners',
      handler: 'reminders-admin.banners',
      config: allowed(PERMISSIONS.readReminders),
    },
    {
      method: 'GET',
      path: '/reminders/backlog',
      handler: 'sending.backlog',
      config: allowed(PERMISSIONS.readReminders),
    },
    {
      method: 'PUT',
      path: '/reminders/pause',
      handler: 'sending.pause',
      config: allowed(PERMISSIONS.pauseReminders),
    },
    {
      method: 'PUT',
      path: '/reminders/address',
      handler: 'sending.adoptAddress',
      config: allowed(PERMISSIONS.pauseReminders),
    },
    {
      method: 'GET',
      path: '/reminders/table',
      handler: 'reminders-admin.download',
      config: allowed(PERMISSIONS.readReminders, PERMISSIONS.downloadReminders),
    },
    {
      method: 'POST',
      path: '/reminders/:id/send-now',
      handler: 'reminders-admin.sendNow',
      config: allowed(PERMISSIONS.sendReminders),
    },
    {
      method: 'GET',
      path: '/letters/preview',
      handler: 'letters.saved',
      config: allowed(PERMISSIONS.previewLetters),
    },
    {
      method: 'POST',
      path: '/letters/preview',
      handler: 'letters.preview',
      config: allowed(PERMISSIONS.previewLetters),
    },
    {
      method: 'POST',
      path: '/letters/test',
      handler: 'letters.test',
      config: allowed(PERMISSIONS.testLetters),
    },
    {
      method: 'POST',
      path: '/reminders/:id/retry',
      handler: 'reminders-admin.retry',
      config: allowed(PERMISSIONS.retryReminders),
    },
    {
      method: 'POST',
      path: '/reminders/:id/cancel',
      handler: 'reminders-admin.cancel',
      config: allowed(PERMISSIONS.cancelReminders),
    },
    {
      method: 'POST',
      path: '/reminders/:id/restore',
      handler: 'reminders-admin.restore',
      config: allowed(PERMISSIONS.cancelReminders),
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

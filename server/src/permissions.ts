import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from './plugin-id';

const ACTIONS = [
  {
    uid: 'attachments.read',
    displayName: 'See which banner an article shows',
    subCategory: 'Articles',
  },
  {
    uid: 'attachments.update',
    displayName: 'Choose the banner of an article',
    subCategory: 'Articles',
  },
  {
    uid: 'choices.explain',
    displayName: 'See why readers of an article get which banner',
    subCategory: 'Articles',
  },
  {
    uid: 'preview-links.create',
    displayName: 'Make links that show drafts on the site',
    subCategory: 'Articles',
  },
  { uid: 'reminders.read', displayName: 'See the reminders', subCategory: 'Reminders' },
  { uid: 'reminders.send', displayName: 'Send a reminder now', subCategory: 'Reminders' },
  {
    uid: 'reminders.export',
    displayName: 'Export what is kept about an address',
    subCategory: 'Personal data',
  },
  {
    uid: 'reminders.erase',
    displayName: 'Erase what is kept about an address',
    subCategory: 'Personal data',
  },
];

/** What a role in the admin may be allowed to do. */
export const PERMISSIONS = {
  readAttachments: `plugin::${PLUGIN_ID}.attachments.read`,
  updateAttachments: `plugin::${PLUGIN_ID}.attachments.update`,
  explain: `plugin::${PLUGIN_ID}.choices.explain`,
  createPreviewLinks: `plugin::${PLUGIN_ID}.preview-links.create`,
  readReminders: `plugin::${PLUGIN_ID}.reminders.read`,
  sendReminders: `plugin::${PLUGIN_ID}.reminders.send`,
  exportReminders: `plugin::${PLUGIN_ID}.reminders.export`,
  eraseReminders: `plugin::${PLUGIN_ID}.reminders.erase`,
};

/** Lists the plugin's actions among those that Strapi's role editor offers. */
export const registerPermissions = async (strapi: Core.Strapi): Promise<void> => {
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany(
      ACTIONS.map((action) => ({ ...action, section: 'plugins', pluginName: PLUGIN_ID })),
    );
};

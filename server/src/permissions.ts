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
  {
    uid: 'results.read',
    displayName: 'See what came of campaigns, in numbers',
    subCategory: 'Campaigns',
  },
  { uid: 'reminders.read', displayName: 'See the reminders', subCategory: 'Reminders' },
  {
    uid: 'letters.preview',
    displayName: 'See the reminder e-mail of a banner',
    subCategory: 'Reminders',
  },
  {
    uid: 'letters.test',
    displayName: 'Send the reminder e-mail to oneself as a test',
    subCategory: 'Reminders',
  },
  { uid: 'reminders.send', displayName: 'Send a reminder now', subCategory: 'Reminders' },
  { uid: 'reminders.retry', displayName: 'Try a failed reminder again', subCategory: 'Reminders' },
  { uid: 'reminders.cancel', displayName: 'Cancel a reminder', subCategory: 'Reminders' },
  {
    uid: 'reminders.pause',
    displayName: 'Pause and resume the sending of all reminders',
    subCategory: 'Reminders',
  },
  {
    uid: 'reminders.download',
    displayName: 'Download the reminders as a table',
    subCategory: 'Reminders',
  },
  {
    uid: 'reminders.reveal',
    displayName: 'See whole e-mail addresses',
    subCategory: 'Personal data',
  },
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
  { uid: 'settings.read', displayName: 'See the settings', subCategory: 'Settings' },
  { uid: 'settings.update', displayName: 'Change the settings', subCategory: 'Settings' },
];

/** What a role in the admin may be allowed to do. */
export const PERMISSIONS = {
  readAttachments: `plugin::${PLUGIN_ID}.attachments.read`,
  updateAttachments: `plugin::${PLUGIN_ID}.attachments.update`,
  explain: `plugin::${PLUGIN_ID}.choices.explain`,
  createPreviewLinks: `plugin::${PLUGIN_ID}.preview-links.create`,
  readResults: `plugin::${PLUGIN_ID}.results.read`,
  readReminders: `plugin::${PLUGIN_ID}.reminders.read`,
  sendReminders: `plugin::${PLUGIN_ID}.reminders.send`,
  retryReminders: `plugin::${PLUGIN_ID}.reminders.retry`,
  cancelReminders: `plugin::${PLUGIN_ID}.reminders.cancel`,
  pauseReminders: `plugin::${PLUGIN_ID}.reminders.pause`,
  downloadReminders: `plugin::${PLUGIN_ID}.reminders.download`,
  revealAddresses: `plugin::${PLUGIN_ID}.reminders.reveal`,
  previewLetters: `plugin::${PLUGIN_ID}.letters.preview`,
  testLetters: `plugin::${PLUGIN_ID}.letters.test`,
  exportReminders: `plugin::${PLUGIN_ID}.reminders.export`,
  eraseReminders: `plugin::${PLUGIN_ID}.reminders.erase`,
  readSettings: `plugin::${PLUGIN_ID}.settings.read`,
  updateSettings: `plugin::${PLUGIN_ID}.settings.update`,
};

/** Lists the plugin's actions among those that Strapi's role editor offers. */
export const registerPermissions = async (strapi: Core.Strapi): Promise<void> => {
  await strapi
    .service('admin::permission')
    .actionProvider.registerMany(
      ACTIONS.map((action) => ({ ...action, section: 'plugins', pluginName: PLUGIN_ID })),
    );
};

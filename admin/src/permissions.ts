import { BANNER_UID, CAMPAIGN_UID, PLUGIN_ID } from './plugin-id';

const permission = (name: string) => ({ action: `plugin::${PLUGIN_ID}.${name}`, subject: null });

/** To see the panel on articles. */
export const READ_ATTACHMENTS = permission('attachments.read');

/** To change which banner an article shows. */
export const UPDATE_ATTACHMENTS = permission('attachments.update');

/** To write banners; one of the Content Manager's own. */
export const WRITE_BANNERS = {
  action: 'plugin::content-manager.explorer.create',
  subject: BANNER_UID,
};

/** To see why readers get which banner. */
export const EXPLAIN = permission('choices.explain');

/** To see what came of campaigns. */
export const READ_RESULTS = permission('results.read');

/** To see the list of reminders. */
export const READ_REMINDERS = permission('reminders.read');

/** What else may be done on the page of reminders, each by those alone who hold it. */
export const REMINDER_ACTIONS = [
  'send',
  'retry',
  'cancel',
  'pause',
  'download',
  'reveal',
  'export',
  'erase',
].map((name) => permission(`reminders.${name}`));

/** To see the settings. */
export const READ_SETTINGS = permission('settings.read');

/** To change the settings. */
export const UPDATE_SETTINGS = permission('settings.update');

/** To see the reminder e-mail of a banner. */
export const PREVIEW_LETTERS = permission('letters.preview');

/** To send it to oneself. */
export const TEST_LETTERS = permission('letters.test');

/** To see campaigns: the Content Manager's own permission. */
export const READ_CAMPAIGNS = {
  action: 'plugin::content-manager.explorer.read',
  subject: CAMPAIGN_UID,
};

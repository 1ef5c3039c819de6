interface ContentTypeSchema {
  options: { draftAndPublish: boolean };
  pluginOptions: { i18n?: { localized: boolean } };
}

/** Who is logged in and what the newsroom's content types look like, in place of Strapi's own answers. */
export const session = {
  permissions: new Set<string>(),
  contentTypes: {} as Record<string, ContentTypeSchema>,
};

/** What a person who may do everything holds. */
export const ALL_PERMISSIONS = [
  'attachments.read',
  'attachments.update',
  'letters.preview',
  'letters.test',
  'choices.explain',
  'results.read',
  'reminders.read',
  'reminders.send',
  'reminders.retry',
  'reminders.cancel',
  'reminders.pause',
  'reminders.download',
  'reminders.reveal',
  'reminders.export',
  'reminders.erase',
  'settings.read',
  'settings.update',
].map((name) => `plugin::donation-banners.${name}`);

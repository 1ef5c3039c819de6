/** The admin panel in all languages that the plugin speaks, without asking the Internet for Strapi's news. */
export default {
  config: {
    locales: ['ar', 'de', 'es', 'fr', 'ru', 'uk'],
    notifications: { releases: false },
    tutorials: false,
  },
};

/** The admin panel in the paper's two languages, without asking the Internet for Strapi's news. */
export default {
  config: {
    locales: ['de'],
    notifications: { releases: false },
    tutorials: false,
  },
};

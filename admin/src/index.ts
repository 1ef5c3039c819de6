import type { StrapiApp } from '@strapi/strapi/admin';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { HandHeart } from '@strapi/icons';
import { registerContentRule } from './content-rule/register';
import { AttachmentPanel } from './panel/AttachmentPanel';
import { READ_REMINDERS } from './permissions';
import { PLUGIN_ID } from './plugin-id';
import { loadMessages, messageId } from './translate';

/** The plugin's admin half: a page of reminders in the menu and a panel beside every article. */
const plugin = {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    registerContentRule(app);
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: HandHeart,
      intlLabel: { id: messageId('plugin.name'), defaultMessage: 'Donation banners' },
      permissions: [READ_REMINDERS],
      Component: () => import('./pages/App').then(({ App }) => ({ default: App })),
    });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin'>) {
    const contentManager = app.getPlugin('content-manager')
      .apis as ContentManagerPlugin['config']['apis'];
    contentManager.addEditViewSidePanel([AttachmentPanel]);
  },

  registerTrads: ({ locales }: { locales: string[] }) =>
    Promise.all(locales.map(async (locale) => ({ locale, data: await loadMessages(locale) }))),
};

export default plugin;

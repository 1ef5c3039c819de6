import type { StrapiApp } from '@strapi/strapi/admin';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import { HandHeart } from '@strapi/icons';
import { CampaignPanel } from './campaign-panel/CampaignPanel';
import { ForArticlePanel } from './first-banner/ForArticlePanel';
import { StartPanel } from './first-banner/StartPanel';
import { LetterPanel } from './letter-panel/LetterPanel';
import { registerInputs } from './fields/register-inputs';
import { loadFieldWords, typeNames } from './fields/field-words';
import { translateColumns, translateFields } from './fields/translate-fields';
import { addAttachmentColumn, COLUMN_HOOK } from './list-view/attachment-column';
import { BULK_ACTIONS } from './list-view/bulk-actions';
import { sayChoices } from './list-view/choice-cells';
import { AttachmentPanel } from './panel/AttachmentPanel';
import {
  EXPLAIN,
  READ_CAMPAIGNS,
  READ_REMINDERS,
  READ_RESULTS,
  READ_SETTINGS,
} from './permissions';
import { PreviewPanel } from './preview/PreviewPanel';
import { PLUGIN_ID } from './plugin-id';
import { loadMessages, messageId } from './translate';

/** Where the Content Manager asks plugins for changes of its forms. */
const LAYOUT_HOOK = 'Admin/CM/pages/EditView/mutate-edit-view-layout';

/** The plugin's admin half: pages in the menu, panels beside articles, banners and campaigns, and a column and actions in their lists. */
const plugin = {
  register(app: StrapiApp) {
    app.registerPlugin({ id: PLUGIN_ID, name: PLUGIN_ID });
    registerInputs(app);
    app.addMenuLink({
      to: `plugins/${PLUGIN_ID}`,
      icon: HandHeart,
      intlLabel: { id: messageId('plugin.name'), defaultMessage: 'Donation banners' },
      permissions: [READ_REMINDERS, READ_CAMPAIGNS, READ_RESULTS, EXPLAIN],
      Component: () => import('./pages/App').then(({ App }) => ({ default: App })),
    });
    app.widgets.register({
      id: 'summary',
      pluginId: PLUGIN_ID,
      icon: HandHeart,
      title: { id: messageId('plugin.name'), defaultMessage: 'Donation banners' },
      link: {
        label: { id: messageId('widget.open'), defaultMessage: 'Open the reminders' },
        href: `/plugins/${PLUGIN_ID}/reminders`,
      },
      permissions: [READ_REMINDERS],
      component: () => import('./widget/SummaryWidget').then((module) => module.SummaryWidget),
    });
    app.addSettingsLink('global', {
      id: `${PLUGIN_ID}-settings`,
      to: PLUGIN_ID,
      intlLabel: { id: messageId('plugin.name'), defaultMessage: 'Donation banners' },
      permissions: [READ_SETTINGS],
      Component: () =>
        import('./pages/settings/ProtectedSettingsPage').then(({ ProtectedSettingsPage }) => ({
          default: ProtectedSettingsPage,
        })),
    });
  },

  bootstrap(app: Pick<StrapiApp, 'getPlugin' | 'registerHook'>) {
    const contentManager = app.getPlugin('content-manager')
      .apis as ContentManagerPlugin['config']['apis'];
    contentManager.addEditViewSidePanel([
      AttachmentPanel,
      ForArticlePanel,
      StartPanel,
      PreviewPanel,
      LetterPanel,
      CampaignPanel,
    ]);
    contentManager.addBulkAction(BULK_ACTIONS);
    app.registerHook(COLUMN_HOOK, addAttachmentColumn);
    app.registerHook(COLUMN_HOOK, translateColumns);
    app.registerHook(COLUMN_HOOK, sayChoices);
    app.registerHook(LAYOUT_HOOK, translateFields);
  },

  async registerTrads({ locales }: { locales: string[] }) {
    await loadFieldWords(locales);
    return Promise.all(
      locales.map(async (locale) => ({
        locale,
        data: { ...(await loadMessages(locale)), ...typeNames(locale) },
      })),
    );
  },
};

export default plugin;

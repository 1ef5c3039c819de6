import type { StrapiApp } from '@strapi/strapi/admin';
import plugin from '../../admin/src';
import { CampaignPanel } from '../../admin/src/campaign-panel/CampaignPanel';
import { ForArticlePanel } from '../../admin/src/first-banner/ForArticlePanel';
import { StartPanel } from '../../admin/src/first-banner/StartPanel';
import { LetterPanel } from '../../admin/src/letter-panel/LetterPanel';
import { ContentRuleInput } from '../../admin/src/content-rule/ContentRuleInput';
import { ChoiceInput } from '../../admin/src/fields/ChoiceInput';
import { ListInput } from '../../admin/src/fields/ListInput';
import { addAttachmentColumn } from '../../admin/src/list-view/attachment-column';
import { BULK_ACTIONS } from '../../admin/src/list-view/bulk-actions';
import { PreviewPanel } from '../../admin/src/preview/PreviewPanel';
import { AttachmentPanel } from '../../admin/src/panel/AttachmentPanel';

/** An admin that the plugin has registered itself with. */
const registered = () => {
  const app = {
    registerPlugin: jest.fn(),
    addMenuLink: jest.fn(),
    customFields: { register: jest.fn() },
    addSettingsLink: jest.fn(),
    widgets: { register: jest.fn() },
  };
  plugin.register(app as unknown as StrapiApp);
  return app;
};

it('adds itself to the menu for those who may see one of its pages', async () => {
  const app = registered();
  expect(app.registerPlugin).toHaveBeenCalledWith(
    expect.objectContaining({ id: 'donation-banners' }),
  );
  const [link] = app.addMenuLink.mock.calls[0];
  expect(link).toMatchObject({
    to: 'plugins/donation-banners',
    intlLabel: { id: 'donation-banners.plugin.name', defaultMessage: 'Donation banners' },
    permissions: [
      { action: 'plugin::donation-banners.reminders.read', subject: null },
      {
        action: 'plugin::content-manager.explorer.read',
        subject: 'plugin::donation-banners.campaign',
      },
      { action: 'plugin::donation-banners.results.read', subject: null },
      { action: 'plugin::donation-banners.choices.explain', subject: null },
    ],
  });
  expect((await link.Component()).default).toBeInstanceOf(Function);
});

it.each([
  ['content-rule', 'json', ContentRuleInput],
  ['choice', 'enumeration', ChoiceInput],
  ['list', 'text', ListInput],
])('adds the input “%s”, under the name that the server knows', async (name, type, Input) => {
  const fields = registered().customFields.register.mock.calls.map(([field]) => field);
  const field = fields.find((each) => each.name === name);
  expect(field).toMatchObject({ pluginId: 'donation-banners', type });
  expect((await field.components.Input()).default).toBe(Input);
});

it('adds its settings for those who may see them', async () => {
  const [section, link] = registered().addSettingsLink.mock.calls[0];
  expect(section).toBe('global');
  expect(link).toMatchObject({
    to: 'donation-banners',
    permissions: [{ action: 'plugin::donation-banners.settings.read', subject: null }],
  });
  expect((await link.Component()).default).toBeInstanceOf(Function);
});

it('adds its widget to the homepage of those who may see reminders', async () => {
  const [widget] = registered().widgets.register.mock.calls[0];
  expect(widget).toMatchObject({
    id: 'summary',
    pluginId: 'donation-banners',
    permissions: [{ action: 'plugin::donation-banners.reminders.read', subject: null }],
  });
  expect(await widget.component()).toBeInstanceOf(Function);
});

it('adds its panels to the edit view, its column and actions to lists', () => {
  const apis = { addEditViewSidePanel: jest.fn(), addBulkAction: jest.fn() };
  const registerHook = jest.fn();
  plugin.bootstrap({ getPlugin: () => ({ apis }), registerHook } as never);
  expect(apis.addEditViewSidePanel).toHaveBeenCalledWith([
    AttachmentPanel,
    ForArticlePanel,
    StartPanel,
    PreviewPanel,
    LetterPanel,
    CampaignPanel,
  ]);
  expect(apis.addBulkAction).toHaveBeenCalledWith(BULK_ACTIONS);
  expect(registerHook).toHaveBeenCalledWith(
    'Admin/CM/pages/ListView/inject-column-in-table',
    addAttachmentColumn,
  );
});

import type { StrapiApp } from '@strapi/strapi/admin';
import plugin from '../../admin/src';
import { addAttachmentColumn } from '../../admin/src/list-view/attachment-column';
import { BULK_ACTIONS } from '../../admin/src/list-view/bulk-actions';
import { AttachmentPanel } from '../../admin/src/panel/AttachmentPanel';

it('adds itself to the menu for those who may see reminders', async () => {
  const app = { registerPlugin: jest.fn(), addMenuLink: jest.fn() };
  plugin.register(app as unknown as StrapiApp);
  expect(app.registerPlugin).toHaveBeenCalledWith(
    expect.objectContaining({ id: 'donation-banners' }),
  );
  const [link] = app.addMenuLink.mock.calls[0];
  expect(link).toMatchObject({
    to: 'plugins/donation-banners',
    intlLabel: { id: 'donation-banners.plugin.name', defaultMessage: 'Donation banners' },
    permissions: [{ action: 'plugin::donation-banners.reminders.read', subject: null }],
  });
  expect((await link.Component()).default).toBeInstanceOf(Function);
});

it('adds its panel to the edit view, its column and actions to lists', () => {
  const apis = { addEditViewSidePanel: jest.fn(), addBulkAction: jest.fn() };
  const registerHook = jest.fn();
  plugin.bootstrap({ getPlugin: () => ({ apis }), registerHook } as never);
  expect(apis.addEditViewSidePanel).toHaveBeenCalledWith([AttachmentPanel]);
  expect(apis.addBulkAction).toHaveBeenCalledWith(BULK_ACTIONS);
  expect(registerHook).toHaveBeenCalledWith(
    'Admin/CM/pages/ListView/inject-column-in-table',
    addAttachmentColumn,
  );
});

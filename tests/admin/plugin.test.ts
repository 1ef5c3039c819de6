import type { StrapiApp } from '@strapi/strapi/admin';
import plugin from '../../admin/src';
import { LetterPanel } from '../../admin/src/letter-panel/LetterPanel';
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

it('adds its panels to the edit view', () => {
  const addEditViewSidePanel = jest.fn();
  plugin.bootstrap({ getPlugin: () => ({ apis: { addEditViewSidePanel } }) } as never);
  expect(addEditViewSidePanel).toHaveBeenCalledWith([AttachmentPanel, LetterPanel]);
});

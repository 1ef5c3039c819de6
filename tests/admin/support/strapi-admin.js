/**
 * Stands in for `@strapi/strapi/admin` in tests. The real entry loads the whole admin (editors, assets, ES modules
 * that jest does not load), so this one hands on the same real parts from Strapi's own files. Only what asks for a
 * log-in or the Content Manager's schemas is replaced: see `session`.
 */
const { session } = require('./session');

const part = (path) => require(`../../../node_modules/@strapi/admin/dist/admin/admin/src/${path}`);

const capitalised = (text) => text.charAt(0).toUpperCase() + text.slice(1);

/** `plugin::donation-banners.reminders.send` → `canSend`, as Strapi names it. */
const allowedAction = (action) =>
  `can${action.split('.').at(-1).split('-').map(capitalised).join('')}`;

module.exports = {
  adminApi: part('services/api.js').adminApi,
  ConfirmDialog: part('components/ConfirmDialog.js').ConfirmDialog,
  DescriptionComponentRenderer: part('components/DescriptionComponentRenderer.js')
    .DescriptionComponentRenderer,
  Form: part('components/Form.js').Form,
  Layouts: part('components/Layouts/Layout.js').Layouts,
  NotificationsProvider: part('features/Notifications.js').NotificationsProvider,
  Page: part('components/PageHelpers.js').Page,
  Pagination: part('components/Pagination.js').Pagination,
  Table: part('components/Table.js').Table,
  Widget: part('components/WidgetHelpers.js').Widget,
  useAuth: (_consumer, select) =>
    select({ permissions: [...session.permissions].map((action) => ({ action })) }),
  useAPIErrorHandler: part('hooks/useAPIErrorHandler.js').useAPIErrorHandler,
  useForm: part('components/Form.js').useForm,
  useFetchClient: part('hooks/useFetchClient.js').useFetchClient,
  useNotification: part('features/Notifications.js').useNotification,
  useQueryParams: part('hooks/useQueryParams.js').useQueryParams,

  useRBAC: (permissions) => ({
    isLoading: false,
    permissions,
    allowedActions: Object.fromEntries(
      permissions.map(({ action }) => [allowedAction(action), session.permissions.has(action)]),
    ),
  }),
  unstable_useDocument: ({ model }) => ({ schema: session.contentTypes[model] }),
};

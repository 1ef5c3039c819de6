import { PLUGIN_ID } from '../plugin-id';

/** Readers are nobody in particular: no log-in, no permission to grant. */
const open = { auth: false as const };
const limited = { ...open, middlewares: [`plugin::${PLUGIN_ID}.limit-reminders`] };
const limitedEvents = { ...open, middlewares: [`plugin::${PLUGIN_ID}.limit-events`] };
const limitedLink = { ...open, middlewares: [`plugin::${PLUGIN_ID}.limit-links`] };

export const contentApi = {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/choices', handler: 'choices.find', config: open },
    { method: 'GET', path: '/country', handler: 'country.find', config: open },
    { method: 'GET', path: '/embed.js', handler: 'embed.script', config: open },
    {
      method: 'GET',
      path: '/embed.:hash([0-9a-f]{16}).js',
      handler: 'embed.hashed',
      config: open,
    },
    { method: 'POST', path: '/events', handler: 'events.count', config: limitedEvents },
    { method: 'POST', path: '/reminders', handler: 'reminders.create', config: limited },
    { method: 'POST', path: '/reminders/undo', handler: 'reminders.undo', config: limited },
    { method: 'GET', path: '/reminders', handler: 'reminders.page', config: open },
    { method: 'GET', path: '/reminders/test', handler: 'letters.testPage', config: open },
    { method: 'GET', path: '/reminders/:token', handler: 'reminders.page', config: open },
    ...['confirm', 'cancel', 'snooze', 'suppress'].flatMap((action) => [
      {
        method: 'POST',
        path: `/reminders/:token/${action}`,
        handler: `reminders.${action}`,
        config: limitedLink,
      },
      // Browsers open them after all: `List-Unsubscribe` (RFC 2369), the address bar after a form.
      {
        method: 'GET',
        path: `/reminders/:token/${action}`,
        handler: 'reminders.page',
        config: open,
      },
    ]),
  ],
};

/** Readers are nobody in particular: no log-in, no permission to grant. */
const open = { auth: false as const };

export const contentApi = {
  type: 'content-api',
  routes: [
    { method: 'GET', path: '/choices', handler: 'choices.find', config: open },
    { method: 'GET', path: '/embed.js', handler: 'embed.script', config: open },
    {
      method: 'GET',
      path: '/embed.:hash([0-9a-f]{16}).js',
      handler: 'embed.hashed',
      config: open,
    },
    { method: 'POST', path: '/reminders', handler: 'reminders.create', config: open },
    { method: 'GET', path: '/reminders/:token', handler: 'reminders.page', config: open },
    { method: 'POST', path: '/reminders/:token/cancel', handler: 'reminders.cancel', config: open },
    { method: 'POST', path: '/reminders/:token/snooze', handler: 'reminders.snooze', config: open },
  ],
};

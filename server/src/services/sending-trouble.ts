import type { Core } from '@strapi/strapi';

import { clock } from '../clock';
import { PLUGIN_ID } from '../plugin-id';

/** What keeps reminders from being sent. */
export interface Trouble {
  /** ISO 8601 instant of the first failure in a row. */
  since: string;
  /** In the words of who failed; no address in it. */
  reason: string;
}

/** What keeps reminders from being sent, kept in the database so that every instance can tell its editors. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'sending-trouble' });
  const state = async (): Promise<Trouble | null> => (await store.get({})) as Trouble | null;

  return {
    state,

    async note(reason: string): Promise<void> {
      const since = (await state())?.since ?? clock.now().toISOString();
      await store.set({ value: { since, reason } satisfies Trouble });
    },

    async clear(): Promise<void> {
      if (await state()) {
        await store.set({ value: null });
      }
    },
  };
};

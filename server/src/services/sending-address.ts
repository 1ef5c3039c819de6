import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../plugin-id';
import { publicAddresses } from '../settings/public-address';
import { errors } from '../strapi-utils';

/** The database sends for one address, and this instance has another. */
export interface Moved {
  from: string;
  to: string;
}

const LOOPBACK = /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])(?=[:/]|$)/i;

/**
 * The public address for which the database sends. A copy of it, started elsewhere, would send everything again, with links to
 * the copy; so an instance with another address holds all sending until an editor says that it is the right one.
 */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'sending-address' });

  const moved = async (): Promise<Moved | null> => {
    const from = (await store.get({})) as string | null;
    const to = publicAddresses(strapi).server;
    return from === null || from === to ? null : { from, to };
  };

  return {
    moved,

    /** Remembers the address, where none is yet; one of the machine itself is nobody's public address. Says in the log where sending is held. */
    async start(): Promise<void> {
      const { server } = publicAddresses(strapi);
      const difference = await moved();
      if (difference) {
        strapi.log.error(
          `[${PLUGIN_ID}] No reminder is sent: this database sends for ${difference.from}, and publicUrl is ${difference.to}. Where that is the newsroom’s new address, resume sending on the reminders page.`,
        );
      } else if (!LOOPBACK.test(server)) {
        await store.set({ value: server });
      }
    },

    /**
     * From now on the database sends for this instance's address.
     * @param address as the editor saw it
     * @throws ValidationError at `address` where it is another one
     */
    async adopt(address: string): Promise<void> {
      const { server } = publicAddresses(strapi);
      if (address !== server) {
        const message = `This Strapi sends for ${server} alone.`;
        throw new errors.ValidationError(message, { errors: [{ path: ['address'], message }] });
      }
      await store.set({ value: server });
      strapi.log.info(`[${PLUGIN_ID}] Reminders are sent for ${server} from now on.`);
    },
  };
};

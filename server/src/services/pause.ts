import type { Core } from '@strapi/strapi';

import { clock } from '../clock';
import { withoutAddress } from '../http/editor-name';
import { PLUGIN_ID } from '../plugin-id';
import { service } from '../service';

/** Whether reminders wait until an editor lets them go on. */
export interface Pause {
  paused: boolean;
  /** ISO 8601 instant at which it was switched last; `null` where it never was. */
  since: string | null;
  /** The display name of who switched it. */
  by: string | null;
}

const NEVER: Pause = { paused: false, since: null, by: null };

/** Milliseconds for which an answer is good enough for those who ask before each message. */
const FRESH = 1_000;

/** The switch that holds back all due reminders, kept in the database so that every instance obeys it. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = strapi.store({ type: 'plugin', name: PLUGIN_ID, key: 'pause' });
  /** What the database said last, and when, by a clock that cannot jump. */
  let known: { holds: boolean; at: number } | undefined;

  const state = async (): Promise<Pause> => {
    const stored = ((await store.get({})) as Pause | null) ?? NEVER;
    return { ...stored, by: withoutAddress(stored.by) || null };
  };

  /** Whether reminders wait: an editor has paused them, or the database sends for another address. */
  const holds = async (): Promise<boolean> => {
    const at = performance.now();
    const [{ paused }, moved] = await Promise.all([
      state(),
      service(strapi, 'sending-address').moved(),
    ]);
    known = { holds: paused || moved !== null, at };
    return known.holds;
  };

  return {
    state,

    holds,

    /** As `holds`. Asks the database once a second at most; while that is away, its last word stands. */
    async holdsBack(): Promise<boolean> {
      if (known && performance.now() - known.at < FRESH) {
        return known.holds;
      }
      try {
        return await holds();
      } catch {
        return known?.holds ?? false;
      }
    },

    /**
     * Switches. What is in flight on any instance finishes; what is claimed and waiting is free again. Switching to
     * what it is already changes nothing, so that `since` and `by` stay true.
     * @param by display name; never an e-mail address, since every editor sees it
     */
    async set(paused: boolean, by: string): Promise<Pause> {
      const current = await state();
      if (current.paused === paused) {
        return current;
      }
      const changed: Pause = { paused, since: clock.now().toISOString(), by };
      await store.set({ value: changed });
      strapi.log.info(`[${PLUGIN_ID}] Reminders are ${paused ? 'paused' : 'no longer paused'}.`);
      known = undefined;
      return changed;
    },
  };
};

import type { Core } from '@strapi/strapi';

import { type CalendarDay, calendarDays } from '../../../domain/src/calendar-days';
import { type EventToCount, KEPT_DAYS, REFUSED } from '../../../domain/src/counted-events';
import { clock } from '../clock';
import { addToCount, addToCountUpTo, type EventCountKey } from '../events/event-count-rows';
import { canBeShown } from '../events/known-banners';
import { LEADING_ON, plausibleEvents } from '../events/plausible-events';
import { EVENT_COUNT_UID, PLUGIN_ID } from '../plugin-id';
import { service } from '../service';
import { settings } from '../settings/settings';

/** Milliseconds between two times that counts are written down. */
const FLUSH = 5_000;

/** In the order in which they are written: what others are measured by comes first. */
const inOrder = (keys: Iterable<string>): EventCountKey[] => {
  const all = [...keys].map((key) => JSON.parse(key) as EventCountKey);
  return [
    ...all.filter(({ event }) => !LEADING_ON.includes(event)),
    ...all.filter(({ event }) => LEADING_ON.includes(event)),
  ];
};

/** Counts what readers see and do: gathered in memory, written down every few seconds, one row a day for each kind. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** How often each happened that is not written down yet; by its key as JSON. */
  const gathered = new Map<string, number>();
  /** How many of those were too many the last time; by the same key. */
  const waiting = new Map<string, number>();
  const isPlausible = plausibleEvents();
  let today: (CalendarDay & { timeZone: string }) | undefined;
  let timer: NodeJS.Timeout | undefined;
  let flushing: Promise<void> | undefined;
  let failing = false;

  const dayOf = (now: Date): string => {
    const { timeZone } = settings(strapi);
    if (!today || today.timeZone !== timeZone || now < today.from || now >= today.to) {
      const [day] = calendarDays(now, timeZone, 1);
      today = { ...(day as CalendarDay), timeZone };
    }
    return today.date;
  };

  const gather = (key: string, times: number): void => {
    gathered.set(key, (gathered.get(key) ?? 0) + times);
  };

  /**
   * What leads on counts up to the impressions there are. Another instance may be about to write those: what is too much
   * waits for the next time, and is then refused.
   */
  const writeLeadingOn = async (key: EventCountKey, times: number): Promise<void> => {
    const name = JSON.stringify(key);
    const late = waiting.get(name) ?? 0;
    waiting.delete(name);
    const left = times - (await addToCountUpTo(strapi, 'impression', key, times));
    const refused = Math.min(left, late);
    if (refused > 0) {
      gather(JSON.stringify({ ...key, event: REFUSED }), refused);
    }
    if (left > refused) {
      gather(name, left - refused);
      waiting.set(name, left - refused);
    }
  };

  const writeDown = async (): Promise<void> => {
    for (const key of inOrder(gathered.keys())) {
      const name = JSON.stringify(key);
      // What it is now: more may have come while the others were written.
      const times = gathered.get(name) as number;
      gathered.delete(name);
      try {
        await (LEADING_ON.includes(key.event)
          ? writeLeadingOn(key, times)
          : addToCount(strapi, key, times));
      } catch (error) {
        gather(name, times);
        throw error;
      }
    }
  };

  const writeSafely = async (): Promise<void> => {
    try {
      await writeDown();
      failing = false;
    } catch (error) {
      if (!failing) {
        strapi.log.error(
          `[${PLUGIN_ID}] Counted events cannot be written down, and are kept in memory until they can: ${(error as Error).message}`,
        );
      }
      failing = true;
    }
  };

  return {
    /**
     * Counts events of banners that readers can get; others, as of a page that is open since yesterday, are ignored. What
     * nobody's readers do that often is counted as refused.
     *
     * @param network where they come from, as of `clientNetwork`
     */
    async count(events: readonly EventToCount[], network: string): Promise<void> {
      const compiled = await service(strapi, 'catalogue').compiled();
      const day = dayOf(clock.now());
      for (const shown of events) {
        if (canBeShown(compiled, shown)) {
          const { campaign, banner, locale, placement, event } = shown;
          const key: EventCountKey = {
            day,
            campaign,
            banner_document_id: banner,
            banner_locale: locale,
            placement,
            event: isPlausible(network, shown) ? event : REFUSED,
          };
          gather(JSON.stringify(key), 1);
        }
      }
    },

    /** Begins to write down what is counted. */
    start(): void {
      timer = setInterval(() => void this.flush(), FLUSH).unref();
    },

    /** Writes down what is gathered. What cannot be written is kept for the next time. */
    flush(): Promise<void> {
      flushing ??= writeSafely().finally(() => {
        flushing = undefined;
      });
      return flushing;
    },

    /** Ends it; resolves once all that was counted is written down, or was tried to be. */
    async stop(): Promise<void> {
      clearInterval(timer);
      await flushing;
      // What counts; what was too much, once more; and that it is refused.
      for (let time = 0; time < 3; time += 1) {
        await this.flush();
      }
    },

    /** Deletes counts that are older than they are kept. */
    async purge(): Promise<void> {
      const [oldest] = calendarDays(clock.now(), settings(strapi).timeZone, 1, -KEPT_DAYS);
      await strapi.db.query(EVENT_COUNT_UID).deleteMany({ where: { day: { $lt: oldest?.date } } });
    },
  };
};

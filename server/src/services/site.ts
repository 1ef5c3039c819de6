import type { Core } from '@strapi/strapi';

import { isPlacement, PLACEMENTS } from '../../../domain/src/banner';
import { SEEN_FOR, type SiteFacts, TELLING, TOLD_FACTS } from '../../../domain/src/site';
import { DAY } from '../../../domain/src/time';
import { clock } from '../clock';
import { PLUGIN_ID } from '../plugin-id';
import { settings } from '../settings/settings';

/** All that is kept of a site: nothing else is written, whatever a page says. */
const NAMES = [...PLACEMENTS, ...TOLD_FACTS];

type Name = (typeof NAMES)[number];

/** Where an element without a `placement` is. */
const DEFAULT_PLACEMENT = 'article-end';

/** The day (UTC) of a moment, as an ISO 8601 date. */
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

const namesIn = ([placement, ...attributes]: readonly unknown[]): Name[] => {
  const place = placement ?? DEFAULT_PLACEMENT;
  const told = Object.entries(TELLING).flatMap(([attribute, fact]) =>
    attributes.includes(attribute) ? [fact] : [],
  );
  return [...(isPlacement(place) ? [place] : []), ...told];
};

/** What readers' pages show of the site: the last day of each placement and attribute in use, and nothing of a reader. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const store = () => strapi.store({ type: 'plugin', name: PLUGIN_ID });
  const keyOf = (name: Name): string => `seen-${name}`;

  /** The day that this process has written down last, by name. */
  const written = new Map<Name, string>();

  return {
    /**
     * Keeps that the site has these elements: once a day each at most. Never throws; what cannot be written is told again
     * by the next page.
     *
     * @param elements of each the value of `placement`, then the names of its attributes, as a page sent them
     */
    async see(elements: readonly (readonly unknown[])[]): Promise<void> {
      const day = dayOf(clock.now().getTime());
      for (const name of new Set(elements.flatMap(namesIn))) {
        if (written.get(name) !== day) {
          written.set(name, day);
          try {
            await store().set({ key: keyOf(name), value: day });
          } catch (error) {
            written.delete(name);
            strapi.log.debug(
              `[${PLUGIN_ID}] What the site shows was not written down: ${(error as Error).message}`,
            );
          }
        }
      }
    },

    /** What the site has shown in the last days. */
    async facts(): Promise<SiteFacts> {
      const since = dayOf(clock.now().getTime() - SEEN_FOR * DAY);
      const days = await Promise.all(NAMES.map((name) => store().get({ key: keyOf(name) })));
      const seen = NAMES.filter((_, index) => {
        const day = days[index];
        return typeof day === 'string' && day >= since;
      });
      const { countryHeader } = settings(strapi).choices;
      return {
        known: seen.length > 0,
        placements: PLACEMENTS.filter((placement) => seen.includes(placement)),
        told: TOLD_FACTS.filter(
          (fact) => seen.includes(fact) || (fact === 'country' && countryHeader !== ''),
        ),
      };
    },
  };
};

import type { Condition } from './audience';
import type { Placement } from './banner';
import type { PlannedCampaign } from './planned-campaign';

/** What only a site can tell of its readers, by the attribute of `<donation-banner>` that tells it. */
export const TELLING = {
  country: 'country',
  'signed-in': 'account',
  supporter: 'supporter',
} as const satisfies Record<string, Condition>;

export type ToldFact = (typeof TELLING)[keyof typeof TELLING];

export const TOLD_FACTS: readonly ToldFact[] = Object.values(TELLING);

/** Days that what a site showed is held to be so. */
export const SEEN_FOR = 7;

/** What readers' pages have shown of the site in the last days. */
export interface SiteFacts {
  /** Whether any page has told anything: else nothing can be said of what is missing. */
  known: boolean;
  /** Places that some page had. */
  placements: Placement[];
  /** What some page, or the server in front of it, told of its reader. */
  told: ToldFact[];
}

/** What a campaign needs and the site has not shown in the last days: its place, or a fact of its readers. */
export type Lacking = Placement | ToldFact;

const isKnown = (fact: ToldFact, { known, told }: SiteFacts): boolean =>
  !known || told.includes(fact);

/**
 * What keeps the campaign from all readers as far as the site has shown: its place is on no page, or it is for readers
 * of whom the site tells nothing. Nothing while no page has told anything.
 */
export const lackingFor = (
  { placement, audience }: Pick<PlannedCampaign, 'placement' | 'audience'>,
  site: SiteFacts,
): Lacking[] => [
  ...(site.known && !site.placements.includes(placement) ? [placement] : []),
  ...TOLD_FACTS.filter((fact) => audience?.[fact] !== undefined && !isKnown(fact, site)),
];

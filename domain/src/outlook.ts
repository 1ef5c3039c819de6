import { allocate } from './allocate';
import type { ArticleFields } from './content-rule';
import { audiencesCanMeet, localesCanMeet, localesCover, rulesCanMeet } from './meeting';
import { endOf, type PlannedCampaign, startOf } from './planned-campaign';

/** What campaigns are held against each other with. */
export interface Newsroom {
  articles: readonly ArticleFields[];
  /** By document id of a banner: the locales that it is published in. */
  banners: Readonly<Record<string, readonly string[]>>;
  defaultLocale: string;
}

/** One campaign's readers, as a part of all: 0–1. */
export interface Part {
  id: string;
  share: number;
}

/** Campaigns of the same priority. */
export interface Level {
  priority: number;
  parts: Part[];
}

/** A time in which the same campaigns share the readers of a placement. */
export interface Period {
  /** Epoch milliseconds. */
  from: number;
  /** Epoch milliseconds; `Infinity` where it is open. */
  to: number;
  /** The campaign's own part of the readers that it is for: 0–1. */
  share: number;
  /** With the campaign, all that are wherever it is; the highest priority first. */
  levels: Level[];
  /** Of those that are for some of its readers or articles only: what it has left there, where that is less. */
  elsewhere: Part[];
}

export interface Outlook {
  /** Campaigns that some reader can meet in its place. */
  neighbours: PlannedCampaign[];
  /** From now, or its start, to its end; none where it has ended. */
  periods: Period[];
}

/** What keeps a campaign from all readers, or from most. */
export type Hindrance =
  | 'ended'
  | 'no-banner'
  | 'no-published-banner'
  | 'no-weights'
  | 'no-traffic'
  | 'no-article'
  | 'no-audience'
  | 'used-up';

/** Locales in which readers find one of its banners; `null`: every locale. */
export const localesOf = (
  { variants }: Pick<PlannedCampaign, 'variants'>,
  { banners, defaultLocale }: Newsroom,
): string[] | null => {
  const locales = variants.flatMap(({ banner }) =>
    Object.hasOwn(banners, banner) ? (banners[banner] ?? []) : [],
  );
  return locales.includes(defaultLocale) ? null : [...new Set(locales)];
};

const canMeet = (one: PlannedCampaign, other: PlannedCampaign, newsroom: Newsroom): boolean =>
  one.placement === other.placement &&
  startOf(one) < endOf(other) &&
  startOf(other) < endOf(one) &&
  localesCanMeet(localesOf(one, newsroom), localesOf(other, newsroom)) &&
  audiencesCanMeet(one.audience, other.audience) &&
  rulesCanMeet(one.rule, other.rule, newsroom.articles);

const isAlike = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Whether the other campaign is wherever this one is, for all of its readers. */
const covers = (other: PlannedCampaign, mine: PlannedCampaign, newsroom: Newsroom): boolean =>
  (other.rule === null || isAlike(other.rule, mine.rule)) &&
  (other.audience === undefined || isAlike(other.audience, mine.audience)) &&
  localesCover(localesOf(other, newsroom), localesOf(mine, newsroom));

const sharesOf = (campaigns: readonly PlannedCampaign[]): Map<string, number> =>
  new Map(allocate(campaigns).map(({ id, share }) => [id, share]));

const periodOf = (
  mine: PlannedCampaign,
  always: PlannedCampaign[],
  sometimes: PlannedCampaign[],
): Pick<Period, 'share' | 'levels' | 'elsewhere'> => {
  const everywhere = [mine, ...always];
  const shares = sharesOf(everywhere);
  const share = shares.get(mine.id) ?? 0;
  const priorities = [...new Set(everywhere.map(({ priority }) => priority))];
  return {
    share,
    levels: priorities
      .sort((a, b) => b - a)
      .map((priority) => ({
        priority,
        parts: everywhere
          .filter((campaign) => campaign.priority === priority)
          .map(({ id }) => ({ id, share: shares.get(id) ?? 0 })),
      })),
    elsewhere: sometimes
      .map((each) => ({
        id: each.id,
        share: sharesOf([...everywhere, each]).get(mine.id) ?? 0,
      }))
      .filter((part) => part.share < share - 0.001),
  };
};

/**
 * What becomes of a campaign beside others: who shares its readers, and how many it gets, as `allocate` deals them.
 *
 * @param others published campaigns
 * @param now epoch milliseconds
 */
export const outlookOf = (
  mine: PlannedCampaign,
  others: readonly PlannedCampaign[],
  newsroom: Newsroom,
  now: number,
): Outlook => {
  const neighbours = others.filter(
    (other) => Math.min(endOf(mine), endOf(other)) > now && canMeet(mine, other, newsroom),
  );
  const [from, to] = [Math.max(now, startOf(mine)), endOf(mine)];
  const isWithin = (moment: number): boolean => moment > from && moment < to;
  const changes = neighbours
    .flatMap((other) => [startOf(other), endOf(other)])
    .filter(isWithin)
    .sort((a, b) => a - b);
  const starts = from < to ? [...new Set([from, ...changes])] : [];
  const periods = starts.map((start, index): Period => {
    const running = neighbours.filter((other) => startOf(other) <= start && start < endOf(other));
    const always = running.filter((other) => covers(other, mine, newsroom));
    const sometimes = running.filter((other) => !always.includes(other));
    return { from: start, to: starts[index + 1] ?? to, ...periodOf(mine, always, sometimes) };
  });
  return { neighbours, periods };
};

/** Why no reader, or none for a time, meets a campaign. */
export const hindrancesOf = (
  mine: PlannedCampaign,
  { periods }: Pick<Outlook, 'periods'>,
  newsroom: Newsroom,
  now: number,
): Hindrance[] => {
  const { variants, traffic } = mine;
  const isUsedUp = periods.length > 0 && periods.every(({ share }) => share === 0);
  const hindrances: Array<[Hindrance, boolean]> = [
    ['ended', endOf(mine) <= now],
    ['no-banner', variants.length === 0],
    ['no-published-banner', variants.length > 0 && localesOf(mine, newsroom)?.length === 0],
    ['no-weights', variants.length > 0 && variants.every(({ weight }) => !(weight > 0))],
    ['no-traffic', !(traffic > 0)],
    ['no-article', !rulesCanMeet(mine.rule, mine.rule, newsroom.articles)],
    ['no-audience', !audiencesCanMeet(mine.audience, mine.audience)],
    ['used-up', traffic > 0 && isUsedUp],
  ];
  return hindrances.flatMap(([hindrance, holds]) => (holds ? [hindrance] : []));
};

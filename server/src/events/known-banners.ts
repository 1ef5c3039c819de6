import type { EventToCount } from '../../../domain/src/counted-events';
import type { Compiled } from '../catalogue/compile';
import { pinnedCampaign } from '../catalogue/choices-about';

type Shown = Pick<EventToCount, 'campaign' | 'banner' | 'locale'>;

const named = (campaign: string, banner: string): string => `${campaign} ${banner}`;

const pairs = new WeakMap<Compiled, Set<string>>();

const pairsOf = (compiled: Compiled): Set<string> => {
  const known = pairs.get(compiled);
  if (known) {
    return known;
  }
  const pinned = [...compiled.banners.keys()].map((banner) =>
    pinnedCampaign(banner, 'article-end'),
  );
  const found = new Set(
    [...compiled.campaigns, ...pinned].flatMap(({ campaign: { id, variants } }) =>
      variants.map(({ banner }) => named(id, banner)),
    ),
  );
  pairs.set(compiled, found);
  return found;
};

/** Whether readers can get this banner from this campaign, in this locale: what nobody can see needs no counting. */
export const canBeShown = (compiled: Compiled, { campaign, banner, locale }: Shown): boolean =>
  pairsOf(compiled).has(named(campaign, banner)) &&
  compiled.banners.get(banner)?.has(locale) === true;

import { allocate } from '../../../domain/src/allocate';
import { type Placement, PLACEMENTS } from '../../../domain/src/banner';
import type { Campaign } from '../../../domain/src/choices';

/** What most readers get in one placement. */
export interface ShownInPlacement {
  placement: Placement;
  /** Document id of the banner. */
  banner: string;
  /** `null` where an editor chose the banner for the article itself; `forSome`: nothing here is for every reader. */
  campaign: { id: string; share: number; forSome: boolean } | null;
}

/** The campaign with the most readers, among those for everybody where there are any. */
const widestOf = (campaigns: readonly Campaign[]) => {
  const forAll = campaigns.filter(({ audience }) => !audience);
  const forSome = forAll.length === 0;
  const [widest] = allocate(forSome ? campaigns : forAll).sort((a, b) => b.share - a.share);
  return widest && { id: widest.id, share: Math.round(widest.share * 100), forSome };
};

const shownIn = (placement: Placement, campaigns: readonly Campaign[]): ShownInPlacement | null => {
  const here = campaigns.filter((campaign) => campaign.placement === placement);
  const pinned = here.find((campaign) => campaign.pinned);
  const widest = pinned ? null : widestOf(here);
  const campaign = pinned ?? here.find(({ id }) => id === widest?.id);
  const banner = campaign?.variants[0]?.banner;
  return campaign && banner
    ? {
        placement,
        banner,
        campaign: widest ?? null,
      }
    : null;
};

/** What most readers get in each placement that shows something, the wanted one first, below the article next. */
export const shownByPlacement = (
  campaigns: readonly Campaign[],
  wanted: string,
): ShownInPlacement[] => {
  const shown = PLACEMENTS.flatMap((placement) => shownIn(placement, campaigns) ?? []);
  return [
    ...shown.filter(({ placement }) => placement === wanted),
    ...shown.filter(({ placement }) => placement !== wanted),
  ];
};

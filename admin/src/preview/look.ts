import { useMemo } from 'react';
import type { Appeal, Placement } from '../../../domain/src/banner';
import { type PreviewState, statesOf } from './draw';
import type { PageTheme } from './page';

/** What the editor looks at. */
export interface Look {
  state: PreviewState;
  /** Absent: that of the reader's country. */
  currency?: string | undefined;
  placement: Placement;
  theme: PageTheme;
  device: 'phone' | 'desktop';
}

export const FIRST_LOOK: Look = {
  state: 'asking',
  placement: 'article-end',
  theme: 'light',
  device: 'phone',
};

/** What a banner has to choose from. */
export interface Offered {
  state: PreviewState[];
  currency: string[];
}

/** What the banner has to choose from; the same object as long as it is the same. */
export const useOffered = (banner: Appeal): Offered => {
  const currency = [...new Set(banner.ask.map((ask) => ask.currency))];
  const offered = JSON.stringify({ state: statesOf(banner), currency });
  return useMemo(() => JSON.parse(offered) as Offered, [offered]);
};

const known = <Choice>(choice: Choice | undefined, choices: Choice[]): Choice | undefined =>
  choices.find((each) => each === choice) ?? choices[0];

/** The look without what the banner, which may have changed since, has not. */
export const lookAt = (look: Look, { state, currency }: Offered): Look => ({
  ...look,
  state: known(look.state, state) ?? 'asking',
  currency: known(look.currency, currency),
});

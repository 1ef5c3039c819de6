import type { testsOf } from './audience';
import type { Choices } from './choices';
import type { pausedBy } from './frequency';

/** What tests audiences and frequencies. The browser loads it only where a campaign has either. */
export interface Targeting {
  testsOf: typeof testsOf;
  pausedBy: typeof pausedBy;
}

/** For choices that target nobody: everybody is let in. */
export const NO_TARGETING: Targeting = { testsOf: () => [], pausedBy: () => undefined };

/** Whether any campaign asks for an audience or a frequency. */
export const needsTargeting = ({ campaigns }: Pick<Choices, 'campaigns'>): boolean =>
  campaigns.some(({ audience, frequency }) => audience || frequency);

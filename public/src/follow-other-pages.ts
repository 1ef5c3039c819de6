import type { Lent } from './lent';
import { SAID_NO } from './said-no';

let look: ((event: Partial<StorageEvent>) => void) | undefined;

/**
 * Has all that asks on this page go as soon as the reader says no on another. Browsers tell other pages of what one stores
 * before they tell of its cookies, and a page that comes back has missed both.
 */
export const followOtherPages = ({ quietChanged, dismissAsking }: Lent): void => {
  look ??= ({ key }) => {
    if (quietChanged() || key === SAID_NO) {
      dismissAsking();
    }
  };
  for (const type of ['storage', 'pageshow', 'visibilitychange']) {
    addEventListener(type, look);
  }
};

import type { Lent } from './lent';
import { NO } from './no';

let look: ((event: Partial<StorageEvent>) => void) | undefined;

/**
 * Has all that asks on this page go as soon as the reader says no on another. Browsers tell other pages of what one stores
 * before they tell of its cookies, and a page that comes back has missed both.
 */
export const followOtherPages = ({ hasNews, leavePage }: Lent): void => {
  look ??= ({ key }) => {
    if (hasNews() || key === NO) {
      leavePage();
    }
  };
  for (const type of ['storage', 'pageshow', 'visibilitychange']) {
    addEventListener(type, look);
  }
};

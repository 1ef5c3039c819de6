import { defineDonationBanner, DonationBannerElement } from './donation-banner';

export { DonationBannerElement, defineDonationBanner };
export type {
  CloseDetail,
  ContinueDetail,
  DecisionDetail,
  DonationBannerEvents,
  ImpressionDetail,
  RemindDetail,
} from './events';

DonationBannerElement.loadLater = () => import('./later');
defineDonationBanner();

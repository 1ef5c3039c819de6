import { defineDonationBanner } from './donation-banner';

export { DonationBannerElement, defineDonationBanner } from './donation-banner';
export type {
  CloseDetail,
  ContinueDetail,
  DecisionDetail,
  DonationBannerEvents,
  RemindDetail,
} from './events';

defineDonationBanner();

import { defineDonationBanner, DonationBannerElement } from './donation-banner';

const source = (document.currentScript as HTMLScriptElement | null)?.src ?? '';

DonationBannerElement.defaultOrigin =
  /^(.*)\/api\/donation-banners\//.exec(source)?.[1] ?? DonationBannerElement.defaultOrigin;
defineDonationBanner();

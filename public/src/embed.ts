import { defineDonationBanner, DonationBannerElement } from './donation-banner';

/** The first digits of the later part's SHA-256, which name it; put in by the build. */
declare const LATER_HASH: string;

let failures = '';

const script = document.currentScript as HTMLScriptElement | null;
DonationBannerElement.ownApi = /^[^?]*\/donation-banners(?=\/)/.exec(`${script?.src}`)?.[0];

/** Loads the later part from where the choices are; browsers do so once. After a failure, the next call asks by another address. */
DonationBannerElement.loadLater = (api) =>
  import(`${api}/embed.${LATER_HASH}.js${failures}`).catch((error: unknown) => {
    failures += '?';
    throw error;
  });
defineDonationBanner();

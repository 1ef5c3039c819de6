import { defineDonationBanner, DonationBannerElement } from './donation-banner';

/** The first digits of the later part's SHA-256, which name it; put in by the build. */
declare const LATER_HASH: string;

const source = (document.currentScript as HTMLScriptElement | null)?.src ?? '';
let failures = '';

DonationBannerElement.defaultOrigin = /^(.*)\/api\/donation-banners\//.exec(source)?.[1] ?? '';

/** Loads the later part from beside the script; browsers do so once. After a failure, the next call asks by another address. */
DonationBannerElement.loadLater = () =>
  import(new URL(`embed.${LATER_HASH}.js${failures}`, source).href).catch((error: unknown) => {
    failures += '?';
    throw error;
  });
defineDonationBanner();

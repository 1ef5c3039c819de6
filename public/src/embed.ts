import { defineDonationBanner, DonationBannerElement } from './donation-banner';
import type { LaterModule } from './shown-banner';

/** The first digits of the later part's SHA-256, which name its file; put in by the build. */
declare const LATER_HASH: string;

const source = (document.currentScript as HTMLScriptElement | null)?.src ?? '';

DonationBannerElement.defaultOrigin =
  /^(.*)\/api\/donation-banners\//.exec(source)?.[1] ?? DonationBannerElement.defaultOrigin;

let tries = 0;
DonationBannerElement.loadLater = () => {
  const { href } = new URL(`embed.${LATER_HASH}.js?${tries}`, source);
  // Browsers remember a module that failed by its address.
  tries += 1;
  return import(href) as Promise<LaterModule>;
};
defineDonationBanner();

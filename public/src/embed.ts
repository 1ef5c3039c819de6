import { defineDonationBanner, DonationBannerElement } from './donation-banner';
import type { LaterModule, TargetingModule } from './shown-banner';

/** The first digits of each file's SHA-256, which name it; put in by the build. */
declare const LATER_HASH: string;
declare const TARGETING_HASH: string;

const source = (document.currentScript as HTMLScriptElement | null)?.src ?? '';

DonationBannerElement.defaultOrigin =
  /^(.*)\/api\/donation-banners\//.exec(source)?.[1] ?? DonationBannerElement.defaultOrigin;

/** Loads a file from beside the script, once; where that fails, the next call tries again. */
const loader = <Module>(hash: string): (() => Promise<Module>) => {
  let tries = 0;
  let loading: Promise<Module> | undefined;
  return () => {
    // Browsers remember a module that failed by its address.
    const { href } = new URL(`embed.${hash}.js${tries ? `?${tries}` : ''}`, source);
    loading ??= (import(href) as Promise<Module>).catch((error: unknown) => {
      tries += 1;
      loading = undefined;
      throw error;
    });
    return loading;
  };
};

DonationBannerElement.loadLater = loader<LaterModule>(LATER_HASH);
DonationBannerElement.loadTargeting = loader<TargetingModule>(TARGETING_HASH);
defineDonationBanner();

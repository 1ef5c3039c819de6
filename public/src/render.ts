import { apiAddress } from '../../domain/src/api-address';
import type { Placement } from '../../domain/src/banner';
import type { Choices } from '../../domain/src/choices';
import { preferredCurrency } from '../../domain/src/copy-values';
import { toCountryCode } from '../../domain/src/country-code';
import { decide } from '../../domain/src/decide';
import { escapeHtml } from '../../domain/src/escape';
import { textsFor } from '../../domain/src/texts';
import { fillFor } from './copy';
import { isBar } from './fold-view';
import { QUIET_GUARD } from './quiet-guard';
import { stylesFor } from './styles';
import { view } from './view';

export interface RenderOptions {
  /** Where in the page; `article-end` unless told. */
  placement?: Placement;
  contentType?: string;
  documentId?: string;
  locale?: string;
  /** The reader's country, ISO 3166-1 alpha-2. */
  country?: string;
  /** Base address of the Strapi server. */
  origin?: string;
  /** A domain of the newsroom's, for whose subdomains a reader's no holds as well. */
  cookieDomain?: string;
  /** The token of a preview link, where the choices are its. */
  preview?: string;
  /** Address of the page, for the way back from the reminder's page. */
  pageUrl?: string;
  /** Whom to decide for: the same seed always gets the same banner. */
  seed?: string;
  /** The nonce of the page's Content-Security-Policy, for the style element and the guard's script. */
  nonce?: string;
  now?: Date;
}

const attributesOf = (values: Record<string, string | undefined>): string =>
  Object.entries(values)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');

/**
 * A banner as HTML for server rendering: `<donation-banner>` with its content in a declarative shadow root. Without a
 * script readers can give and ask to be reminded; with it, the element takes over what is there. A reader who is left in
 * peace sees nothing of it, also where a cache gave the same HTML to all. Empty where there is nothing to show.
 */
export const renderBanner = (choices: Choices, options: RenderOptions = {}): string => {
  const { placement = 'article-end', country, origin = '', seed = '', nonce } = options;
  const { apiPrefix } = choices;
  const now = options.now ?? new Date();
  const { show } = decide(choices, placement, { seed, quiet: {} }, now.getTime());
  const banner = show && choices.banners[show.banner];
  if (!banner) {
    return '';
  }
  const { contentType, documentId, locale, pageUrl } = options;
  const code = toCountryCode(country);
  const currency = preferredCurrency(banner.ask, code);
  const html = view(
    banner,
    { name: 'asking' },
    {
      texts: textsFor(banner.locale).banner,
      now,
      currency,
      fill: fillFor(banner.minimum[currency as string], banner.locale, now, { country: code }),
      api: apiAddress(origin, apiPrefix),
      fields: { contentType, documentId, pageUrl },
      folded: isBar(placement),
    },
  );
  const attributes = attributesOf({
    placement,
    'content-type': contentType,
    'document-id': documentId,
    locale,
    country,
    origin: options.origin,
    'api-prefix': apiPrefix,
    'cookie-domain': options.cookieDomain,
    preview: options.preview,
    rendered: `${show.campaign} ${show.banner}`,
  });
  const style = `<style${attributesOf({ nonce })}>${stylesFor(banner, placement)}</style>`;
  const guard = `<script${attributesOf({ nonce })}>${QUIET_GUARD}</script>`;
  return `<donation-banner${attributes}><template shadowrootmode="open">${style}${html}</template>${guard}</donation-banner>`;
};

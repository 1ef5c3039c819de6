import type { Placement } from '../../domain/src/banner';
import type { Choices } from '../../domain/src/choices';
import { decide } from '../../domain/src/decide';
import { escapeHtml } from '../../domain/src/escape';
import { firstChoice } from './gift-choice';
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
  /** Whom to decide for: the same seed always gets the same banner. */
  seed?: string;
  now?: Date;
}

/**
 * A banner as HTML for server rendering: `<donation-banner>` with its content in a declarative shadow root, so
 * that it shows, and *Continue* works, before or without any script. Empty where there is nothing to show.
 */
export const renderBanner = (choices: Choices, options: RenderOptions = {}): string => {
  const { placement = 'article-end', country, origin, seed = '', now = new Date() } = options;
  const { show } = decide(choices, placement, { seed, quiet: {} }, now.getTime());
  const banner = show && choices.banners[show.banner];
  if (!banner) {
    return '';
  }
  const attributes = Object.entries({
    placement,
    'content-type': options.contentType,
    'document-id': options.documentId,
    locale: options.locale,
    country,
    origin,
  })
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
  const html = view(
    banner,
    { name: 'asking' },
    {
      texts: choices.texts,
      locale: choices.locale,
      choice: firstChoice(banner),
      now,
      reader: { country },
      ...(origin === undefined ? {} : { origin }),
    },
  );
  return `<donation-banner${attributes}><template shadowrootmode="open"><style>${stylesFor(banner)}</style>${html}</template></donation-banner>`;
};

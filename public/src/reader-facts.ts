import type { Consent, Reader } from '../../domain/src/reader';
import { followOtherPages } from './follow-other-pages';
import type { Lent } from './lent';
import { rememberArticle } from './reader-log';

type Attribute = string | null | undefined;

/** What a page says about its reader in the element's attributes; an absent one says nothing. */
export interface ReaderAttributes {
  /** `true` or empty, `false`. */
  'signed-in'?: Attribute;
  /** `true` or empty, `false`, `recent`. */
  supporter?: Attribute;
  /** The article's document id. */
  'document-id'?: Attribute;
}

/** What an attribute that is there or not, `true` or `false`, stands for. */
const said = <Fact>(attribute: Attribute, yes: Fact, no: Fact): Fact | undefined =>
  attribute == null ? undefined : /^(false|no)$/i.test(attribute) ? no : yes;

/** Told by the pointer and the size of the screen: tablets call themselves desktops. */
const device = (): Reader['device'] => {
  if (!matchMedia('(hover: none) and (pointer: coarse)').matches) {
    return 'desktop';
  }
  return Math.min(screen.width, screen.height) < 600 ? 'phone' : 'tablet';
};

/**
 * Everything that the browser knows of its reader, on the page with these attributes; never throws.
 *
 * @param consent whether anything may be remembered
 * @param now epoch milliseconds
 * @param kept what is known already
 */
export const readerFacts = (
  attributes: ReaderAttributes,
  consent: Consent,
  now: number,
  kept: Reader,
  lent: Lent,
): Reader => {
  followOtherPages(lent);
  const { supporter } = attributes;
  return {
    ...kept,
    ...rememberArticle(attributes['document-id'] ?? undefined, now, consent, lent),
    language: navigator.languages,
    device: device(),
    account: said(attributes['signed-in'], 'signed-in', 'signed-out'),
    supporter:
      kept.supporter ?? (supporter === 'recent' ? supporter : said(supporter, 'yes', 'no')),
    hour: new Date(now).getHours(),
    weekday: new Date(now).getDay() || 7,
    // An absolute address, or nothing: the host comes after the scheme.
    referrer: document.referrer.split(/[/:]+/)[1] ?? '',
    utm: [...new URLSearchParams(location.search)].flatMap(([name, value]) =>
      name.startsWith('utm_') ? `${name.slice(4)}=${value}`.toLowerCase() : [],
    ),
  };
};

import type { Device } from '../../domain/src/audience';
import type { Reader, Support } from '../../domain/src/reader';
import { DAY } from '../../domain/src/time';
import { rememberArticle } from './reader-log';
import { saidConsent, storageConsent } from './consent';

/** What a page says about its reader in the element's attributes; an absent one says nothing. */
export interface ReaderAttributes {
  /** ISO 3166-1 alpha-2. */
  country?: string | null | undefined;
  /** `true` or empty, `false`. */
  'signed-in'?: string | null | undefined;
  /** `true` or empty, `false`, `recent`. */
  supporter?: string | null | undefined;
  /** `granted`, `denied`. */
  consent?: string | null | undefined;
  /** The article's document id. */
  'document-id'?: string | null | undefined;
}

type Attribute = string | null | undefined;

const isYes = (attribute: Attribute): boolean | undefined =>
  attribute == null ? undefined : !/^(false|no)$/i.test(attribute);

const supporterOf = (attribute: Attribute): Support | undefined => {
  if (attribute === 'recent') {
    return 'recent';
  }
  const yes = isYes(attribute);
  return yes === undefined ? undefined : yes ? 'yes' : 'no';
};

const accountOf = (attribute: Attribute): Reader['account'] => {
  const yes = isYes(attribute);
  return yes === undefined ? undefined : yes ? 'signed-in' : 'signed-out';
};

/** Told by the pointer and the size of the screen: tablets call themselves desktops. */
const device = (): Device | undefined => {
  if (typeof matchMedia !== 'function') {
    return undefined;
  }
  if (!matchMedia('(hover: none) and (pointer: coarse)').matches) {
    return 'desktop';
  }
  return Math.min(screen.width, screen.height) < 600 ? 'phone' : 'tablet';
};

const referrer = (): string => {
  try {
    return new URL(document.referrer).hostname;
  } catch {
    return '';
  }
};

const utm = (): string[] =>
  [...new URLSearchParams(location.search)].flatMap(([name, value]) =>
    name.startsWith('utm_') ? `${name.slice(4)}=${value}`.toLowerCase() : [],
  );

/**
 * Everything that the browser knows of its reader, on the page with these attributes; never throws.
 *
 * @param kept what the cookie knows
 * @param now epoch milliseconds
 */
export const readerFacts = (attributes: ReaderAttributes, now: number, kept: Reader): Reader => {
  const storage = storageConsent(attributes.consent);
  const log = rememberArticle(attributes['document-id'] ?? undefined, now, storage);
  const country = attributes.country?.toUpperCase();
  return {
    ...kept,
    country: country && /^[A-Z]{2}$/.test(country) ? country : undefined,
    languages: navigator.languages,
    device: device(),
    account: accountOf(attributes['signed-in']),
    supporter: supporterOf(attributes.supporter),
    consent: saidConsent(attributes.consent),
    visit: log && (log.returning ? 'returning' : 'first'),
    articles: log && Object.values(log.articles).map((day) => day * DAY),
    utcOffset: -new Date(now).getTimezoneOffset(),
    referrer: referrer(),
    utm: utm(),
    impressions: log?.impressions,
  };
};

import { useQueryParams } from '@strapi/strapi/admin';
import { DEVICES } from '../../../../domain/src/audience';
import { isPlacement, type Placement } from '../../../../domain/src/banner';
import { isCountry } from '../../../../domain/src/countries';
import type { Question, ReaderFacts } from '../../services/explanation-contracts';
import { isTimeZone, utcOffset } from './time-zone';

/** What may be known of a reader, where there is a fixed number of answers. */
export const FACTS = {
  device: DEVICES,
  account: ['signed-in', 'signed-out'],
  supporter: ['yes', 'no', 'recent'],
  visit: ['first', 'returning'],
  consent: ['granted', 'denied'],
} as const satisfies { [Name in keyof ReaderFacts]?: readonly ReaderFacts[Name][] };

export type Fact = keyof typeof FACTS;

/** What the page's address says after `?`, so that a colleague can be shown the same. */
const PARTS = [
  ...(['contentType', 'documentId', 'locale', 'placement', 'at', 'drafts', 'seed'] as const),
  ...(['country', 'languages', 'timeZone', 'articlesRead', 'referrer', 'utm'] as const),
  ...(Object.keys(FACTS) as Fact[]),
] as const;

export type Part = (typeof PARTS)[number];

export type Address = Partial<Record<Part, string | undefined>>;

const MOST_ARTICLES = 1000;

const CHECKS: { [Name in Part]?: (text: string) => boolean } = {
  placement: isPlacement,
  at: (text) => !Number.isNaN(Date.parse(text)),
  country: isCountry,
  timeZone: isTimeZone,
  articlesRead: (text) => /^\d+$/.test(text) && Number(text) <= MOST_ARTICLES,
  ...Object.fromEntries(
    Object.entries(FACTS).map(([name, values]) => [
      name,
      (text: string) => (values as readonly string[]).includes(text),
    ]),
  ),
};

/** The parts that can be understood; what somebody changed by hand into something else counts as not known. */
const understood = (params: Address): Address =>
  Object.fromEntries(
    PARTS.flatMap((part) => {
      const text = params[part];
      const isUsable = typeof text === 'string' && text !== '' && (CHECKS[part]?.(text) ?? true);
      return isUsable ? [[part, text]] : [];
    }),
  );

const readerIn = (chosen: Address): ReaderFacts => {
  const { seed, country, languages, timeZone, articlesRead, referrer, utm, at } = chosen;
  const facts = Object.fromEntries(
    (Object.keys(FACTS) as Fact[]).flatMap((name) => (chosen[name] ? [[name, chosen[name]]] : [])),
  ) as Pick<ReaderFacts, Fact>;
  return {
    ...facts,
    ...(seed && { seed }),
    ...(country && { country }),
    ...(languages && { languages }),
    ...(referrer && { referrer }),
    ...(utm && { utm: utm.toLowerCase() }),
    ...(articlesRead && { articlesRead: Number(articlesRead) }),
    ...(timeZone && { utcOffset: utcOffset(timeZone, at ? new Date(at) : new Date()) }),
  };
};

/** What the page asks, kept in its address, and a function to ask something else. */
export const useQuestion = () => {
  const [{ query }, setQuery] = useQueryParams<Address>();
  const chosen = understood(query);
  const { contentType, documentId, locale, at, drafts } = chosen;
  const question: Question = {
    ...(contentType && documentId && { contentType, documentId }),
    ...(locale && { locale }),
    ...(at && { at }),
    ...(drafts && { drafts: true }),
    reader: readerIn(chosen),
  };
  return {
    chosen,
    question,
    placement: (chosen.placement ?? 'article-end') as Placement,
    choose: (more: Address) => setQuery(more, 'push', true),
  };
};

export type QuestionState = ReturnType<typeof useQuestion>;

import { DEVICES } from './audience';
import { isCountry } from './countries';
import { canonicalLocale } from './values/locale';

/** From Monday on. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** What one item of a list means; `undefined` where it means nothing. */
type Parse<Item> = (text: string) => Item | undefined;

const country: Parse<string> = (text) => {
  const code = text.toUpperCase();
  return isCountry(code) ? code : undefined;
};

const device: Parse<(typeof DEVICES)[number]> = (text) =>
  DEVICES.find((each) => each === text.toLowerCase());

const weekday: Parse<number> = (text) => {
  const [, short] = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/i.exec(text) ?? [];
  return short ? WEEKDAYS.indexOf(short.toLowerCase()) + 1 : undefined;
};

const host: Parse<string> = (text) => {
  if (!/^[^\s/?#@:\\]+\.[^\s/?#@:\\]+$/.test(text)) {
    return undefined;
  }
  try {
    return new URL(`https://${text}`).hostname;
  } catch {
    return undefined;
  }
};

const utm: Parse<string> = (text) =>
  /^(?:utm_)?((?:source|medium|campaign|term|content|id)(?:=[^&]+)?)$/i
    .exec(text)?.[1]
    ?.toLowerCase();

interface List<Item> {
  parse: Parse<Item>;
  /** What the editor should write instead. */
  wanted: string;
}

const list = <Item>(parse: Parse<Item>, wanted: string): List<Item> => ({ parse, wanted });

const COUNTRY = list(
  country,
  'Write the two letters of each country (ISO 3166), such as DE, AT, CH.',
);
const HOST = list(host, 'Write host names, such as example.org, news.example.com.');
const UTM = list(
  utm,
  'Write such as source=newsletter, medium=email, or campaign for any campaign.',
);

/** The lists whose items the admin knows, to choose from. */
export type ChosenList = 'countries' | 'devices' | 'weekdays';

/** How each list of an audience is read. */
export const LISTS = {
  countries: COUNTRY,
  notCountries: COUNTRY,
  languages: list(canonicalLocale, 'Write language tags (BCP 47), such as en, pt-BR.'),
  devices: list(device, `Write ${DEVICES.join(', ')}, or some of them.`),
  weekdays: list(weekday, 'Write days such as Mon, Tue, Sunday.'),
  referrers: HOST,
  notReferrers: HOST,
  utm: UTM,
  notUtm: UTM,
};

/** What stands in an editor's list, as it was typed. */
export const itemsOf = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(/[,;\n]/)
    .map((item) => item.trim())
    .filter(Boolean);

/** What an editor's list means: each different item, without those that mean nothing; `undefined` where it is empty. */
export const parseList = <Item>(
  text: string | null | undefined,
  { parse }: List<Item>,
): Item[] | undefined => {
  const written = itemsOf(text);
  const parsed = new Set(written.map(parse));
  parsed.delete(undefined);
  return written.length > 0 ? ([...parsed] as Item[]) : undefined;
};

/** The first item of an editor's list that means nothing. */
export const unreadable = <Item>(
  text: string | null | undefined,
  { parse }: List<Item>,
): string | undefined => itemsOf(text).find((item) => parse(item) === undefined);

import { domainToASCII, domainToUnicode } from 'node:url';

/** What stands in an address's place. */
const PLACE = '(address)';

/** Characters of a text that are looked at: providers answer with whole pages. */
const MOST = 10_000;

/** How often a coding may stand inside another one. */
const MOST_LAYERS = 3;

/** A line that goes on: quoted-printable's soft break (RFC 2045 §6.7). */
const SOFT_BREAK = String.raw`=\r?\n`;

/** A character as HTML, JSON, JavaScript or a URL write it. */
const CODED = String.raw`&#?\w{1,31};|\\u[0-9a-f]{4}|\\u\{[0-9a-f]{1,6}\}|\\x[0-9a-f]{2}|(?:%(?:25)*|=)[0-9a-f]{2}|${SOFT_BREAK}`;

const AT = String.raw`(?:[@＠﹫]|%(?:25)*40|=40|&#0*64;|&#x0*40;|&commat;|\\u0040|\\u\{0*40\}|\\x40)`;

/** Atoms (RFC 5322 §3.2.3), and what mail servers take besides: anything but what marks an address off. 64 characters, coded. */
const LOCAL_PART = String.raw`(?:"(?:[^"\\\r\n]|\\.){0,320}"|(?:${CODED}|\\['\x60]|[^\s<>"\\,;:()[\]]){1,320})`;

const HOST = String.raw`(?:\[[\w.:]+\]|(?:${CODED}|[^\s<>"'\x60\\,;:()[\]])*(?:${CODED}|[^\s<>"'\x60\\,;:()[\].!?]))`;

/** Whatever looks like an address. */
const ADDRESS = new RegExp(`${LOCAL_PART}${AT}${HOST}`, 'giu');

/** Long enough for the shortest address; `+` and `/` may be escaped themselves. */
const BASE64 = /(?:[\w+/-]|%2[bf]|\\\/)(?:[\w+/-]|%2[bf]|\\\/|\r?\n(?=[\w+/-])){7,}/gi;

/** Names of the characters that addresses hold and HTML has names for. */
const NAMES: Readonly<Record<string, string>> = {
  '!': 'excl',
  '#': 'num',
  $: 'dollar',
  '%': 'percnt',
  '&': 'amp',
  "'": 'apos',
  '*': 'ast',
  '+': 'plus',
  '-': 'hyphen|dash',
  '.': 'period',
  '/': 'sol',
  '=': 'equals',
  '?': 'quest',
  '@': 'commat',
  '^': 'Hat',
  _: 'lowbar|UnderBar',
  '`': 'grave|DiacriticalGrave',
  '{': 'lbrace|lcub',
  '|': 'vert|verbar|VerticalLine',
  '}': 'rbrace|rcub',
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const hex = (number: number, digits: number): string => number.toString(16).padStart(digits, '0');

/** Every way to write one character, but for its letter case. */
const codingsOf = (character: string): string[] => {
  const point = character.codePointAt(0) as number;
  const bytes = [...Buffer.from(character)].map((byte) => hex(byte, 2));
  const units = character.split('').map((unit) => hex(unit.charCodeAt(0), 4));
  return [
    String.raw`\\?${escaped(character)}`,
    bytes.map((byte) => `%(?:25)*${byte}`).join(''),
    bytes.map((byte) => `=${byte}`).join(`(?:${SOFT_BREAK})?`),
    `&#0*${point};`,
    `&#x0*${hex(point, 1)};`,
    units.map((unit) => String.raw`\\u${unit}`).join(''),
    String.raw`\\u\{0*${hex(point, 1)}\}`,
    String.raw`\\x${hex(point, 2)}`,
    ...(Object.hasOwn(NAMES, character) ? [`&(?:${NAMES[character]});`] : []),
  ];
};

const anyCoding = (character: string): string => {
  const cases = new Set([character, character.toLowerCase(), character.toUpperCase()]);
  return `(?:${[...cases].flatMap(codingsOf).join('|')})`;
};

/** The address as typed, and with its host as DNS has it and as people read it (RFC 5891). */
const spellings = (address: string): string[] => {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const host = address.slice(at + 1);
  const hosts = [host, domainToASCII(host), domainToUnicode(host)].filter(Boolean);
  return [...new Set(hosts)].map((each) => `${local}@${each}`);
};

/** The address, whichever way each of its characters is written. */
const patternOf = (address: string): RegExp => {
  const written = spellings(address).map((spelling) =>
    [...spelling].map(anyCoding).join(`(?:${SOFT_BREAK})?`),
  );
  return new RegExp(written.join('|'), 'giu');
};

/** What a run of base64 or base64url could say: it may begin at any of its first four characters. */
const decodings = (run: string): string[] => {
  const plain = run
    .replace(/%2b/gi, '+')
    .replace(/%2f|\\\//gi, '/')
    .replace(/\s/g, '');
  return [0, 1, 2, 3].map((start) => Buffer.from(plain.slice(start), 'base64').toString('utf8'));
};

/** What may come out of base64 by chance is told from an address by the address's host. */
const PLAIN_ADDRESS = /[\w.!#$%&'*+/=?^`{|}~-](?:@|%40)(?:[\p{L}\d-]+\.)+\p{L}[\p{L}\d-]/iu;

/**
 * The text without e-mail addresses, for logs and for what is kept: those that are known, in whatever coding a provider
 * hands them back, and whatever else looks like one.
 * @param text of which the first 10,000 characters are looked at, and the rest is left out
 * @param known whom it was about
 */
export const withoutAddresses = (text: string, known: readonly string[] = []): string => {
  const patterns = known.filter((address) => address.includes('@')).map(patternOf);
  const isAddress = (decoded: string, layers: number): boolean =>
    PLAIN_ADDRESS.test(decoded) ||
    patterns.some((pattern) => decoded.search(pattern) >= 0) ||
    (layers > 0 && [...decoded.matchAll(BASE64)].some(([run]) => hidesAddress(run, layers)));
  const hidesAddress = (run: string, layers: number): boolean =>
    decodings(run).some((decoded) => isAddress(decoded, layers - 1));
  return patterns
    .reduce((rest, pattern) => rest.replace(pattern, PLACE), text.slice(0, MOST))
    .replace(BASE64, (run) => (hidesAddress(run, MOST_LAYERS) ? PLACE : run))
    .replace(ADDRESS, (match, at: number, whole: string) => {
      const quote = /^['`]/.exec(match)?.[0];
      return quote && whole[at + match.length] === quote ? `${quote}${PLACE}` : PLACE;
    });
};

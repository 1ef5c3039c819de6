import type { Dice } from './dice';

const INHERITED = [
  '__proto__',
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'prototype',
];

const ODD_TEXTS = [
  '',
  ' ',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e309',
  '\u0000',
  '\u202e\ud83d\ude00',
  '\ud800',
  "' or 1=1 --",
  '${7*7}{{7*7}}',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '\r\nSet-Cookie: x=1',
  '%00%ff%zz',
];

const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Without halves of characters, which no address or request can hold. */
export const whole = (text: string): string => text.replace(/\p{Cs}/gu, '\ufffd');

/** As it stands in an address or a header. */
export const encoded = (text: string): string => encodeURIComponent(whole(text));

export const word = (dice: Dice, length: number): string =>
  Array.from({ length }, () => LETTERS[dice.below(LETTERS.length)]).join('');

/** Seldom long: what is long takes the attacker's time too. */
export const oddText = (dice: Dice): string => {
  switch (dice.below(6)) {
    case 0:
      return dice.pick(INHERITED);
    case 1:
      return dice.pick(ODD_TEXTS);
    case 2:
      return dice.oneIn(10) ? word(dice, 8).repeat(900) : word(dice, 1 + dice.below(300));
    default:
      return word(dice, 1 + dice.below(24));
  }
};

/** Most are well-formed by BCP 47, and nobody's. */
export const oddLocale = (dice: Dice): string =>
  dice.pick([
    () => `en-x-${word(dice, 8)}-${word(dice, 8)}`,
    () => `${word(dice, 3).replace(/\d/g, 'q')}-${word(dice, 2).replace(/\d/g, 'Z')}`,
    () => `de_${word(dice, 4).replace(/\d/g, 'x')}_AT`,
    () => `zh-Hant-u-nu-${word(dice, 4)}`,
    () => dice.pick(['en', 'de', 'EN-us', 'tlh', 'i-klingon', 'sr-Cyrl-RS']),
    () => oddText(dice),
  ])();

const anyCase = (dice: Dice, text: string): string =>
  text.replace(/[a-z]/gi, (letter) =>
    dice.oneIn(2) ? letter.toLowerCase() : letter.toUpperCase(),
  );

export const oddZone = (dice: Dice): string =>
  dice.pick([
    () => anyCase(dice, 'America/Argentina/ComodRivadavia'),
    () => anyCase(dice, dice.pick(['Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Chatham'])),
    () => `Etc/${word(dice, 12)}`,
    () => `+0${dice.below(10)}:${dice.below(60)}`,
    () => oddText(dice),
  ])();

/** What a client in front of a careless proxy writes about where it comes from. */
export const oddAddress = (dice: Dice): string =>
  dice.pick([
    () => Array.from({ length: 4 }, () => dice.below(256)).join('.'),
    () => Array.from({ length: 8 }, () => dice.below(65_536).toString(16)).join(':'),
    () => `::ffff:10.0.${dice.below(256)}.${dice.below(256)}`,
    () => `fe80::${dice.below(65_536).toString(16)}%${word(dice, 200)}`,
    () => encoded(oddText(dice)),
  ])();

/** Anything that JSON can say, and some that only JavaScript reads from it. */
export const oddJson = (dice: Dice, depth = 0): unknown => {
  switch (dice.below(depth > 3 ? 4 : 7)) {
    case 0:
      return oddText(dice);
    case 1:
      return dice.pick([0, -1, 1e308, 0.1, true, false, null]);
    case 2:
      return oddLocale(dice);
    case 3:
      return oddZone(dice);
    case 4:
      return Array.from({ length: dice.below(6) }, () => oddJson(dice, depth + 1));
    case 5:
      return '['.repeat(dice.below(500));
    default:
      return JSON.parse(
        `{${Array.from(
          { length: dice.below(5) },
          () => `${JSON.stringify(oddText(dice))}:${JSON.stringify(oddJson(dice, depth + 1))}`,
        ).join(',')}}`,
      );
  }
};

import { monthPhrases } from '../../domain/src/copy-values';
import { dayInWords } from '../../domain/src/dates';
import { TEXT_LANGUAGES, textsFor } from '../../domain/src/texts';

type Words = Record<string, string | readonly string[]>;

/** Every text of a language by its name: `reminder.why`. */
const wordsIn = (language: string): Words =>
  Object.fromEntries(
    Object.entries(textsFor(language)).flatMap(([group, texts]) =>
      Object.entries(texts as Words).map(([name, words]) => [`${group}.${name}`, words]),
    ),
  );

const placeholdersIn = (words: string | readonly string[]): string[] =>
  (String(words).match(/\{\w+\}/g) ?? []).sort();

const english = wordsIn('en');
const names = Object.keys(english);
/** Twelve phrases with the month's name in them, in languages in which it changes. */
const MONTHS = 'banner.inMonth';

test('there are seven languages, others get English', () => {
  expect([...TEXT_LANGUAGES].sort()).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ru', 'uk']);
  expect(textsFor('de-AT')).toBe(textsFor('de'));
  expect(textsFor('pt')).toBe(textsFor('en'));
});

describe.each([...TEXT_LANGUAGES])('%s', (language) => {
  const words = wordsIn(language);

  test('has every text and no other', () => {
    expect(Object.keys(words).sort()).toEqual([...names].sort());
  });

  test('leaves none empty', () => {
    expect(names.filter((name) => String(words[name]).trim() === '')).toEqual([]);
  });

  test('fills in the same values', () => {
    const filled = (of: Words) =>
      names.filter((name) => name !== MONTHS).map((name) => [name, placeholdersIn(of[name]!)]);
    expect(filled(words)).toEqual(filled(english));
  });

  test('says none in English', () => {
    const alike = names.filter((name) => words[name] === english[name]);
    expect(
      language === 'en' ? [] : alike.filter((name) => name !== 'reminder.testSubject'),
    ).toEqual([]);
  });

  test('ends no sentence twice where a date ends with a full stop', () => {
    const day = dayInWords(new Date('2026-12-22T12:00:00Z'), language, 'UTC');
    const doubled = names.filter((name) => /\.\./.test(String(words[name]).replace('{date}', day)));
    expect(doubled).toEqual([]);
  });

  test('says the month of a reminder', () => {
    const phrase = textsFor(language).banner.inMonth;
    const said = monthPhrases(language, phrase);
    expect(new Set(said).size).toBe(12);
    expect(said[2]).toBe(
      {
        ar: 'في مارس',
        de: 'im März',
        en: 'in March',
        es: 'en marzo',
        fr: 'en mars',
        ru: 'в марте',
        uk: 'у березні',
      }[language],
    );
  });
});

import { starterFor } from '../../admin/src/first-banner/starters';
import { BANNERS } from '../../demo/src/seed/banners';

/** How a letter goes on below its salutation, by what this ends with; each language's letter-writing rules. */
const GOES_ON: Record<string, { ends: RegExp; begins: RegExp }> = {
  ar: { ends: /،$/u, begins: /^\p{Lo}/u },
  // The sentence that the salutation begins goes on (Duden).
  de: { ends: /,$/u, begins: /^\p{Ll}/u },
  en: { ends: /,$/u, begins: /^\p{Lu}/u },
  // A colon (RAE, Ortografía).
  es: { ends: /:$/u, begins: /^[¿¡]?\p{Lu}/u },
  fr: { ends: /,$/u, begins: /^\p{Lu}/u },
  ru: { ends: /!$/u, begins: /^\p{Lu}/u },
  uk: { ends: /!$/u, begins: /^\p{Lu}/u },
};

const SALUTATION = /^(Dear|Liebe|Chère|Querid|Estimad|Дорог|Здравств|Вітаємо|قر|القار)/u;

const expectRight = (language: string, paragraphs: readonly string[]): void => {
  const { ends, begins } = GOES_ON[language]!;
  paragraphs.forEach((paragraph, index) => {
    if (SALUTATION.test(paragraph)) {
      expect(paragraph).toMatch(ends);
      expect(paragraphs[index + 1]).toMatch(begins);
    }
  });
};

test.each(Object.keys(GOES_ON))(
  'the example to begin from is a right letter in %s',
  async (language) => {
    const { body, letter } = await starterFor(language);
    for (const paragraphs of [body, letter]) {
      expect(paragraphs[0]).toMatch(SALUTATION);
      expectRight(language, paragraphs);
    }
  },
);

test('the demo’s banners and e-mails are right letters', () => {
  const copies = BANNERS.flatMap(({ copy }) => Object.entries(copy));
  const letters = copies.flatMap(([language, { body, reminderEmail }]) =>
    [body, reminderEmail?.body ?? []].map(
      (blocks) =>
        [
          language,
          blocks.map(({ children }) =>
            children.map((child) => ('text' in child ? child.text : '')).join(''),
          ),
        ] as const,
    ),
  );
  expect(letters.filter(([, [first = '']]) => SALUTATION.test(first)).length).toBeGreaterThan(4);
  letters.forEach(([language, paragraphs]) => expectRight(language, paragraphs));
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import plugin from '../../admin/src';

const SOURCE = join(__dirname, '../../admin/src');

const messagesOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(SOURCE, `translations/${language}.json`), 'utf8'));

const languages = readdirSync(join(SOURCE, 'translations')).map((file) =>
  file.replace(/\.json$/, ''),
);
const en = messagesOf('en');

const source = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && file !== 'permissions.ts')
  .map((file) => readFileSync(join(SOURCE, file), 'utf8'))
  .join('\n');

/** What stands in the source where a sentence is named: `'panel.title'`, or the pattern of `status.${status}`. */
const named = [
  ...[...source.matchAll(/'([a-z]+\.[A-Za-z]+|loading|retry)'/g)].map(([, key]) => key!),
  ...[...source.matchAll(/`([a-z]+)\.\$\{/g)].map(([, group]) => `${group!}.*`),
];

const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name!).sort();

it('comes in seven languages', () => {
  expect(languages).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ru', 'uk']);
});

describe.each(languages)('%s', (language) => {
  const messages = messagesOf(language);

  it('has every sentence and no other', () => {
    expect(Object.keys(messages)).toEqual(Object.keys(en));
  });

  it('leaves no sentence empty and fills in the same values', () => {
    for (const [key, text] of Object.entries(messages)) {
      expect({ key, empty: text.trim() === '' }).toEqual({ key, empty: false });
      expect({ key, values: [...new Set(placeholders(text))] }).toEqual({
        key,
        values: [...new Set(placeholders(en[key]!))],
      });
    }
  });

  it('says none in English', () => {
    const alike = Object.keys(en).filter(
      (key) => messages[key] === en[key] && key !== 'shown.heading',
    );
    const loanWords = /^(Banner|Status|Action|Articles|no|“\{heading\}”)$/;
    expect(language === 'en' ? [] : alike.filter((key) => !loanWords.test(en[key]!))).toEqual([]);
  });
});

it('names no sentence that is missing', () => {
  const groups = new Set(Object.keys(en).map((key) => key.split('.')[0]));
  const missing = named.filter(
    (key) => groups.has(key.split('.')[0]!) && !key.endsWith('*') && !(key in en),
  );
  expect(missing).toEqual([]);
});

it('has no sentence that nobody says', () => {
  const unused = Object.keys(en).filter(
    (key) => !named.includes(key) && !named.includes(`${key.split('.')[0]!}.*`),
  );
  expect(unused).toEqual([]);
});

it('gives the admin its sentences with the plugin’s name before them, and none for other languages', async () => {
  const [german, dutch] = await plugin.registerTrads({ locales: ['de', 'nl'] });
  expect(german!.data['donation-banners.reminders.title']).toBe('Erinnerungen');
  const ours = Object.keys(german!.data).filter((id) => id.startsWith('donation-banners.'));
  expect(ours).toHaveLength(Object.keys(en).length);
  expect(dutch).toEqual({ locale: 'nl', data: {} });
});

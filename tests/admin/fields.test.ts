import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadFieldWords } from '../../admin/src/fields/field-words';
import { sayChoices } from '../../admin/src/list-view/choice-cells';
import { translateColumns, translateFields } from '../../admin/src/fields/translate-fields';
import plugin from '../../admin/src';
import { COMPONENTS } from '../../server/src/components';
import { contentTypes } from '../../server/src/content-types';

const FOLDER = join(__dirname, '../../admin/src/fields/words');

const wordsOf = (language: string): Record<string, string> =>
  JSON.parse(readFileSync(join(FOLDER, `${language}.json`), 'utf8'));

const languages = readdirSync(FOLDER).map((file) => file.replace(/\.json$/, ''));
const en = wordsOf('en');
const de = wordsOf('de');

/** What the server seeds the forms with. */
const seeded = (): Record<string, string> => {
  const { banner, campaign } = contentTypes;
  const named = {
    banner: banner.schema,
    campaign: campaign.schema,
    ...COMPONENTS,
  };
  return Object.fromEntries([
    ['banner', banner.schema.info.displayName],
    ['campaign', campaign.schema.info.displayName],
    ...Object.entries(named).flatMap(([type, { config }]) =>
      Object.entries(config.metadatas).flatMap(([field, { edit }]) => [
        [`${type}.${field}`, edit.label],
        ...(edit.description ? [[`${type}.${field}.hint`, edit.description]] : []),
      ]),
    ),
  ]);
};

const placeholders = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

const goTo = (path: string) => window.history.pushState({}, '', `/admin/content-manager/${path}`);

const field = (name: string, label: string, hint?: string) => ({ name, label, hint });

const form = () => ({
  query: {},
  layout: {
    layout: [
      [[field('name', 'Name', en['banner.name.hint'])], [field('heading', 'Our own headline')]],
    ],
    components: {
      'donation-banners.ask': { layout: [[field('amounts', 'Amounts', 'Our own hint')]] },
      'shared.seo': { layout: [[field('amounts', 'Amounts')]] },
    },
  },
});

beforeAll(() => loadFieldWords(['en', 'de', 'ar']));

beforeEach(() => {
  document.documentElement.lang = 'de';
  goTo('collection-types/plugin::donation-banners.banner/create');
});

it('speaks of the fields as the server does, in seven languages', () => {
  expect(languages).toEqual(['ar', 'de', 'en', 'es', 'fr', 'ru', 'uk']);
  expect(en).toEqual(seeded());
});

it.each(languages)('%s has every word, each its own, with the same placeholders', (language) => {
  const words = wordsOf(language);
  expect(Object.keys(words)).toEqual(Object.keys(en));
  for (const [key, text] of Object.entries(words)) {
    expect({ key, empty: text.trim() === '' }).toEqual({ key, empty: false });
    expect({ key, values: placeholders(text) }).toEqual({ key, values: placeholders(en[key]!) });
  }
  const loanWords = /^(Name|Text|Banners?|Link|Question|Articles)$/;
  const alike = Object.keys(en).filter((key) => words[key] === en[key]);
  expect(language === 'en' ? [] : alike.filter((key) => !loanWords.test(en[key]!))).toEqual([]);
});

it('labels the form in the admin’s language, but for what an editor has renamed', () => {
  const { layout } = translateFields(form());
  expect(layout.layout).toEqual([
    [
      [field('name', de['banner.name']!, de['banner.name.hint'])],
      [field('heading', 'Our own headline')],
    ],
  ]);
  expect(layout.components).toEqual({
    'donation-banners.ask': { layout: [[field('amounts', de['ask.amounts']!, 'Our own hint')]] },
    'shared.seo': { layout: [[field('amounts', 'Amounts')]] },
  });
});

it('keeps the full stop of a sentence that is read from the right at its end', () => {
  document.documentElement.lang = 'ar';
  const [name] = translateFields(form()).layout.layout.flat(2);
  expect(name?.hint).toBe(`\u2067${wordsOf('ar')['banner.name.hint']}\u2069`);
});

it('names the columns of the list in the admin’s language', () => {
  const list = { displayedHeaders: [field('heading', 'Heading'), field('updatedAt', 'updatedAt')] };
  expect(translateColumns(list).displayedHeaders).toEqual([
    field('heading', de['banner.heading']!),
    field('updatedAt', 'updatedAt'),
  ]);
});

it.each([
  ['an article', 'collection-types/api::article.article/create'],
  [
    'the view being configured',
    'collection-types/plugin::donation-banners.banner/configurations/edit',
  ],
])('leaves %s alone', (_, path) => {
  goTo(path);
  const [given, list] = [form(), { displayedHeaders: [field('name', 'Name')] }];
  expect(translateFields(given)).toBe(given);
  expect(translateColumns(list)).toBe(list);
});

it.each(['en', 'nl', ''])('leaves everything as it is in “%s”', (language) => {
  document.documentElement.lang = language;
  const given = form();
  expect(translateFields(given)).toBe(given);
});

it('names the types of content in the menu', async () => {
  const [german] = await plugin.registerTrads({ locales: ['de'] });
  expect(german!.data).toMatchObject({
    'Donation banner': de['banner'],
    'Donation campaign': de['campaign'],
  });
});

describe('lists', () => {
  const headers = [
    { name: 'name', attribute: { type: 'string' } },
    { name: 'placement', attribute: { type: 'enumeration' } },
    {
      name: 'trigger',
      attribute: { type: 'component' },
      mainField: { name: 'kind', type: 'enumeration' },
    },
    {
      name: 'variants',
      attribute: { type: 'component', repeatable: true },
      mainField: { name: 'weight' },
    },
  ];
  const said = () =>
    sayChoices({ displayedHeaders: headers }).displayedHeaders.map(
      (header) => 'cellFormatter' in header,
    );

  it('of ours say choices in words, also those that a component is called by', () => {
    goTo('collection-types/plugin::donation-banners.campaign');
    expect(said()).toEqual([false, true, true, false]);
  });

  it('of others stay as they are', () => {
    goTo('collection-types/api::article.article');
    expect(said()).toEqual([false, false, false, false]);
  });
});

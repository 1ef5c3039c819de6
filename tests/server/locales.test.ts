import { logIn } from './support/admin-client';
import {
  addLocale,
  ARTICLE,
  bannerData,
  CAMPAIGN,
  act,
  REMINDER,
  rowsOf,
  saveArticle,
  saveBanner,
  saveCampaign,
} from './support/content';
import { choicesOf, publish } from './support/choosing';
import { Newsroom } from './support/newsroom';

/** What the banner is published in, with its heading; `en` is the newsroom's default. */
const HEADINGS = {
  en: 'A message',
  zh: '来自编辑部',
  'zh-Hant': '來自編輯部',
  'sr-Cyrl': 'Порука',
  ckb: 'پەیامێک',
  'pt-BR': 'Uma mensagem',
};

let newsroom: Newsroom;
let banner: string;
let campaign: string;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  for (const [locale, heading] of Object.entries(HEADINGS)) {
    if (locale === 'en') {
      banner = await saveBanner(newsroom, { data: bannerData({ heading }) });
    } else {
      await addLocale(newsroom, locale);
      await saveBanner(newsroom, { documentId: banner, locale, data: bannerData({ heading }) });
    }
  }
  await addLocale(newsroom, 'zh-Hant-TW');
  campaign = await saveCampaign(newsroom, { banner });
});
afterAll(() => newsroom.stopAndRemove());

const READERS: Array<[asked: string, served: keyof typeof HEADINGS]> = [
  ['zh-Hant-TW', 'zh-Hant'],
  ['zh-Hant-HK', 'zh-Hant'],
  ['ZH-hant-tw', 'zh-Hant'],
  ['zh_Hant_TW', 'zh-Hant'],
  ['zh-TW', 'zh-Hant'],
  ['zh-CN', 'zh'],
  ['sr-Cyrl-RS', 'sr-Cyrl'],
  ['sr', 'sr-Cyrl'],
  ['sr-Latn-RS', 'en'],
  ['ckb-IQ', 'ckb'],
  ['pt_br', 'pt-BR'],
  ['pt', 'en'],
  ['en-US-u-hc-h23', 'en'],
  ['tlh', 'en'],
];

test.each(READERS)('readers of %s get the banner in %s', async (asked, served) => {
  const { banners, sayings } = await choicesOf(newsroom, { locale: asked });
  expect(banners[banner]).toMatchObject({ locale: served, heading: HEADINGS[served] });
  expect(Object.keys(sayings)).toEqual([served]);
});

test('what readers type for a locale is not kept: they share the answers for the newsroom’s locales', async () => {
  const ask = async (locale: string) => (await newsroom.api(`/choices?locale=${locale}`)).text();
  expect(JSON.parse(await ask('zh-Hant-HK')).locale).toBe('zh-Hant');
  expect(await ask('zh-Hant-x-one')).toBe(await ask('zh-Hant-x-two'));
  expect(await ask('tlh-x-one')).toBe(await ask('en'));
});

test('a Sorani banner is drawn from right to left', async () => {
  const { banners } = await choicesOf(newsroom, { locale: 'ckb' });
  expect((banners[banner] as { html: string }).html).toMatch(/^<section [^>]*lang='ckb' dir='rtl'/);
});

test('a decision about an article holds for readers of the version that it is about', async () => {
  const documentId = await saveArticle(newsroom, ['en', 'zh-Hant', 'zh-Hant-TW']);
  const hide = (locale: string) =>
    newsroom.run(
      async (strapi, [about, type, id]: string[]) => {
        const service = strapi.plugin('donation-banners').service('attachments');
        await service.set({
          contentType: type,
          documentId: id,
          locale: about,
          mode: 'hide',
          banner: '',
          placement: 'article-end',
        });
      },
      [locale, ARTICLE, documentId],
    );
  const isShown = async (locale: string) =>
    (await choicesOf(newsroom, { documentId, locale })).campaigns.length > 0;
  const all = ['en', 'en-GB', 'zh-Hant', 'zh-hant-hk', 'zh-Hant-TW', 'zh'];
  const shown = async () => {
    const answers = await Promise.all(all.map(isShown));
    return all.filter((_, index) => answers[index]);
  };

  expect(await shown()).toEqual(all);
  await hide('zh-Hant');
  // Readers of zh-Hant-TW read a version of its own.
  expect(await shown()).toEqual(['en', 'en-GB', 'zh-Hant-TW', 'zh']);
  await hide('');
  expect(await shown()).toEqual([]);
});

test('a content rule looks at the version that readers get', async () => {
  const contentRule = {
    types: [],
    conditions: [{ field: 'format', match: 'any', values: ['opinion'] }],
  };
  const opinions = await saveCampaign(newsroom, { banner, more: { contentRule } });
  const data = { title: 'Wall', format: 'news' };
  const documentId = await publish(newsroom, { uid: ARTICLE, data });
  const translated = { title: '牆', format: 'opinion' };
  await publish(newsroom, { uid: ARTICLE, documentId, data: translated, locale: 'zh-Hant' });
  const ids = async (locale: string) =>
    (await choicesOf(newsroom, { documentId, locale })).campaigns.map(({ id }) => id);

  expect(await ids('en')).toEqual([campaign]);
  expect(await ids('ZH-HANT-HK')).toEqual([campaign, opinions].sort());
  await act(newsroom, CAMPAIGN, 'delete', { documentId: opinions });
});

test('a preview link for one locale shows it to readers of a narrower one, and to no others', async () => {
  const documentId = await saveArticle(newsroom, ['en', 'zh-Hant']);
  const admin = await logIn(newsroom, 'strapi-super-admin');
  const about = { contentType: ARTICLE, documentId, locale: 'zh-Hant' };
  const link = await admin.send('POST', '/donation-banners/preview-links', about);
  const { data } = (await link.json()) as { data: { token: string } };
  const preview = data.token;
  const status = async (locale: string) =>
    (await newsroom.api(`/choices?${new URLSearchParams({ preview, locale })}`)).status;
  expect([await status('zh-hant-TW'), await status('zh'), await status('en')]).toEqual([
    200, 400, 400,
  ]);
});

test('editors see which copy readers of a locale get', async () => {
  const admin = await logIn(newsroom, 'strapi-super-admin');
  const of = async (locale: string) => {
    const answer = await admin.get(`/donation-banners/banners?locale=${locale}`);
    const { data } = (await answer.json()) as any;
    return data.find((each: any) => each.documentId === banner);
  };
  expect(await of('zh-Hant-TW')).toMatchObject({
    heading: HEADINGS['zh-Hant'],
    readersGet: 'zh-Hant',
  });
  expect(await of('zh-Hant-HK')).toMatchObject({ readersGet: 'zh-Hant' });
});

test('a reminder is promised in what serves its reader', async () => {
  const ask = async (locale: string, email: string): Promise<void> => {
    const wish = { banner, option: 'P1M', locale, timeZone: 'Asia/Taipei', email };
    expect((await newsroom.post('/reminders', wish)).status).toBe(201);
  };
  await ask('zh_Hant-HK', 'one@reader.example');
  await ask('fr-CA', 'two@reader.example');
  await ask('tlh', 'three@reader.example');
  const rows = await rowsOf(newsroom, REMINDER);
  expect(rows.map(({ bannerLocale }) => bannerLocale)).toEqual(['zh-Hant', 'fr', 'en']);
});

test('a page that answers a form is in the language that the form asks for', async () => {
  const undo = async (locale: string) => {
    const body = new URLSearchParams({ undo: 'nothing', locale });
    const answer = await newsroom.api('/reminders/undo', { method: 'POST', body });
    return /<html [^>]*>/.exec(await answer.text())?.[0];
  };
  expect(await undo('ar-EG')).toBe('<html lang="ar" dir="rtl">');
  expect(await undo('de_AT')).toBe('<html lang="de" dir="ltr">');
  expect(await undo('"><script>')).toBe('<html lang="en" dir="ltr">');
});

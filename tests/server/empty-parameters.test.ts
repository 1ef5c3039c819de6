import { type AdminClient, logIn } from './support/admin-client';
import {
  ARTICLE,
  BANNER,
  CAMPAIGN,
  saveArticle,
  saveBanner,
  saveCampaign,
} from './support/content';
import { Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let admin: AdminClient;
let article: string;
let banner: string;
let campaign: string;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  admin = await logIn(newsroom, 'strapi-super-admin');
  article = await saveArticle(newsroom);
  banner = await saveBanner(newsroom);
  campaign = await saveCampaign(newsroom, { banner });
});
afterAll(() => newsroom.stopAndRemove());

/** As Strapi's admin asks for types without locales. */
test.each([
  ['a campaign', CAMPAIGN, () => campaign],
  ['a banner', BANNER, () => banner],
])('Open preview of %s, with an empty locale', async (_name, uid, id) => {
  const query = new URLSearchParams({ documentId: id(), locale: '', status: '' });
  const answer = await admin.get(`/content-manager/preview/url/${uid}?${query}`);
  expect(answer.status).toBe(200);
  expect((await answer.json()).data.url).toContain(`/en/${article}?`);
});

/** Each route with every parameter that may be left out; the same answer as where they are. */
test.each([
  ['attachments', () => ({ contentType: ARTICLE, documentId: article }), ['locale']],
  ['banners', () => ({}), ['search', 'locale', 'page', 'pageSize']],
  [
    'reminders',
    () => ({}),
    ['reveal', 'status', 'banner', 'dueFrom', 'dueBefore', 'page', 'pageSize'],
  ],
  ['reminders/table', () => ({}), ['reveal', 'status', 'banner', 'dueFrom', 'dueBefore']],
  ['letters/preview', () => ({ banner, locale: 'en' }), ['option']],
  ['content-rule/values', () => ({ contentType: ARTICLE, field: 'section' }), ['search', 'ids']],
  [
    'explain',
    () => ({ at: '2026-11-29T08:00:00Z' }),
    [
      ...['contentType', 'documentId', 'locale', 'drafts', 'reader[country]', 'reader[seed]'],
      ...['reader[device]', 'reader[articlesRead]', 'reader[referrer]', 'reader[languages]'],
    ],
  ],
  ['explain/articles', () => ({}), ['search', 'contentType', 'documentId']],
  ['results', () => ({ from: '2026-11-01', to: '2026-11-02' }), ['days']],
] as Array<[string, () => Record<string, string>, string[]]>)(
  'what is empty was not asked: %s',
  async (path, needed, optional) => {
    const empty = Object.fromEntries(optional.map((name) => [name, '']));
    const [without, answer] = await Promise.all(
      [needed(), { ...needed(), ...empty }].map((query) =>
        admin.get(
          `/donation-banners/${path}?${new URLSearchParams(query as Record<string, string>)}`,
        ),
      ),
    );
    expect(answer!.status).toBe(200);
    expect(await answer!.text()).toBe(await without!.text());
  },
);

test('readers’ pages may leave their parameters empty as well', async () => {
  const empty = await newsroom.api('/choices?contentType=&documentId=&locale=&preview=');
  expect(empty.status).toBe(200);
  expect(await empty.json()).toEqual(await (await newsroom.api('/choices')).json());
});

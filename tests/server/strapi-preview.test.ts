import { type AdminClient, logIn } from './support/admin-client';
import { forSections, publishArticle, saveSections } from './support/choosing';
import {
  act,
  ARTICLE,
  BANNER,
  bannerData,
  CAMPAIGN,
  saveBanner,
  saveCampaign,
} from './support/content';
import { Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let editor: AdminClient;
let article: string;
let banner: string;
let town: string;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  editor = await logIn(newsroom, 'strapi-super-admin');
  [town] = (await saveSections(newsroom, ['Town'])) as [string];
  article = await publishArticle(newsroom, {});
  banner = await saveBanner(newsroom);
});
afterAll(() => newsroom.stopAndRemove());

/** What Strapi's “Open preview” opens; nothing where it has nothing to open. */
const previewOf = async (
  client: AdminClient,
  uid: string,
  query: Record<string, string>,
): Promise<string | undefined> => {
  const answer = await client.get(
    `/content-manager/preview/url/${uid}?${new URLSearchParams(query)}`,
  );
  expect(answer.status).toBeLessThan(300);
  return ((await answer.json().catch(() => null)) as any)?.data?.url;
};
const choicesAt = async (address: string): Promise<any> => {
  const preview = new URL(address).searchParams.get('donation-banners-preview')!;
  const answer = await newsroom.api(`/choices?${new URLSearchParams({ preview })}`);
  return answer.json();
};

test('opens a banner’s draft in an article, and what is published beside it', async () => {
  const heading = { public: 'What is public', draft: 'What is being written' };
  const id = await saveBanner(newsroom, { data: bannerData({ heading: heading.public }) });
  await saveBanner(newsroom, {
    documentId: id,
    publish: false,
    data: bannerData({ heading: heading.draft }),
  });
  const draft = await previewOf(editor, BANNER, {
    documentId: id,
    locale: 'en',
    status: 'draft',
  });
  expect(draft).toMatch(/^https:\/\/gazette\.example\/en\/[a-z0-9]+\?from=desk&donation-/);
  const shown = await choicesAt(draft!);
  expect(shown.campaigns[0]).toMatchObject({ id: `pin:${id}`, placement: 'article-end' });
  expect(shown.banners[id].heading).toBe(heading.draft);
  const published = await previewOf(editor, BANNER, {
    ...{ documentId: id, locale: 'en', status: 'published' },
  });
  expect((await choicesAt(published!)).banners[id].heading).toBe(heading.public);
});

test('opens a campaign in its place, in an article that it is for', async () => {
  const story = await publishArticle(newsroom, { title: 'Town hall', section: town });
  await publishArticle(newsroom, { title: 'The latest, about something else' });
  const campaign = await saveCampaign(newsroom, {
    banner,
    more: { placement: 'page-top', contentRule: forSections(town) },
  });
  const page = await previewOf(editor, CAMPAIGN, { documentId: campaign, status: 'draft' });
  expect(new URL(page!).pathname).toBe(`/en/${story}`);
  expect((await choicesAt(page!)).campaigns[0]).toMatchObject({
    id: `pin:${banner}`,
    placement: 'page-top',
  });
  await act(newsroom, CAMPAIGN, 'delete', { documentId: campaign });
});

test('opens nothing else, and nothing for those who may not make preview links', async () => {
  expect(await previewOf(editor, ARTICLE, { documentId: article })).toBeUndefined();
  const author = await logIn(newsroom, 'strapi-author');
  expect(await previewOf(author, BANNER, { documentId: banner })).toBeUndefined();
});

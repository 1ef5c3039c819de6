import { bannerData, saveBanner, saveCampaign } from './support/content';
import { choicesOf, publishArticle } from './support/choosing';
import { Newsroom } from './support/newsroom';

let newsroom: Newsroom;
let banner: string;
let campaign: string;
let article: string;

beforeAll(async () => {
  newsroom = await Newsroom.start();
  banner = await saveBanner(newsroom, { data: bannerData({ heading: 'As before' }) });
  campaign = await saveCampaign(newsroom, { banner });
  article = await publishArticle(newsroom, {});
});
afterAll(() => newsroom.stopAndRemove());

test('inside a transaction, nobody waits for readers who wait for its connection', async () => {
  const headings = await newsroom.run(
    async (strapi, { id, path }: { id: string; path: string }) => {
      const catalogue: any = strapi.plugin('donation-banners').service('catalogue');
      const { port } = strapi.server.httpServer.address() as { port: number };
      const pause = (milliseconds: number) => new Promise((wake) => setTimeout(wake, milliseconds));
      let reader: Promise<Response> | undefined;
      const inside = await strapi.db.transaction(async () => {
        await strapi.db.query('plugin::donation-banners.banner' as never).findMany({});
        catalogue.forget({ kind: 'catalogue' });
        catalogue.forget({ kind: 'articles' });
        reader = fetch(`http://127.0.0.1:${port}${path}`);
        await pause(300);
        return Promise.race([catalogue.banner(id, 'en'), pause(5000)]);
      });
      const { banners } = (await (await (reader as Promise<Response>)).json()) as any;
      return [(inside as { heading?: string } | undefined)?.heading, banners[id].heading];
    },
    { id: banner, path: `/api/donation-banners/choices?documentId=${article}` },
  );
  expect(headings).toEqual(['As before', 'As before']);
});

test('what a transaction has changed and takes back is never shown to readers', async () => {
  const inside = await newsroom.run(
    async (strapi, { id, about }: { id: string; about: string }) => {
      const catalogue: any = strapi.plugin('donation-banners').service('catalogue');
      const seen: { heading?: string; hidden?: boolean } = {};
      const change = strapi.db.transaction(async () => {
        catalogue.forget({ kind: 'catalogue' });
        catalogue.forget({ kind: 'articles' });
        const where = { documentId: id };
        const data = { heading: 'On second thoughts' } as never;
        await strapi.db
          .query('plugin::donation-banners.banner' as never)
          .updateMany({ where, data });
        await strapi.plugin('donation-banners').service('attachments').set({
          contentType: 'api::article.article',
          documentId: about,
          locale: '',
          mode: 'hide',
          banner: '',
          placement: 'article-end',
        });
        seen.heading = (await catalogue.banner(id, 'en'))?.heading;
        const article = { contentType: 'api::article.article', documentId: about };
        seen.hidden = (await catalogue.preview(article, 'en')).campaigns.length === 0;
        throw new Error('Taken back');
      });
      await change.catch(() => undefined);
      return seen;
    },
    { id: banner, about: article },
  );
  expect(inside).toEqual({ heading: 'On second thoughts', hidden: true });
  const { banners, campaigns } = await choicesOf(newsroom, { documentId: article });
  expect(campaigns).toHaveLength(1);
  expect(banners[banner]?.heading).toBe('As before');
});

test('a campaign is never missing because it is being published', async () => {
  const gaps = await newsroom.run(async (strapi, id: string) => {
    const catalogue: any = strapi.plugin('donation-banners').service('catalogue');
    const campaigns = strapi.documents('plugin::donation-banners.campaign' as never) as any;
    let missing = 0;
    for (let round = 0; round < 15; round += 1) {
      await campaigns.update({ documentId: id, data: { traffic: 50 + round } });
      let published = false;
      const publishing = campaigns.publish({ documentId: id }).then(() => (published = true));
      // Readers ask all along.
      while (!published) {
        catalogue.forget({ kind: 'catalogue' });
        const { body } = await catalogue.choices(null, 'en');
        missing += body.json('identity').includes(`"id":"${id}"`) ? 0 : 1;
      }
      await publishing;
    }
    return missing;
  }, campaign);
  expect(gaps).toBe(0);
});

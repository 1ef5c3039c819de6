import {
  act,
  addLocale,
  ARTICLE,
  BANNER,
  bannerData,
  CAMPAIGN,
  saveBanner,
  saveCampaign,
} from './support/content';
import {
  campaignIds,
  choicesOf,
  forSections,
  publish,
  publishArticle,
  saveSections,
} from './support/choosing';
import { Newsroom } from './support/newsroom';

/** What one instance changes, another on the same database has to know after so long, in milliseconds. */
const MOST_DELAY = 5000;

let first: Newsroom;
let second: Newsroom;
let harbour: string;
let town: string;

beforeAll(async () => {
  // As behind a load balancer: readers reach all instances under one address.
  const config = { publicUrl: 'https://cms.example' };
  first = await Newsroom.start({ config });
  await addLocale(first, 'de');
  [harbour, town] = (await saveSections(first, ['Harbour', 'Town'])) as [string, string];
  const { appDir, databaseUrl } = first;
  second = await Newsroom.start({ config, appDir, databaseUrl });
});
afterAll(async () => {
  await second?.stop();
  await first?.stopAndRemove();
});

/** Holds on the instance that made the change at once, and on the other one within five seconds. */
const everywhere = async <Seen>(look: (newsroom: Newsroom) => Promise<Seen>, expected: Seen) => {
  const changedAt = Date.now();
  expect(await look(first)).toEqual(expected);
  for (;;) {
    const seen = await look(second);
    if (JSON.stringify(seen) === JSON.stringify(expected)) {
      return;
    }
    if (Date.now() - changedAt > MOST_DELAY) {
      expect(seen).toEqual(expected);
    }
    await new Promise((wake) => setTimeout(wake, 50));
  }
};

/** Resolves when Strapi next tells of such an event of the document. */
const eventOf = (newsroom: Newsroom, event: string, documentId: string): Promise<void> =>
  newsroom.run(
    (strapi, about: { event: string; documentId: string }) =>
      new Promise<void>((wake) => {
        strapi.eventHub.on(about.event, async ({ entry }: { entry: { documentId: string } }) => {
          if (entry.documentId === about.documentId) {
            wake();
          }
        });
      }),
    { event, documentId },
  );

const etag = async (newsroom: Newsroom, documentId: string): Promise<string | null> =>
  (await newsroom.api(`/choices?documentId=${documentId}`)).headers.get('etag');

test('what happens to a banner or campaign changes the choices at once, elsewhere within seconds', async () => {
  const article = await publishArticle(first, {});
  const campaigns = (newsroom: Newsroom) => campaignIds(newsroom, article);
  const headings = (locale: string) => async (newsroom: Newsroom) =>
    Object.values((await choicesOf(newsroom, { documentId: article, locale })).banners).map(
      ({ heading }) => heading,
    );
  await everywhere(campaigns, []);

  const banner = await saveBanner(first);
  const campaign = await saveCampaign(first, { banner });
  await everywhere(campaigns, [campaign]);
  await act(first, CAMPAIGN, 'unpublish', { documentId: campaign });
  await everywhere(campaigns, []);
  await act(first, CAMPAIGN, 'publish', { documentId: campaign });
  await everywhere(campaigns, [campaign]);

  await saveBanner(first, {
    documentId: banner,
    locale: 'de',
    data: bannerData({ heading: 'Eine Nachricht' }),
  });
  await everywhere(headings('de'), ['Eine Nachricht']);
  await saveBanner(first, {
    documentId: banner,
    locale: 'de',
    data: bannerData({ heading: 'Noch eine Nachricht' }),
  });
  await everywhere(headings('de'), ['Noch eine Nachricht']);
  await act(first, BANNER, 'delete', { documentId: banner, locale: 'de' });
  await everywhere(headings('de'), ['A message from the newsroom']);

  await act(first, BANNER, 'unpublish', { documentId: banner });
  await everywhere(campaigns, []);
  await act(first, BANNER, 'publish', { documentId: banner });
  await everywhere(campaigns, [campaign]);
  await act(first, BANNER, 'delete', { documentId: banner });
  await everywhere(campaigns, []);
  await act(first, CAMPAIGN, 'delete', { documentId: campaign });
  await everywhere(campaigns, []);
});

test('a content rule follows its articles: their section, its deletion, their locale', async () => {
  const banner = await saveBanner(first);
  const [forHarbour, forTown, forAll] = [
    await saveCampaign(first, { banner, more: { contentRule: forSections(harbour) } }),
    await saveCampaign(first, { banner, more: { contentRule: forSections(town) } }),
    await saveCampaign(first, { banner }),
  ];
  const article = await publishArticle(first, { section: harbour });
  const other = await publishArticle(first, { section: town });
  const campaigns = (newsroom: Newsroom) => campaignIds(newsroom, article);
  await everywhere(campaigns, [forHarbour, forAll].sort());
  expect((await choicesOf(first)).campaigns.map(({ id }) => id)).toEqual([forAll]);

  await publishArticle(first, { section: town }, article);
  await everywhere(campaigns, [forTown, forAll].sort());

  await publish(first, {
    uid: CAMPAIGN,
    documentId: forTown,
    data: { contentRule: forSections(harbour) },
  });
  await everywhere(campaigns, [forAll]);
  await publish(first, {
    uid: CAMPAIGN,
    documentId: forTown,
    data: { contentRule: forSections(town) },
  });
  await everywhere(campaigns, [forTown, forAll].sort());

  await act(first, 'api::section.section', 'delete', { documentId: town });
  await everywhere(campaigns, [forAll]);
  await everywhere((newsroom) => campaignIds(newsroom, other), [forAll]);

  await act(first, ARTICLE, 'unpublish', { documentId: article });
  await everywhere(async (newsroom) => {
    const { status } = await newsroom.api(`/choices?documentId=${article}`);
    return status;
  }, 404);
  for (const documentId of [forHarbour, forTown, forAll]) {
    await act(first, CAMPAIGN, 'delete', { documentId });
  }
});

test('an attachment holds everywhere', async () => {
  const banner = await saveBanner(first);
  const article = await publishArticle(first, {});
  const decide = (mode: string) =>
    first.run(
      async (strapi, attachment: Record<string, string>) => {
        await strapi.plugin('donation-banners').service('attachments').set(attachment);
      },
      { contentType: ARTICLE, documentId: article, locale: '', mode, banner, placement: 'overlay' },
    );
  await decide('show');
  await everywhere((newsroom) => campaignIds(newsroom, article), [`pin:${banner}`]);
  await decide('hide');
  await everywhere((newsroom) => campaignIds(newsroom, article), []);
});

test('a change of one article, or of a draft, leaves the answers about all others alone', async () => {
  const banner = await saveBanner(first);
  const campaign = await saveCampaign(first, { banner });
  const articles = [
    await publishArticle(first, {}),
    await publishArticle(first, {}),
    await publishArticle(first, {}),
  ];
  const [edited, ...others] = articles as [string, string, string];
  for (const each of articles) {
    await campaignIds(first, each);
  }
  const queries = (work: () => Promise<unknown>) => async () => {
    await first.run((strapi) => {
      const asked: string[] = ((globalThis as any).asked = []);
      strapi.db.connection.on('query', ({ sql }: { sql: string }) => {
        // What instances and schedules do meanwhile, such as looking for reminders that are due, is not about answers.
        if (/articles|banners|campaigns|attachments/.test(sql)) {
          asked.push(sql);
        }
      });
    });
    await work();
    return first.run((strapi) => {
      strapi.db.connection.removeAllListeners('query');
      return (globalThis as any).asked as string[];
    });
  };
  // For its own events, Strapi reads what was changed once more when the change is made.
  const heard = Promise.all([
    eventOf(first, 'entry.update', edited),
    eventOf(first, 'entry.publish', edited),
    eventOf(first, 'entry.update', banner),
  ]);
  await publishArticle(first, { title: 'Another title' }, edited);
  await first.run(async (strapi, documentId: string) => {
    const banners = strapi.documents('plugin::donation-banners.banner' as never) as any;
    await banners.update({ documentId, data: { heading: 'Not yet' } });
  }, banner);
  await heard;
  const askOthers = queries(async () => {
    for (const each of others) {
      expect(await campaignIds(first, each)).toEqual([campaign]);
    }
  });
  expect(await askOthers()).toEqual([]);
  const askEdited = queries(() => campaignIds(first, edited));
  expect(await askEdited()).not.toEqual([]);
  await act(first, CAMPAIGN, 'delete', { documentId: campaign });
});

test('a start and an end take effect to the second', async () => {
  const banner = await saveBanner(first);
  const article = await publishArticle(first, {});
  const at = (offset: number) => new Date(Date.now() + offset);
  // Far enough for a campaign to be saved before, also on a busy machine.
  const [startsAt, endsAt] = [at(6000), at(9000)];
  const campaign = await saveCampaign(first, {
    banner,
    more: { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
  });
  const before = await first.api(`/choices?documentId=${article}`);
  expect(before.headers.get('cache-control')).toMatch(
    /^public, max-age=([0-5]), s-maxage=\1, stale-while-revalidate=0$/,
  );
  const until = (moment: Date) =>
    new Promise((wake) => setTimeout(wake, moment.getTime() - Date.now()));
  expect(await campaignIds(first, article)).toEqual([]);
  await until(new Date(startsAt.getTime() + 20));
  expect(await campaignIds(first, article)).toEqual([campaign]);
  await until(new Date(endsAt.getTime() - 500));
  expect(await campaignIds(first, article)).toEqual([campaign]);
  await until(new Date(endsAt.getTime() + 20));
  expect(await campaignIds(first, article)).toEqual([]);
  await act(first, CAMPAIGN, 'delete', { documentId: campaign });
});

test('the same choices have the same ETag on every instance and for every article', async () => {
  const banner = await saveBanner(first);
  const campaign = await saveCampaign(first, { banner });
  const articles = [await publishArticle(first, {}), await publishArticle(first, {})];
  await everywhere((newsroom) => campaignIds(newsroom, articles[0] as string), [campaign]);
  const tags = await Promise.all(
    [first, second].flatMap((newsroom) => articles.map((each) => etag(newsroom, each))),
  );
  expect(new Set(tags).size).toBe(1);
  await act(first, CAMPAIGN, 'delete', { documentId: campaign });
});

import { allowEditor } from './admin-client';
import { act, addLocale, ARTICLE, BANNER, bannerData, saveArticle, saveBanner } from './content';
import type { Newsroom } from './newsroom';

export const EDITOR_MAY = ['attachments.read', 'reminders.read', 'results.read'];

/** A picture in the media library; answers its id. */
export const savePicture = (newsroom: Newsroom): Promise<number> =>
  newsroom.run(async (strapi) => {
    const { id } = await strapi.db.query('plugin::upload.file').create({
      data: {
        documentId: 'picture-of-the-wall',
        name: 'wall.png',
        hash: 'wall_1f0c',
        ext: '.png',
        mime: 'image/png',
        size: 1,
        url: '/uploads/wall.png',
        provider: 'local',
      },
    });
    return id as number;
  });

const campaignData = (banners: string[]) => ({
  name: 'Autumn',
  placement: 'article-end',
  startsAt: '2026-11-01T08:00:00.000Z',
  priority: 3,
  traffic: 80,
  contentRule: { types: [ARTICLE], conditions: [] },
  audience: { countries: 'DE, US', devices: 'phone', articlesMin: 2 },
  frequency: { impressions: 3, days: 7 },
  trigger: { kind: 'seconds', amount: 5 },
  variants: banners.map((documentId, index) => ({ banner: { documentId }, weight: index + 1 })),
});

/** Fills a new newsroom with some of everything that the plugin keeps. */
export const fillNewsroom = async (newsroom: Newsroom): Promise<void> => {
  await addLocale(newsroom, 'de');
  const image = await savePicture(newsroom);
  const full = bannerData({
    image,
    reminderEmail: { subject: 'You asked us', body: bannerData().body, actionLabel: 'Give' },
    appearance: { background: '#fff8e7', layout: 'plain' },
    quietDays: 3,
  } as never);
  const first = await saveBanner(newsroom, { data: full });
  await saveBanner(newsroom, {
    documentId: first,
    locale: 'de',
    data: { ...full, heading: 'Liebe Leserinnen und Leser — „Grüße“ ☂' },
  });
  // Changed since it was published, and never published.
  await saveBanner(newsroom, {
    documentId: first,
    data: { ...full, heading: 'Not yet published' },
    publish: false,
  });
  const second = await saveBanner(newsroom, { data: bannerData({ name: 'Second' }) });
  await saveBanner(newsroom, { data: { name: 'Hardly begun' }, publish: false });
  const article = await saveArticle(newsroom, ['en', 'de']);
  await newsroom.run(
    async (strapi, { campaign, ...given }: Record<string, any>) => {
      const campaigns = strapi.documents('plugin::donation-banners.campaign' as never) as any;
      const { documentId } = await campaigns.create({ data: campaign });
      await campaigns.publish({ documentId });
      await campaigns.update({ documentId, data: { name: 'Autumn, prolonged' } });
      const plugin = strapi.plugin('donation-banners');
      for (const [locale, mode] of [
        ['en', 'show'],
        ['de', 'hide'],
        ['', 'hide'],
      ]) {
        await plugin.service('attachments').set({
          ...{ contentType: given.contentType, documentId: given.article, locale, mode },
          ...{ banner: mode === 'show' ? given.first : '', placement: 'article-end' },
        });
      }
      await plugin.service('settings-store').save({ sendingHour: 17 }, 0);
      await plugin.service('pause').set(true, 'The desk');
      await plugin.service('privacy').suppress('never@reader.example');
      await strapi.db.query('plugin::donation-banners.event-count' as never).createMany({
        data: ['impression', 'continue'].map((event, index) => ({
          day: '2026-11-02',
          campaign: documentId,
          bannerDocumentId: given.first,
          bannerLocale: 'en',
          placement: 'article-end',
          event,
          count: 100 - 90 * index,
        })) as never,
      });
    },
    { campaign: campaignData([first, second]), contentType: ARTICLE, article, first },
  );
  for (const email of ['one@reader.example', 'two@reader.example']) {
    const wish = { email, banner: first, option: 'P1M', locale: 'de' };
    await newsroom.post('/reminders', { ...wish, contentType: ARTICLE, documentId: article });
  }
  await newsroom.run((strapi) =>
    strapi.plugin('donation-banners').service('privacy').suppress('two@reader.example'),
  );
  await act(newsroom, BANNER, 'unpublish', { documentId: first, locale: 'de' });
  await allowEditor(newsroom, EDITOR_MAY);
};

/** All rows of the plugin's content types with their parts, and what the core store keeps for it. */
export const everythingIn = (newsroom: Newsroom): Promise<Record<string, unknown[]>> =>
  newsroom.run(async (strapi) => {
    const parts: Record<string, object> = {
      banner: {
        ask: true,
        reminder: { populate: { options: true } },
        reminderEmail: true,
        appearance: true,
      },
      campaign: {
        variants: { populate: { banner: true } },
        audience: true,
        frequency: true,
        trigger: true,
      },
    };
    const names = Object.keys(strapi.plugin('donation-banners').contentTypes);
    const found: Record<string, unknown[]> = {};
    for (const name of names.filter((each) => each !== 'change')) {
      found[name] = await strapi.db
        .query(`plugin::donation-banners.${name}` as never)
        .findMany({ orderBy: { id: 'asc' }, populate: parts[name] ?? {} } as never);
    }
    found.store = await strapi.db.query('strapi::core-store').findMany({
      where: { key: { $startsWith: 'plugin_donation-banners_' } },
      orderBy: { key: 'asc' },
    });
    return found;
  });

import { bannerData, saveBanner } from '../../server/support/content';
import { saveSections } from '../../server/support/choosing';
import type { Newsroom } from '../../server/support/newsroom';

export interface Mix {
  /** Document ids. */
  articles: string[];
  banners: string[];
}

const SECTIONS = 20;
const BANNERS = 10;
const ARTICLES = 1000;
/** Without a rule, and with one that most articles meet. */
const FOR_ALL = 5;
const FOR_MOST = 5;

interface CampaignPlan {
  name: string;
  placement: string;
  priority: number;
  traffic: number;
  contentRule: unknown;
  banner: string;
}

const PLACEMENTS = ['article-end', 'article-inline', 'page-bottom'];

const saveCampaigns = (newsroom: Newsroom, plans: CampaignPlan[]): Promise<void> =>
  newsroom.run(async (strapi, each: CampaignPlan[]) => {
    const campaigns = strapi.documents('plugin::donation-banners.campaign' as never) as any;
    for (const { banner, ...plan } of each) {
      const variants = [{ banner: { documentId: banner }, weight: 1 }];
      const { documentId } = await campaigns.create({ data: { ...plan, variants } });
      await campaigns.publish({ documentId });
    }
  }, plans);

const plan = (index: number, banners: string[], contentRule: unknown): CampaignPlan => ({
  name: `Campaign ${index}`,
  placement: PLACEMENTS[index % PLACEMENTS.length] as string,
  priority: index % 3,
  traffic: [100, 50, 20][index % 3] as number,
  contentRule,
  banner: banners[index % banners.length] as string,
});

const inSection = (section: string) => ({
  types: [],
  conditions: [{ field: 'section', match: 'any', values: [section] }],
});

/** Campaigns for sections that no article is in. */
export const addCampaignsElsewhere = async (
  newsroom: Newsroom,
  { banners }: Mix,
  count: number,
): Promise<void> => {
  const sections = await saveSections(
    newsroom,
    Array.from({ length: 100 }, (_, index) => `Elsewhere ${index}`),
  );
  await saveCampaigns(
    newsroom,
    Array.from({ length: count }, (_, index) =>
      plan(index, banners, inSection(sections[index % sections.length] as string)),
    ),
  );
};

/** Fifty campaigns, a few for all articles and most for one section each, and a thousand articles. */
export const addMix = async (newsroom: Newsroom): Promise<Mix> => {
  const sections = await saveSections(
    newsroom,
    Array.from({ length: SECTIONS }, (_, index) => `Section ${index}`),
  );
  const banners: string[] = [];
  for (let index = 0; index < BANNERS; index += 1) {
    banners.push(await saveBanner(newsroom, { data: bannerData({ heading: `Appeal ${index}` }) }));
  }
  const forMost = {
    types: [],
    conditions: [
      { field: 'sensitive', match: 'none', values: [true] },
      { field: 'format', match: 'none', values: ['obituary'] },
    ],
  };
  await saveCampaigns(
    newsroom,
    Array.from({ length: 50 }, (_, index) => {
      const section = sections[index % SECTIONS] as string;
      const rule =
        index < FOR_ALL ? null : index < FOR_ALL + FOR_MOST ? forMost : inSection(section);
      return plan(index, banners, rule);
    }),
  );
  const articles = await newsroom.run(
    async (strapi, { count, ids }: { count: number; ids: string[] }) => {
      const rows: any[] = await strapi.db
        .query('api::section.section' as never)
        .findMany({ where: { documentId: { $in: ids } } });
      const names = Array.from(
        { length: count },
        (_, index) => `a${String(index).padStart(23, '0')}`,
      );
      for (const [index, documentId] of names.entries()) {
        await strapi.db.query('api::article.article' as never).create({
          data: {
            documentId,
            title: `Article ${index}`,
            locale: 'en',
            publishedAt: new Date(),
            sensitive: index % 10 === 0,
            format: ['news', 'opinion', 'obituary'][index % 3],
            section: rows[index % rows.length].id,
          } as never,
        });
      }
      return names;
    },
    { count: ARTICLES, ids: sections },
  );
  return { articles, banners };
};

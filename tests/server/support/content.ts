import type { BannerForm } from '../../../domain/src/banner-rules';
import type { Newsroom } from './newsroom';

const paragraph = (text: string) => ({
  type: 'paragraph',
  children: [{ type: 'text' as const, text }],
});

export type BannerData = BannerForm & { name?: string; closable?: boolean };

/** A banner that lacks nothing. */
export const bannerData = (more: BannerData = {}): BannerData => ({
  name: 'Autumn appeal',
  heading: 'A message from the newsroom',
  body: [paragraph('Dear readers,'), paragraph('Monthly starting from just {minimum}.')],
  ask: [
    {
      frequency: 'monthly',
      currency: 'USD',
      amounts: '2, 5, 10',
      suggested: 5,
      otherAllowed: true,
    },
  ],
  continueLabel: 'Continue',
  donateUrl: 'https://gazette.example/donate?a={amount}&c={currency}&f={frequency}',
  reminder: {
    question: 'Not ready to support today?',
    linkLabel: 'Remind me later.',
    emailLabel: 'Your e-mail address',
    consentText: 'We write once and then forget your address.',
    thanks: 'Thank you! Your reminder is set.',
    options: [
      { label: 'Remind me next month', after: 'P1M' },
      { label: 'Remind me in three months', after: 'P3M' },
    ],
  },
  ...more,
});

interface Publishing {
  data: BannerData;
  locale?: string;
  documentId?: string;
  publish?: boolean;
}

/** Saves a banner, published unless said otherwise; answers its document id. */
export const saveBanner = (newsroom: Newsroom, publishing: Partial<Publishing> = {}) =>
  newsroom.run(
    async (strapi, { data, locale, documentId, publish }: Publishing) => {
      const banners = strapi.documents('plugin::donation-banners.banner' as never) as any;
      const where = locale ? { locale } : {};
      const saved = documentId
        ? await banners.update({ documentId, data, ...where })
        : await banners.create({ data, ...where });
      if (publish) {
        await banners.publish({ documentId: saved.documentId, ...where });
      }
      return saved.documentId as string;
    },
    { publish: true, data: bannerData(), ...publishing },
  );

interface CampaignData {
  banner: string;
  more?: Record<string, unknown>;
}

/** Publishes a site-wide campaign for one banner; answers its document id. */
export const saveCampaign = (newsroom: Newsroom, campaign: CampaignData) =>
  newsroom.run(async (strapi, { banner, more }: CampaignData) => {
    const campaigns = strapi.documents('plugin::donation-banners.campaign' as never) as any;
    const { documentId } = await campaigns.create({
      data: {
        name: 'Autumn',
        placement: 'article-end',
        traffic: 100,
        priority: 0,
        variants: [{ banner: { documentId: banner }, weight: 1 }],
        ...more,
      },
    });
    await campaigns.publish({ documentId });
    return documentId as string;
  }, campaign);

/** Publishes an article, in these locales; answers its document id. */
export const saveArticle = (newsroom: Newsroom, locales: string[] = ['en']) =>
  newsroom.run(async (strapi, [first, ...others]: string[]) => {
    const articles = strapi.documents('api::article.article' as never) as any;
    const { documentId } = await articles.create({
      data: { title: 'The harbour wall' },
      locale: first,
    });
    for (const locale of others) {
      await articles.update({ documentId, locale, data: { title: 'Die Hafenmauer' } });
    }
    await articles.publish({ documentId, locale: '*' });
    return documentId as string;
  }, locales);

/** Calls one action of the Document Service. */
export const act = (
  newsroom: Newsroom,
  uid: string,
  action: 'publish' | 'unpublish' | 'delete' | 'discardDraft',
  params: { documentId: string; locale?: string },
) =>
  newsroom.run(
    async (strapi, call: { uid: string; action: string; params: object }) => {
      await (strapi.documents(call.uid as never) as any)[call.action](call.params);
    },
    { uid, action, params },
  );

export const addLocale = (newsroom: Newsroom, code: string) =>
  newsroom.run(async (strapi, locale: string) => {
    await strapi.plugin('i18n').service('locales').create({ code: locale, name: locale });
  }, code);

/** Rows of one of the plugin's tables, as they are stored. */
export const rowsOf = (newsroom: Newsroom, uid: string): Promise<Array<Record<string, any>>> =>
  newsroom.run(
    (strapi, model: string) => strapi.db.query(model as never).findMany({ orderBy: { id: 'asc' } }),
    uid,
  );

export const BANNER = 'plugin::donation-banners.banner';
export const CAMPAIGN = 'plugin::donation-banners.campaign';
export const ATTACHMENT = 'plugin::donation-banners.attachment';
export const REMINDER = 'plugin::donation-banners.reminder';
export const ARTICLE = 'api::article.article';

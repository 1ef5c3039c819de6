import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';

import type { Banner } from '../../../domain/src/banner';
import type { Campaign, Choices } from '../../../domain/src/choices';
import { textsFor } from '../../../domain/src/texts';
import { isPublished } from '../articles';
import { clock } from '../clock';
import { BANNER_UID, CAMPAIGN_UID, PLUGIN_ID } from '../plugin-id';
import { BANNER_POPULATE, type BannerDocument, toReaderBanner } from '../reader-banner';
import { CAMPAIGN_POPULATE, type CampaignDocument, toCampaign } from '../reader-campaign';
import { service } from '../service';
import { apiAddress } from '../settings';

/** Everything published, ready to be looked up. */
interface Compiled {
  /** By document id, then by locale. */
  banners: Map<string, Map<string, Banner>>;
  campaigns: Campaign[];
  /** By campaign id, for editors. */
  campaignNames: Map<string, string>;
  defaultLocale: string;
}

/** An answer about one article, and how long it stands. */
export interface Answer {
  choices: Choices;
  /** The choices as JSON. */
  body: string;
  /** Epoch milliseconds of the next start or end of a campaign; `Infinity` where there is none. */
  validUntil: number;
}

export interface Question {
  contentType: string;
  documentId: string;
}

const MOST_ANSWERS = 5000;

/** Knows what is published, and answers what an article's content allows. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  let compiling: Promise<Compiled> | undefined;
  let version = 0;
  const answers = new LRUCache<string, Answer>({ max: MOST_ANSWERS });

  const compile = async (): Promise<Compiled> => {
    const published = { publishedAt: { $notNull: true } };
    const [bannerRows, campaignRows, defaultLocale] = await Promise.all([
      strapi.db.query(BANNER_UID).findMany({ where: published, populate: BANNER_POPULATE }),
      strapi.db.query(CAMPAIGN_UID).findMany({
        where: published,
        populate: CAMPAIGN_POPULATE,
      }),
      strapi.plugin('i18n').service('locales').getDefaultLocale(),
    ]);
    const banners = new Map<string, Map<string, Banner>>();
    for (const document of bannerRows as BannerDocument[]) {
      const banner = toReaderBanner(document, apiAddress(strapi));
      if (!banner) {
        strapi.log.warn(
          `[${PLUGIN_ID}] Banner ${document.documentId} (${document.locale}) is incomplete and not shown. Publish it again to see what is missing.`,
        );
        continue;
      }
      const locales = banners.get(banner.id) ?? new Map<string, Banner>();
      banners.set(banner.id, locales.set(banner.locale, banner));
    }
    return {
      banners,
      campaigns: (campaignRows as CampaignDocument[]).map(toCampaign),
      campaignNames: new Map(
        (campaignRows as CampaignDocument[]).map(({ documentId, name }) => [documentId, name]),
      ),
      defaultLocale,
    };
  };

  /** Compiled once per change; a failure is not kept. */
  const compiled = (): Promise<Compiled> => {
    if (!compiling) {
      const attempt = compile();
      compiling = attempt;
      attempt.catch(() => {
        if (compiling === attempt) {
          compiling = undefined;
        }
      });
    }
    return compiling;
  };

  const inLocale = (
    { banners, defaultLocale }: Compiled,
    documentId: string,
    locale: string,
  ): Banner | undefined => {
    const locales = banners.get(documentId);
    return [locale, locale.split('-', 1)[0] as string, defaultLocale]
      .map((each) => locales?.get(each))
      .find((banner) => banner !== undefined);
  };

  const campaignsFor = async (
    { campaigns }: Compiled,
    article: Question | null,
    locale: string,
  ): Promise<Campaign[]> => {
    const attachment =
      article && (await service(strapi, 'attachments').find({ ...article, locale }));
    if (!attachment) {
      return campaigns;
    }
    if (attachment.mode === 'hide') {
      return [];
    }
    const pinned: Campaign = {
      id: `pin:${attachment.banner}`,
      placement: attachment.placement,
      priority: 0,
      traffic: 100,
      pinned: true,
      variants: [{ banner: attachment.banner, weight: 1 }],
    };
    return [pinned, ...campaigns];
  };

  const build = async (
    everything: Compiled,
    article: Question | null,
    locale: string,
  ): Promise<Answer> => {
    const now = clock.now().getTime();
    const banners: Choices['banners'] = {};
    const running: Campaign[] = [];
    const boundaries: number[] = [];
    for (const campaign of await campaignsFor(everything, article, locale)) {
      const startsAt = campaign.startsAt ? Date.parse(campaign.startsAt) : -Infinity;
      const endsAt = campaign.endsAt ? Date.parse(campaign.endsAt) : Infinity;
      boundaries.push(...[startsAt, endsAt].filter((moment) => moment > now));
      const variants = campaign.variants.filter(({ banner: id }) => {
        const banner = inLocale(everything, id, locale);
        if (banner && startsAt <= now && now < endsAt) {
          banners[id] = banner;
        }
        return banner !== undefined;
      });
      if (variants.length > 0 && startsAt <= now && now < endsAt) {
        running.push({ ...campaign, variants });
      }
    }
    const choices = { locale, campaigns: running, banners, texts: textsFor(locale).banner };
    return {
      choices,
      body: JSON.stringify(choices),
      validUntil: Math.min(Infinity, ...boundaries),
    };
  };

  return {
    /** Forgets everything compiled and answered: a banner, campaign or attachment has changed. */
    invalidate(): void {
      compiling = undefined;
      version += 1;
      answers.clear();
    },

    /** Forgets what was answered: an article may have come or gone. */
    forgetAnswers(): void {
      version += 1;
      answers.clear();
    },

    /**
     * The choices about an article, or the site-wide ones for `null`.
     * @param asked locale; the default one where none is asked
     * @returns `null` where the article is not published
     */
    async choices(article: Question | null, asked: string | undefined): Promise<Answer | null> {
      const asOf = version;
      const everything = await compiled();
      const locale = asked ?? everything.defaultLocale;
      const key = JSON.stringify([article?.contentType, article?.documentId, locale]);
      const known = answers.get(key);
      if (known && clock.now().getTime() < known.validUntil) {
        return known;
      }
      if (article && !(await isPublished(strapi, { ...article, locale: '' }))) {
        return null;
      }
      const answer = await build(everything, article, locale);
      if (asOf === version) {
        answers.set(key, answer);
      }
      return answer;
    },

    /** What readers of the article would get once it is published: as `choices`, for editors. */
    async preview(article: Question, locale: string): Promise<Choices> {
      const everything = await compiled();
      return (await build(everything, article, locale || everything.defaultLocale)).choices;
    },

    /** The published banner in the locale, or the one fallen back to. */
    async banner(documentId: string, locale: string): Promise<Banner | undefined> {
      return inLocale(await compiled(), documentId, locale);
    },

    /** The locale of readers who ask for none. */
    async defaultLocale(): Promise<string> {
      return (await compiled()).defaultLocale;
    },

    /** The campaign's name, as editors know it. */
    async campaignName(id: string): Promise<string | undefined> {
      return (await compiled()).campaignNames.get(id);
    },
  };
};

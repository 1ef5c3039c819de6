import { USUAL_API_PREFIX } from '../../../domain/src/api-address';
import type { Banner } from '../../../domain/src/banner';
import type { Campaign, Choices } from '../../../domain/src/choices';
import { pinnedCampaignId } from '../../../domain/src/pinned-campaign';
import { textsFor } from '../../../domain/src/texts';
import { foldedTemplate, isBar, placementStyles, sayings } from '../../../public/src/view';
import { decisionIn } from '../services/attachments';
import { type ArticleFacts, facetsIn } from '../services/article-facts';
import { bannerIn, type Compiled, type CompiledCampaign, servedLocale } from './compile';

/** What the content of an article, or of a page that is none, allows. */
export interface Allowed {
  /** What the readers are served in. */
  locale: string;
  /** Campaigns, running or not, the article's own choice first. */
  campaigns: CompiledCampaign[];
  /** Those of them that readers can meet now: running, with the banners that there are in the locale. */
  running: CompiledCampaign[];
  /** Epoch milliseconds of the next start or end among `campaigns`; `Infinity` where there is none. */
  validUntil: number;
}

/** The campaign that an editor's choice for one article amounts to. */
export const pinnedCampaign = (
  banner: string,
  placement: Campaign['placement'],
): CompiledCampaign => ({
  campaign: {
    id: pinnedCampaignId(banner),
    placement,
    priority: 0,
    traffic: 100,
    pinned: true,
    variants: [{ banner, weight: 1 }],
  },
  name: '',
  rule: null,
  startsAt: -Infinity,
  endsAt: Infinity,
});

/** Campaigns that the content rules and the editors' decisions about the article leave. */
const campaignsAbout = (
  compiled: Compiled,
  article: ArticleFacts | null,
  asked: string,
): CompiledCampaign[] => {
  if (!article) {
    return compiled.campaignsFor(null);
  }
  const decision = decisionIn(article.attachments, asked, article.facets.keys());
  if (decision?.mode === 'hide') {
    return [];
  }
  const facets = facetsIn(article, asked, compiled.defaultLocale);
  const byRule = facets ? compiled.campaignsFor(facets) : [];
  return decision ? [pinnedCampaign(decision.banner, decision.placement), ...byRule] : byRule;
};

/**
 * @param asked the readers' locale
 * @param now epoch milliseconds
 */
export const allowed = (
  compiled: Compiled,
  article: ArticleFacts | null,
  asked: string,
  now: number,
): Allowed => {
  const locale = servedLocale(compiled, asked);
  const campaigns = campaignsAbout(compiled, article, asked);
  let validUntil = Infinity;
  const running = campaigns.filter(({ campaign, startsAt, endsAt }) => {
    for (const boundary of [startsAt, endsAt]) {
      if (boundary > now && boundary < validUntil) {
        validUntil = boundary;
      }
    }
    return (
      startsAt <= now &&
      now < endsAt &&
      campaign.variants.some(({ banner }) => bannerIn(compiled, banner, locale))
    );
  });
  return { locale, campaigns, running, validUntil };
};

/**
 * The choices as readers get them.
 * @param locale what they are served in
 */
export const choicesOf = (
  compiled: Compiled,
  campaigns: readonly CompiledCampaign[],
  locale: string,
): Choices => {
  const banners: Choices['banners'] = {};
  const inBars = new Set(
    campaigns.flatMap(({ campaign: { placement, variants } }) =>
      isBar(placement) ? variants.map(({ banner }) => banner) : [],
    ),
  );
  const offered = campaigns.map(({ campaign }) => ({
    ...campaign,
    variants: campaign.variants.filter(({ banner: id }) => {
      const banner = bannerIn(compiled, id, locale);
      if (banner) {
        banners[id] = inBars.has(id)
          ? { ...banner, html: foldedTemplate(banner.html, textsFor(banner.locale).banner) }
          : banner;
      }
      return banner !== undefined;
    }),
  }));
  const locales = new Set(Object.values(banners).map((banner) => banner.locale));
  const styles: NonNullable<Choices['styles']> = {};
  for (const { placement } of offered) {
    styles[placement] ??= placementStyles(
      placement,
      offered
        .filter((campaign) => campaign.placement === placement)
        .flatMap(({ variants }) => variants.map(({ banner }) => banners[banner] as Banner)),
    );
  }
  return {
    locale,
    ...(compiled.apiPrefix === USUAL_API_PREFIX ? {} : { apiPrefix: compiled.apiPrefix }),
    campaigns: offered,
    banners,
    sayings: Object.fromEntries([...locales].map((each) => [each, sayings(textsFor(each).banner)])),
    styles,
  };
};

import { createHash } from 'node:crypto';
import type { Core, UID } from '@strapi/strapi';

import type { Banner } from '../../../domain/src/banner';
import { indexByContent } from '../../../domain/src/candidates';
import type { Campaign } from '../../../domain/src/choices';
import {
  type ContentRule,
  contentRuleProblems,
  type FacetField,
  type Facets,
} from '../../../domain/src/content-rule';
import type { BannerDocument } from '../../../domain/src/reader-banner';
import { TEXT_LANGUAGES } from '../../../domain/src/texts';
import { inLocale, localeLookup } from '../../../domain/src/values/locale';
import { articleFields } from '../articles/article-fields';
import { asOfOneMoment } from '../as-of-one-moment';
import { clock } from '../clock';
import type { Ability } from '../document-access';
import { draftsFor } from '../documents/drafts-for';
import { withSignedPictures } from '../pictures/signed-pictures';
import { BANNER_UID, CAMPAIGN_UID, PLUGIN_ID } from '../plugin-id';
import { apiPrefix, publicAddresses } from '../settings/public-address';
import { BANNER_POPULATE, toReaderBanner } from './reader-banner';
import { CAMPAIGN_POPULATE, type CampaignDocument, toCampaign } from './reader-campaign';

/** A campaign with what only the server has to know. */
export interface CompiledCampaign {
  campaign: Campaign;
  name: string;
  rule: ContentRule | null;
  /** Epoch milliseconds; `-Infinity` and `Infinity` where open. */
  startsAt: number;
  endsAt: number;
}

/** All banners and campaigns, ready to be looked up. */
export interface Compiled {
  /** By document id, then by locale. */
  banners: Map<string, Map<string, Banner>>;
  campaigns: CompiledCampaign[];
  /** The campaigns that an article's content allows; for `null`, those of pages that are no article. */
  campaignsFor: (facets: Facets | null) => CompiledCampaign[];
  /** By content type, the fields that the content rules look at. */
  fields: Map<string, FacetField[]>;
  /** The names of all those, as one text. */
  fieldNames: string;
  defaultLocale: string;
  /** What readers can be served in: the newsroom's locales, and those of the plugin's own texts. */
  locales: readonly string[];
  /** Strapi's `api.rest.prefix`. */
  apiPrefix: string;
  /** Epoch milliseconds until which readers can load the pictures; `Infinity` where none is signed. */
  signedUntil: number;
  /** Epoch milliseconds at which the pictures are to be signed anew: with half of their time left. */
  renewAt: number;
  /** The same for the same banners, campaigns and default locale. */
  digest: string;
}

const compileBanners = (
  strapi: Core.Strapi,
  rows: BannerDocument[],
): { banners: Compiled['banners']; incomplete: string[] } => {
  const banners = new Map<string, Map<string, Banner>>();
  const incomplete: string[] = [];
  const addresses = publicAddresses(strapi);
  for (const row of rows) {
    const banner = toReaderBanner(row, addresses);
    if (banner) {
      const locales = banners.get(banner.id) ?? new Map<string, Banner>();
      banners.set(banner.id, locales.set(banner.locale, banner));
    } else {
      incomplete.push(`${row.documentId} (${row.locale})`);
    }
  }
  return { banners, incomplete };
};

interface CampaignRow extends CampaignDocument {
  contentRule: unknown;
}

/** Milliseconds: however short signatures are, pictures are not signed with every request. */
const SOONEST_RENEWAL = 1000;

/** A rule that the app's content types no longer bear out is for no article: to show less is the smaller mistake. */
const NOWHERE: ContentRule = { types: [PLUGIN_ID], conditions: [] };

/**
 * Everything that is published, or, with `drafts`, everything as its editors see it.
 * @param ability of whoever drafts are for: where they may not see one, what is published stands
 */
export const compile = async (
  strapi: Core.Strapi,
  { drafts, ability }: { drafts: boolean; ability?: Ability },
): Promise<Compiled & { incomplete: string[] }> => {
  const articles = articleFields(strapi);
  const query = { where: { publishedAt: { $null: drafts } }, orderBy: { documentId: 'asc' } };
  const rowsOf = (uid: UID.ContentType, populate: object) =>
    drafts && ability
      ? draftsFor(strapi, ability, uid, populate)
      : strapi.db.query(uid).findMany({ ...query, populate });
  const i18n = strapi.plugin('i18n').service('locales');
  const [bannerRows, campaignRows, defaultLocale, localeRows] = await asOfOneMoment(strapi, () =>
    Promise.all([
      rowsOf(BANNER_UID, BANNER_POPULATE),
      rowsOf(CAMPAIGN_UID, CAMPAIGN_POPULATE),
      i18n.getDefaultLocale() as Promise<string>,
      i18n.find() as Promise<Array<{ code: string }>>,
    ]),
  );
  const now = clock.now().getTime();
  const { documents, signedUntil } = await withSignedPictures(
    strapi,
    bannerRows as BannerDocument[],
  );
  const { banners, incomplete } = compileBanners(strapi, documents);
  const campaigns = (campaignRows as CampaignRow[]).map((row): CompiledCampaign => {
    const campaign = toCampaign(row);
    const [broken] = contentRuleProblems(row.contentRule, articles);
    return {
      campaign,
      name: row.name,
      rule: broken ? NOWHERE : ((row.contentRule ?? null) as ContentRule | null),
      startsAt: campaign.startsAt ? Date.parse(campaign.startsAt) : -Infinity,
      endsAt: campaign.endsAt ? Date.parse(campaign.endsAt) : Infinity,
    };
  });
  const used = new Set(
    campaigns.flatMap(({ rule }) => (rule?.conditions ?? []).map(({ field }) => field)),
  );
  const written = [...banners.values()].flatMap((versions) => [...versions.keys()]);
  const named = localeRows.map(({ code }) => code);
  const locales = [...new Set([...named, ...written, ...TEXT_LANGUAGES])];
  const content = [
    [...banners.values()].map((locales) => [...locales.values()]),
    campaigns.map(({ campaign, name, rule }) => [campaign, name, rule]),
    incomplete,
    defaultLocale,
    locales,
    String(signedUntil),
  ];
  return {
    banners,
    incomplete,
    campaigns,
    campaignsFor: indexByContent(campaigns, ({ rule }) => rule),
    fields: new Map(
      articles.map(({ contentType, fields }) => [
        contentType,
        fields.filter(({ name }) => used.has(name)),
      ]),
    ),
    fieldNames: [...used].sort().join(' '),
    defaultLocale,
    locales,
    apiPrefix: apiPrefix(strapi),
    signedUntil,
    renewAt: Math.max((now + signedUntil) / 2, now + SOONEST_RENEWAL),
    digest: createHash('sha256').update(JSON.stringify(content)).digest('base64url'),
  };
};

/** For each list of locales, since pages ask in the same few of them, and often in ones that nobody publishes in. */
const lookups = new WeakMap<readonly string[], ReturnType<typeof localeLookup>>();

/** What readers of the asked locale are served in: one of `locales`, so that nothing is kept by what somebody typed. */
export const servedLocale = (
  { locales, defaultLocale }: Pick<Compiled, 'locales' | 'defaultLocale'>,
  asked: string,
): string => {
  const lookup = lookups.get(locales) ?? localeLookup(locales);
  lookups.set(locales, lookup);
  return lookup(asked) ?? defaultLocale;
};

/**
 * The banner for readers of a locale, or the one in the default locale.
 * @param locale one of `locales`
 */
export const bannerIn = (
  { banners, defaultLocale }: Pick<Compiled, 'banners' | 'defaultLocale'>,
  documentId: string,
  locale: string,
): Banner | undefined => {
  const locales = banners.get(documentId);
  return locales && inLocale(locales, locale, defaultLocale);
};

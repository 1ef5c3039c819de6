import type { Core } from '@strapi/strapi';

import { type Appeal, type Placement, PLACEMENTS } from '../../../domain/src/banner';
import type { Campaign } from '../../../domain/src/choices';
import { unmetPart } from '../../../domain/src/content-rule';
import { decide } from '../../../domain/src/decide';
import { explain } from '../../../domain/src/explain';
import { type LeftOut, leftOutWords } from '../../../domain/src/left-out';
import type { Reader } from '../../../domain/src/reader';
import { labelledArticleFields } from '../articles/article-fields';
import { type Allowed, allowed, choicesOf } from '../catalogue/choices-about';
import { bannerIn, compile, type Compiled, type CompiledCampaign } from '../catalogue/compile';
import { type ReasonDetail, reasonDetail } from '../catalogue/reason-detail';
import type { Viewer } from '../documents/viewer';
import { explainedFor } from '../explain/explained-for';
import { CAMPAIGN_UID } from '../plugin-id';
import { service } from '../service';
import { type ArticleFacts, type ArticleName, facetsIn } from './article-facts';
import { decisionIn } from './attachments';

export interface Situation {
  /** `null`: a page that is no article. */
  article: ArticleName | null;
  /** `undefined`: the default one. */
  locale: string | undefined;
  reader: Reader;
  /** Epoch milliseconds. */
  now: number;
  /** Whether everything counts as published. */
  drafts: boolean;
}

/** A campaign with what became of it. */
export interface ExplainedCampaign {
  campaign: string;
  /** Empty for an editor's choice; `null` where the asking editor may not see it. */
  name: string | null;
  reason: string;
  words: string;
  detail: ReasonDetail;
  /** Percent of readers like this one, where shares were dealt. */
  share?: number | undefined;
}

/** What came out for one placement, for nobody in particular. */
export interface FoundPlacement {
  placement: Placement;
  show: { campaign: string; banner: string; appeal: Appeal } | null;
  considered: ExplainedCampaign[];
}

export interface ExplainedPlacement {
  placement: Placement;
  /** The copy is `null` where the asking editor may not see it. */
  show: { campaign: string; banner: string; heading: string | null; appeal: Appeal | null } | null;
  considered: ExplainedCampaign[];
}

export interface Explanation {
  locale: string;
  /** Whether readers can see the article. */
  articlePublished: boolean;
  placements: ExplainedPlacement[];
}

/** A campaign that is a draft only. */
interface Unpublished {
  documentId: string;
  name: string | null;
  placement: Placement | null;
}

/** What the content of a page comes to, for every reader. */
interface Page {
  compiled: Compiled;
  article: ArticleFacts | null;
  locale: string;
  permitted: Allowed;
  /** Campaigns that readers cannot meet yet. */
  unpublished: Unpublished[];
  /** How editors call the article's fields, by name. */
  labels: ReadonlyMap<string, string>;
}

/** Tells editors why a reader of an article gets what they get. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const facts = () => service(strapi, 'article-facts');

  /** How editors call the fields of the articles of a type, by name. */
  const fieldLabels = async (contentType: string | undefined): Promise<Map<string, string>> => {
    const types = contentType ? await labelledArticleFields(strapi) : [];
    const fields = types.find((type) => type.contentType === contentType)?.fields ?? [];
    return new Map(fields.map(({ name, label }) => [name, label]));
  };

  const ruleLeavesOut = (
    { rule }: CompiledCampaign,
    { article, compiled, locale, labels }: Page,
  ): LeftOut => {
    const facets = article && facetsIn(article, locale, compiled.defaultLocale);
    const unmet = (rule && facets && unmetPart(rule, facets)) ?? null;
    const field = unmet !== null && unmet !== 'type' ? unmet.field : '';
    return { reason: 'content-rule', unmet, label: labels.get(field) ?? field };
  };

  const entry = (campaign: string, name: string, leftOut: LeftOut): ExplainedCampaign => ({
    campaign,
    name,
    reason: leftOut.reason,
    words: leftOutWords(leftOut),
    detail: leftOut.reason === 'content-rule' ? { field: leftOut.label } : {},
  });

  /** Campaigns that are not published. */
  const unpublishedBeside = async ({ campaigns }: Compiled): Promise<Unpublished[]> => {
    const published = new Set(campaigns.map(({ campaign }) => campaign.id));
    const drafts: Unpublished[] = await strapi.db.query(CAMPAIGN_UID).findMany({
      select: ['documentId', 'name', 'placement'],
      where: { publishedAt: null },
      orderBy: { documentId: 'asc' },
    });
    return drafts.filter(({ documentId }) => !published.has(documentId));
  };

  const explainPlacement = (
    placement: Placement,
    page: Page,
    { reader, now }: Situation,
  ): FoundPlacement => {
    const { compiled, article, permitted, locale } = page;
    const isHere = ({ campaign }: CompiledCampaign): boolean => campaign.placement === placement;
    const here = permitted.campaigns.filter(isHere);
    const hasBanner = ({ campaign }: CompiledCampaign): boolean =>
      campaign.variants.some(({ banner }) => bannerIn(compiled, banner, permitted.locale));
    const candidates = here.filter(hasBanner);
    const choices = choicesOf(compiled, candidates, permitted.locale);
    const decision = decide(choices, placement, reader, now);
    const explained = explain(decision, choices, reader, now).map((each, index) => ({
      ...each,
      name: candidates[index]?.name ?? '',
      detail: reasonDetail(each, choices.campaigns[index] as Campaign),
    }));
    const withoutBanner = here
      .filter((each) => !hasBanner(each))
      .map(({ campaign, name }) =>
        entry(campaign.id, name, { reason: 'no-banner-in-locale', locale }),
      );
    const hidden =
      article !== null &&
      decisionIn(article.attachments, locale, article.facets.keys())?.mode === 'hide';
    const permittedIds = new Set(here.map(({ campaign }) => campaign.id));
    const leftOut = compiled.campaigns
      .filter((each) => isHere(each) && !permittedIds.has(each.campaign.id))
      .map((each) =>
        entry(
          each.campaign.id,
          each.name,
          hidden ? { reason: 'hidden-by-editor' } : ruleLeavesOut(each, page),
        ),
      );
    const { show } = decision;
    const shown = show && choices.banners[show.banner];
    return {
      placement,
      show: show && shown ? { campaign: show.campaign, banner: show.banner, appeal: shown } : null,
      considered: [
        ...explained,
        ...withoutBanner,
        ...leftOut,
        ...page.unpublished
          .filter((draft) => draft.placement === placement)
          .map(({ documentId, name }) => entry(documentId, name ?? '', { reason: 'draft' })),
      ],
    };
  };

  return {
    /** @returns `null` where there is no such article, not even as a draft */
    async explain(situation: Situation, viewer: Viewer): Promise<Explanation | null> {
      const { article: asked, drafts, now } = situation;
      const compiled = drafts
        ? await compile(strapi, { drafts, ability: viewer.ability })
        : await service(strapi, 'catalogue').compiled();
      const locale = situation.locale ?? compiled.defaultLocale;
      const published = asked && (await facts().published(compiled, asked));
      const articlePublished = published !== null && published.facets.size > 0;
      const article =
        asked && (drafts || !articlePublished) ? await facts().draft(compiled, asked) : published;
      if (article?.facets.size === 0) {
        return null;
      }
      const page: Page = {
        compiled,
        article,
        locale,
        permitted: allowed(compiled, article, locale, now),
        unpublished: drafts ? [] : await unpublishedBeside(compiled),
        labels: await fieldLabels(article?.contentType),
      };
      const placements = PLACEMENTS.map((placement) =>
        explainPlacement(placement, page, situation),
      ).filter(({ considered }) => considered.length > 0);
      const told = await explainedFor(strapi, viewer, placements, { drafts });
      return { locale, articlePublished, placements: told };
    },
  };
};

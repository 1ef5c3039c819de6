import type { Core } from '@strapi/strapi';

import { type Placement, PLACEMENTS } from '../../../domain/src/banner';
import { unmetPart } from '../../../domain/src/content-rule';
import { decide } from '../../../domain/src/decide';
import { explain } from '../../../domain/src/explain';
import { type LeftOut, leftOutWords } from '../../../domain/src/left-out';
import type { Reader } from '../../../domain/src/reader';
import { labelledArticleFields } from '../articles/article-fields';
import { type Allowed, allowed, choicesOf } from '../catalogue/choices-about';
import { compile, type Compiled, type CompiledCampaign, inLocale } from '../catalogue/compile';
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
  name: string;
  reason: string;
  words: string;
  /** Percent of readers like this one, where shares were dealt. */
  share?: number | undefined;
}

export interface ExplainedPlacement {
  placement: Placement;
  show: { campaign: string; banner: string; heading: string } | null;
  considered: ExplainedCampaign[];
}

export interface Explanation {
  locale: string;
  /** Whether readers can see the article. */
  articlePublished: boolean;
  placements: ExplainedPlacement[];
}

/** Tells editors why a reader of an article gets what they get. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const facts = () => service(strapi, 'article-facts');

  const ruleLeavesOut = async (
    { rule }: CompiledCampaign,
    article: ArticleFacts | null,
    { defaultLocale }: Compiled,
    locale: string,
  ): Promise<LeftOut> => {
    const facets = article && facetsIn(article, locale, defaultLocale);
    const unmet = (rule && facets && unmetPart(rule, facets)) ?? null;
    const fields = (await labelledArticleFields(strapi)).flatMap((type) =>
      type.contentType === article?.contentType ? type.fields : [],
    );
    const field = unmet !== null && unmet !== 'type' ? unmet.field : '';
    const label = fields.find(({ name }) => name === field)?.label ?? field;
    return { reason: 'content-rule', unmet, label };
  };

  const entry = (campaign: string, name: string, leftOut: LeftOut): ExplainedCampaign => ({
    campaign,
    name,
    reason: leftOut.reason,
    words: leftOutWords(leftOut),
  });

  /** Campaigns of the placement that are not published. */
  const unpublished = async (
    compiled: Compiled,
    placement: Placement,
  ): Promise<ExplainedCampaign[]> => {
    const { campaigns } = await compile(strapi, { drafts: true });
    const published = new Set(compiled.campaigns.map(({ campaign }) => campaign.id));
    return campaigns
      .filter(({ campaign }) => campaign.placement === placement && !published.has(campaign.id))
      .map(({ campaign, name }) => entry(campaign.id, name, { reason: 'draft' }));
  };

  const explainPlacement = async (
    placement: Placement,
    compiled: Compiled,
    article: ArticleFacts | null,
    permitted: Allowed,
    locale: string,
    { reader, now, drafts }: Situation,
  ): Promise<ExplainedPlacement> => {
    const here = permitted.campaigns.filter(({ campaign }) => campaign.placement === placement);
    const hasBanner = ({ campaign }: CompiledCampaign): boolean =>
      campaign.variants.some(({ banner }) => inLocale(compiled, banner, locale));
    const candidates = here.filter(hasBanner);
    const choices = choicesOf(compiled, candidates, locale);
    const decision = decide(choices, placement, reader, now);
    const explained = explain(decision, choices, reader, now).map((each, index) => ({
      ...each,
      name: candidates[index]?.name ?? '',
    }));
    const withoutBanner = here
      .filter((each) => !hasBanner(each))
      .map(({ campaign, name }) =>
        entry(campaign.id, name, { reason: 'no-banner-in-locale', locale }),
      );
    const hidden = article !== null && decisionIn(article.attachments, locale)?.mode === 'hide';
    const leftOut = await Promise.all(
      compiled.campaigns
        .filter((each) => each.campaign.placement === placement && !here.includes(each))
        .map(async (each) =>
          entry(
            each.campaign.id,
            each.name,
            hidden
              ? { reason: 'hidden-by-editor' }
              : await ruleLeavesOut(each, article, compiled, locale),
          ),
        ),
    );
    const show = decision.show && {
      campaign: decision.show.campaign,
      banner: decision.show.banner,
      heading: choices.banners[decision.show.banner]?.heading ?? '',
    };
    return {
      placement,
      show: show ?? null,
      considered: [
        ...explained,
        ...withoutBanner,
        ...leftOut,
        ...(drafts ? [] : await unpublished(compiled, placement)),
      ],
    };
  };

  return {
    /** @returns `null` where there is no such article, not even as a draft */
    async explain(situation: Situation): Promise<Explanation | null> {
      const { article: asked, drafts, now } = situation;
      const compiled = drafts
        ? await compile(strapi, { drafts })
        : await service(strapi, 'catalogue').compiled();
      const locale = situation.locale ?? compiled.defaultLocale;
      const published = asked && (await facts().published(compiled, asked));
      const articlePublished = published !== null && published.facets.size > 0;
      const article =
        asked && (drafts || !articlePublished) ? await facts().draft(compiled, asked) : published;
      if (article?.facets.size === 0) {
        return null;
      }
      const permitted = allowed(compiled, article, locale, now);
      const placements: ExplainedPlacement[] = [];
      for (const placement of PLACEMENTS) {
        const one = await explainPlacement(
          placement,
          compiled,
          article,
          permitted,
          locale,
          situation,
        );
        if (one.considered.length > 0) {
          placements.push(one);
        }
      }
      return { locale, articlePublished, placements };
    },
  };
};

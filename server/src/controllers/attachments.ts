import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { Placement } from '../../../domain/src/banner';
import { articleAccess, demandArticle } from '../articles/article-access';
import type { ArticleRef } from '../articles/articles';
import { articleState, bannersById, presentAttachment } from '../attachments/article-state';
import type { WantedChange } from '../attachments/attachment-batch';
import type { Decision } from '../attachments/attachment-rows';
import { findBanners, summariseBanners } from '../attachments/banner-summary';
import { viewerOf } from '../documents/viewer';
import { visibleIds } from '../documents/visible-ids';
import { editorName } from '../http/editor-name';
import { BANNER_UID } from '../plugin-id';
import {
  attachmentBody,
  bannersQuery,
  bulkBody,
  ofBody,
  removalQuery,
} from '../requests/attachment-fields';
import { articleQuery } from '../requests/request-fields';
import { validateQuery } from '../requests/validate-query';
import { validateZodSchema } from '../requests/validate-zod-schema';
import { service } from '../service';
import type { ChangeOutcome } from '../services/attachments';
import { errors } from '../strapi-utils';

interface Choice {
  mode: 'show' | 'hide' | 'automatic';
  banner?: string | undefined;
  placement?: Placement | undefined;
}

const toDecision = ({ mode, banner = '', placement = 'article-end' }: Choice): Decision | null =>
  mode === 'automatic' ? null : { mode, banner: mode === 'show' ? banner : '', placement };

const toChoice = (decision: Decision | null): Choice =>
  decision
    ? {
        mode: decision.mode,
        placement: decision.placement,
        ...(decision.banner ? { banner: decision.banner } : {}),
      }
    : { mode: 'automatic' };

const noBanner = (): Error => {
  const message = 'There is no such banner.';
  return new errors.ValidationError(message, { errors: [{ path: ['banner'], message }] });
};

/** The admin API of attachments: what editors decide about articles. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  /** Whether the editor may decide so: nobody can choose a banner that they may not see. */
  const choosable = async (ctx: Context, decisions: ReadonlyArray<Decision | null>) => {
    const ids = decisions.flatMap((decision) => decision?.banner || []);
    const seen = await visibleIds(strapi, ctx.state.userAbility, BANNER_UID, ids);
    return (decision: Decision | null): boolean => !decision?.banner || seen.has(decision.banner);
  };

  const changeOne = async (
    ctx: Context,
    { contentType, documentId, locale }: ArticleRef,
    decision: Decision | null,
    version: string,
  ): Promise<void> => {
    const article = { contentType, documentId, locale };
    await demandArticle(strapi, ctx.state.userAbility, article, 'update');
    if (!(await choosable(ctx, [decision]))(decision)) {
      throw noBanner();
    }
    const [outcome] = await service(strapi, 'attachments').change(
      contentType,
      [{ documentId, locale, decision, version }],
      editorName(ctx.state.user),
    );
    if (outcome?.result === 'no-banner') {
      throw noBanner();
    }
    if (outcome?.result === 'failed') {
      throw new errors.ApplicationError('The choice was not saved. Try again.');
    }
    const current = await articleState(strapi, viewerOf(ctx), article);
    if (outcome?.result === 'outdated') {
      ctx.conflict('Somebody else changed this choice since you saw it.', { current });
      return;
    }
    ctx.body = { data: current };
  };

  return {
    async find(ctx: Context) {
      const article = validateQuery(articleQuery)(ctx.query);
      await demandArticle(strapi, ctx.state.userAbility, article, 'read');
      ctx.body = { data: await articleState(strapi, viewerOf(ctx), article) };
    },

    async set(ctx: Context) {
      const body = validateZodSchema(attachmentBody)(ctx.request.body);
      await changeOne(ctx, body, toDecision(body), body.version);
    },

    async remove(ctx: Context) {
      // Here an empty version says something: that there was none.
      const query = validateZodSchema(removalQuery)(ctx.query);
      await changeOne(ctx, query, null, query.version);
    },

    /** The decisions about many articles in one locale; articles that the user may not see are left out. */
    async of(ctx: Context) {
      const { contentType, documentIds, locale } = validateZodSchema(ofBody)(ctx.request.body);
      const { userAbility } = ctx.state;
      const access = await articleAccess(strapi, userAbility, contentType, documentIds, 'read');
      const allowed = documentIds.filter((id) => access.to(id, locale) === 'allowed');
      const found = await service(strapi, 'attachments').inForce(contentType, allowed, locale);
      const banners = await bannersById(
        strapi,
        viewerOf(ctx),
        [...found.values()].map(({ attachment }) => attachment?.banner),
        locale,
      );
      ctx.body = {
        data: allowed.map((documentId) => ({
          documentId,
          title: access.titleOf(documentId, locale),
          attachment: presentAttachment(found.get(documentId)?.attachment ?? null, banners),
        })),
      };
    },

    /** Changes many articles' decisions, and says what to ask for to have them back. */
    async bulk(ctx: Context) {
      const { contentType, changes } = validateZodSchema(bulkBody)(ctx.request.body);
      const ids = [...new Set(changes.map(({ documentId }) => documentId))];
      const { userAbility } = ctx.state;
      const access = await articleAccess(strapi, userAbility, contentType, ids, 'update');
      const wanted = changes.map(({ documentId, locale, version, ...choice }): WantedChange => ({
        documentId,
        locale,
        version,
        decision: toDecision(choice),
      }));
      const mayChoose = await choosable(
        ctx,
        wanted.map(({ decision }) => decision),
      );
      const refusal = ({ documentId, locale, decision }: WantedChange) => {
        const found = access.to(documentId, locale);
        return found === 'allowed' && !mayChoose(decision) ? 'no-banner' : found;
      };
      const allowed = wanted.filter((each) => refusal(each) === 'allowed');
      const outcomes = await service(strapi, 'attachments').change(
        contentType,
        allowed,
        editorName(ctx.state.user),
      );
      const outcomeOf = (change: WantedChange): ChangeOutcome | undefined =>
        outcomes[allowed.indexOf(change)];
      const named = ({ documentId, locale }: WantedChange) => ({ documentId, locale });
      ctx.body = {
        data: {
          changed: wanted.flatMap((change) => {
            const outcome = outcomeOf(change);
            return outcome?.result === 'changed'
              ? [{ ...named(change), version: outcome.version, before: toChoice(outcome.before) }]
              : [];
          }),
          failed: wanted.flatMap((change) => {
            const { documentId, locale } = change;
            const reason = outcomeOf(change)?.result ?? refusal(change);
            return reason === 'changed' || reason === 'unchanged'
              ? []
              : [{ ...named(change), title: access.titleOf(documentId, locale), reason }];
          }),
        },
      };
    },

    /** A page of the banners that an editor can choose from. */
    async banners(ctx: Context) {
      const query = validateQuery(bannersQuery)(ctx.query);
      const { page, pageSize } = query;
      const { documentIds, total } = await findBanners(strapi, ctx.state.userAbility, query);
      ctx.body = {
        data: await summariseBanners(strapi, ctx.state.userAbility, documentIds, query.locale),
        meta: {
          pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
        },
      };
    },
  };
};

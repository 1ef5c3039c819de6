import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

import type { Placement } from '../../../domain/src/banner';
import { articleAccess } from '../articles/article-access';
import type { ArticleRef } from '../articles/articles';
import { articleState, bannersById, presentAttachment } from '../attachments/article-state';
import type { WantedChange } from '../attachments/attachment-batch';
import type { Decision } from '../attachments/attachment-rows';
import { findBanners, summariseBanners } from '../attachments/banner-summary';
import { editorName } from '../http/editor-name';
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
  const demand = async (
    ctx: Context,
    { contentType, documentId, locale }: ArticleRef,
    action: 'read' | 'update',
  ): Promise<void> => {
    const access = await articleAccess(strapi, ctx, contentType, [documentId], action);
    const found = access.to(documentId, locale);
    if (found === 'missing') {
      throw new errors.NotFoundError('There is no such article.');
    }
    if (found === 'forbidden') {
      throw new errors.ForbiddenError();
    }
  };

  const changeOne = async (
    ctx: Context,
    { contentType, documentId, locale }: ArticleRef,
    decision: Decision | null,
    version: string,
  ): Promise<void> => {
    const article = { contentType, documentId, locale };
    await demand(ctx, article, 'update');
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
    const current = await articleState(strapi, article);
    if (outcome?.result === 'outdated') {
      ctx.conflict('Somebody else changed this choice since you saw it.', { current });
      return;
    }
    ctx.body = { data: current };
  };

  return {
    async find(ctx: Context) {
      const article = validateQuery(articleQuery)(ctx.query);
      await demand(ctx, article, 'read');
      ctx.body = { data: await articleState(strapi, article) };
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
      const access = await articleAccess(strapi, ctx, contentType, documentIds, 'read');
      const allowed = documentIds.filter((id) => access.to(id, locale) === 'allowed');
      const found = await service(strapi, 'attachments').inForce(contentType, allowed, locale);
      const banners = await bannersById(
        strapi,
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
      const access = await articleAccess(strapi, ctx, contentType, ids, 'update');
      const wanted = changes.map(({ documentId, locale, version, ...choice }): WantedChange => ({
        documentId,
        locale,
        version,
        decision: toDecision(choice),
      }));
      const allowed = wanted.filter(
        (each) => access.to(each.documentId, each.locale) === 'allowed',
      );
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
            const reason = outcomeOf(change)?.result ?? access.to(documentId, locale);
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
      const { documentIds, total } = await findBanners(strapi, query);
      ctx.body = {
        data: await summariseBanners(strapi, documentIds, query.locale),
        meta: {
          pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
        },
      };
    },
  };
};

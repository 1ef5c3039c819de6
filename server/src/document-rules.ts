import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';

import { type BannerForm, bannerProblems, missingFromBanner } from '../../domain/src/banner-rules';
import {
  type CampaignForm,
  campaignProblems,
  missingFromCampaign,
} from '../../domain/src/campaign-rules';
import type { Problem } from '../../domain/src/problem';
import { rememberVariants, VARIANTS_POPULATE } from './campaign-variants';
import { BANNER_UID, CAMPAIGN_UID } from './plugin-id';
import { BANNER_POPULATE } from './reader-banner';

interface Rules {
  /** What has to be loaded before a stored document can be judged. */
  populate: Record<string, unknown>;
  problems: (form: never) => Iterable<Problem>;
  missing: (form: never) => Iterable<Problem>;
}

const RULES: Record<string, Rules> = {
  [BANNER_UID]: {
    populate: BANNER_POPULATE,
    problems: (form: BannerForm) => bannerProblems(form),
    missing: (form: BannerForm) => missingFromBanner(form),
  },
  [CAMPAIGN_UID]: {
    populate: VARIANTS_POPULATE,
    problems: (form: CampaignForm) => campaignProblems(form),
    missing: (form: CampaignForm) => missingFromCampaign(form),
  },
};

export const refuseProblems = (problems: Problem[]): void => {
  const [first] = problems;
  if (first) {
    throw new errors.ValidationError(first.message, {
      errors: problems.map(({ path, message }) => ({
        path: path.map(String),
        message,
        name: 'ValidationError',
      })),
    });
  }
};

interface Write {
  action: string;
  params: {
    data?: object;
    status?: string;
    documentId: string;
    locale?: string | string[] | undefined;
  };
}

/**
 * Holds banners and campaigns to their rules whichever way they are written: what is written wrongly cannot be
 * saved, what is incomplete can be saved but not published.
 */
export const enforceDocumentRules = (strapi: Core.Strapi): void => {
  const versions = (
    uid: UID.ContentType,
    documentId: string,
    locale: string | string[] | undefined,
    status: 'draft' | 'published',
  ) =>
    strapi.db.query(uid).findMany({
      where: {
        documentId,
        publishedAt: { $null: status === 'draft' },
        ...(locale === undefined || locale === '*' ? {} : { locale: { $in: [locale].flat() } }),
      },
      populate: RULES[uid]?.populate,
    });

  strapi.documents.use(async (context, next) => {
    const rules = RULES[context.uid];
    if (!rules) {
      return next();
    }
    const { action, params } = context as Write;
    const saves = action === 'create' || action === 'update';
    if (saves && params.data) {
      refuseProblems([...rules.problems(params.data as never)]);
    }
    if (action !== 'publish' && !(saves && params.status === 'published')) {
      return next();
    }
    const refuseIncomplete = (rows: unknown[]): void =>
      rows.forEach((row) =>
        refuseProblems([...rules.problems(row as never), ...rules.missing(row as never)]),
      );
    return strapi.db.transaction(async () => {
      if (action === 'publish') {
        refuseIncomplete(await versions(context.uid, params.documentId, params.locale, 'draft'));
      }
      const result = await next();
      const { documentId } = result as { documentId: string };
      if (action !== 'publish') {
        refuseIncomplete(await versions(context.uid, documentId, params.locale, 'published'));
      }
      if (context.uid === CAMPAIGN_UID) {
        await rememberVariants(strapi, documentId);
      }
      return result;
    });
  });
};

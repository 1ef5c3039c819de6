import type { Core, UID } from '@strapi/strapi';

import {
  type BannerForm,
  bannerProblems,
  missingFromBanner,
} from '../../../domain/src/banner-rules';
import {
  type CampaignForm,
  campaignProblems,
  missingFromCampaign,
} from '../../../domain/src/campaign-rules';
import { contentRuleProblems } from '../../../domain/src/content-rule';
import type { Problem } from '../../../domain/src/problem';
import { articleFields } from '../articles/article-fields';
import { rememberVariants } from '../catalogue/campaign-variants';
import { BANNER_POPULATE } from '../catalogue/reader-banner';
import { CAMPAIGN_POPULATE } from '../catalogue/reader-campaign';
import { BANNER_UID, CAMPAIGN_UID } from '../plugin-id';
import { refuseProblems } from '../requests/refuse-problems';

interface Rules {
  /** What has to be loaded before a stored document can be judged. */
  populate: Record<string, unknown>;
  problems: (form: never) => Iterable<Problem>;
  missing: (form: never) => Iterable<Problem>;
}

const atAttribute = (name: string, problems: Iterable<Problem>): Problem[] =>
  [...problems].map((problem) => ({ ...problem, path: [name, ...problem.path] }));

const rulesOf = (strapi: Core.Strapi): Record<string, Rules> => ({
  [BANNER_UID]: {
    populate: BANNER_POPULATE,
    problems: (form: BannerForm) => bannerProblems(form),
    missing: (form: BannerForm) => missingFromBanner(form),
  },
  [CAMPAIGN_UID]: {
    populate: CAMPAIGN_POPULATE,
    problems: (form: CampaignForm & { contentRule?: unknown }) => [
      ...campaignProblems(form),
      ...atAttribute('contentRule', contentRuleProblems(form.contentRule, articleFields(strapi))),
    ],
    missing: (form: CampaignForm) => missingFromCampaign(form),
  },
});

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
  const allRules = rulesOf(strapi);
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
      populate: allRules[uid]?.populate,
    });

  strapi.documents.use(async (context, next) => {
    const rules = allRules[context.uid];
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

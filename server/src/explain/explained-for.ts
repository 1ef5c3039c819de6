import type { Core } from '@strapi/strapi';

import { isPinnedCampaign } from '../../../domain/src/pinned-campaign';
import { type Ability, documentAccess } from '../document-access';
import type { Viewer } from '../documents/viewer';
import { visibleNames } from '../documents/visible-names';
import { BANNER_UID, CAMPAIGN_UID } from '../plugin-id';
import type { ExplainedPlacement, FoundPlacement } from '../services/explanations';

interface BannerRow {
  documentId: string;
  locale: string;
  publishedAt: string | null;
}

/** Whether the user may see all copy of the banner as it is shown, a draft where drafts are. */
const copySeen = async (
  strapi: Core.Strapi,
  ability: Ability,
  documentIds: readonly string[],
  drafts: boolean,
) => {
  const access = await documentAccess(strapi, ability, BANNER_UID, ['read']);
  const rows: BannerRow[] = await strapi.db.query(BANNER_UID).findMany({
    select: ['id', 'documentId', 'locale', 'publishedAt', ...access.columns],
    where: { documentId: { $in: [...documentIds] } },
    populate: access.populate,
  });
  return (documentId: string, locale: string): boolean => {
    const versions = rows.filter((row) => row.documentId === documentId && row.locale === locale);
    const draft = versions.find(({ publishedAt }) => !publishedAt);
    const published = versions.find(({ publishedAt }) => publishedAt);
    const seen = [drafts ? draft : published, published ?? draft].find((row) => row !== undefined);
    // Nobody sees the name here.
    return seen !== undefined && access.seesAllBut(seen, ['name']);
  };
};

/**
 * An explanation as far as an editor may see it: `null` stands for the names of campaigns and the copy of banners that the
 * Content Manager would not show them, and what is a draft of a campaign that it would not show is left out.
 */
export const explainedFor = async (
  strapi: Core.Strapi,
  viewer: Viewer,
  placements: readonly FoundPlacement[],
  { drafts }: { drafts: boolean },
): Promise<ExplainedPlacement[]> => {
  const campaigns = placements.flatMap(({ considered }) =>
    considered.flatMap(({ campaign }) => (isPinnedCampaign(campaign) ? [] : [campaign])),
  );
  const banners = placements.flatMap(({ show }) => show?.banner ?? []);
  const [names, isSeen] = await Promise.all([
    visibleNames(strapi, viewer, CAMPAIGN_UID, campaigns),
    copySeen(strapi, viewer.ability, banners, drafts),
  ]);
  return placements.flatMap(({ placement, show, considered }): ExplainedPlacement[] => {
    const told = considered.flatMap((each) => {
      const name = isPinnedCampaign(each.campaign) ? '' : (names.get(each.campaign) ?? null);
      return name === null && each.reason === 'draft' ? [] : [{ ...each, name }];
    });
    const copy = show && isSeen(show.banner, show.appeal.locale) ? show.appeal : null;
    return told.length === 0
      ? []
      : [
          {
            placement,
            show: show && {
              campaign: show.campaign,
              banner: show.banner,
              heading: copy && copy.heading,
              appeal: copy,
            },
            considered: told,
          },
        ];
  });
};

import type { Core } from '@strapi/strapi';

import type { ContentRule } from '../../../domain/src/content-rule';
import type {
  CampaignList,
  Fixed,
  ListedCampaign,
  Times,
} from '../../../domain/src/listed-campaign';
import { bannerOf } from '../catalogue/campaign-variants';
import { CAMPAIGN_POPULATE, type CampaignDocument, toCampaign } from '../catalogue/reader-campaign';
import type { DocumentAccess } from '../document-access';
import { CAMPAIGN_UID } from '../plugin-id';
import { service } from '../service';

export type Rescheduled =
  | { result: 'changed'; campaign: ListedCampaign }
  | { result: 'missing' }
  | { result: 'fixed'; fixed: Fixed }
  | { result: 'outdated'; campaign: ListedCampaign };

interface Row extends CampaignDocument {
  id: number;
  contentRule: unknown;
  publishedAt: string | Date | null;
  createdAt: string | Date;
  updatedAt: string | Date;
}

/** The two versions of one campaign. */
interface Versions {
  draft: Row;
  published: Row | undefined;
}

const momentOf = ({ updatedAt }: Row): number => new Date(updatedAt).getTime();

const versionOf = ({ draft, published }: Versions): string =>
  [draft, ...(published ? [published] : [])].map((row) => momentOf(row).toString(36)).join('-');

/** All campaigns on their places in time, for editors. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const table = () => strapi.db.query(CAMPAIGN_UID);

  const versions = async (
    { populate }: DocumentAccess,
    where: Record<string, unknown> = {},
  ): Promise<Versions[]> => {
    const rows: Row[] = await table().findMany({
      where,
      populate: { ...populate, ...CAMPAIGN_POPULATE },
      orderBy: { id: 'asc' },
    });
    const published = new Map(
      rows.flatMap((row) => (row.publishedAt ? [[row.documentId, row] as const] : [])),
    );
    return rows
      .filter(({ publishedAt }) => !publishedAt)
      .map((draft) => ({ draft, published: published.get(draft.documentId) }));
  };

  const fixedBy = ({ draft, published }: Versions, access: DocumentAccess): Fixed | null => {
    const mayMove =
      access.may('update', draft) &&
      ['startsAt', 'endsAt'].every((field) => access.mayChange(draft, field)) &&
      (!published || access.may('publish', draft));
    if (!mayMove) {
      return 'forbidden';
    }
    // As the Content Manager tells a modified document.
    return published && momentOf(draft) > momentOf(published) ? 'unpublished-changes' : null;
  };

  const listed = (both: Versions, access: DocumentAccess): ListedCampaign => {
    const row = both.published ?? both.draft;
    const readable = access.may('read', both.draft) && access.sees(both.draft, 'name');
    return {
      ...toCampaign(row),
      rule: (row.contentRule ?? null) as ContentRule | null,
      name: readable ? both.draft.name : '',
      readable,
      published: both.published !== undefined,
      createdAt: new Date(both.draft.createdAt).toISOString(),
      publishedAt: both.published?.publishedAt
        ? new Date(both.published.publishedAt).toISOString()
        : null,
      version: versionOf(both),
      fixed: fixedBy(both, access),
    };
  };

  return {
    /**
     * Those that the user may see, and what readers meet of the others: who shares the readers has to be known.
     *
     * @param access to campaigns: read, update and publish
     */
    async list(access: DocumentAccess): Promise<CampaignList> {
      const [stored, { banners, defaultLocale }] = await Promise.all([
        versions(access),
        service(strapi, 'catalogue').compiled(),
      ]);
      const all = stored.filter(({ draft, published }) => published || access.may('read', draft));
      const variants = all
        .flatMap(({ draft, published }) => [draft, ...(published ? [published] : [])])
        .flatMap((row) => row.variants.map((variant) => [variant.id, bannerOf(variant) ?? '']));
      return {
        campaigns: all.map((both) => listed(both, access)),
        banners: Object.fromEntries([...banners].map(([id, locales]) => [id, [...locales.keys()]])),
        defaultLocale,
        variants: Object.fromEntries(variants),
      };
    },

    /**
     * Gives a campaign other times. A published one is published again, so that readers get it; one with changes that
     * are not published is left alone, since those would go out with it.
     *
     * @param version that the editor saw
     * @param userId of the editor
     * @throws ValidationError where the campaign would end before it starts
     */
    async reschedule(
      documentId: string,
      times: Times,
      { access, version, userId }: { access: DocumentAccess; version: string; userId: number },
    ): Promise<Rescheduled> {
      return await strapi.db.transaction(async (): Promise<Rescheduled> => {
        const [both] = await versions(access, { documentId });
        if (!both) {
          return { result: 'missing' };
        }
        const fixed = fixedBy(both, access);
        if (fixed === 'forbidden') {
          return { result: 'fixed', fixed };
        }
        const outdated = { result: 'outdated', campaign: listed(both, access) } as const;
        if (versionOf(both) !== version) {
          return outdated;
        }
        if (fixed) {
          return { result: 'fixed', fixed };
        }
        // Nobody may have changed it between looking and writing.
        const { id, updatedAt } = both.draft;
        const { count } = await table().updateMany({ where: { id, updatedAt }, data: times });
        if (count === 0) {
          return outdated;
        }
        const documents = strapi.documents(CAMPAIGN_UID) as unknown as {
          update(params: { documentId: string; data: object }): Promise<unknown>;
          publish(params: { documentId: string }): Promise<unknown>;
        };
        await documents.update({ documentId, data: { ...times, updatedBy: userId } });
        if (both.published) {
          await documents.publish({ documentId });
        }
        const [after] = await versions(access, { documentId });
        return { result: 'changed', campaign: listed(after as Versions, access) };
      });
    },
  };
};

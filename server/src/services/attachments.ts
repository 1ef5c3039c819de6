import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { lookupLocale } from '../../../domain/src/values/locale';
import type { ArticleRef } from '../articles/articles';
import { changeTogether, type Outcome, type WantedChange } from '../attachments/attachment-batch';
import {
  type Attachment,
  type AttachmentChange,
  type AttachmentRow,
  type Decision,
  toAttachment,
} from '../attachments/attachment-rows';
import { clock } from '../clock';
import { withoutAddress } from '../http/editor-name';
import { ATTACHMENT_CHANGE_UID, ATTACHMENT_UID, PLUGIN_ID } from '../plugin-id';
import { service } from '../service';

const DAY = 86_400_000;

/** Articles changed in one transaction. */
const BATCH = 100;

/** Beyond, a change of many articles is told as one. */
const MOST_NAMED = 20;

/** Days that the history is kept: long enough for "who hid it in the last campaign?". */
const HISTORY_DAYS = 730;

/** An article's decisions that matter in one locale. */
export interface InForce {
  /** The one that holds: the locale's own, else the one for every locale. */
  attachment: Attachment | null;
  /** The one for every locale, where the article's type has locales. */
  everywhere: Attachment | null;
}

/**
 * Of an article's decisions, the one that holds for readers of a locale: the one about the version that serves them, else
 * the one for every locale.
 * @param versions the locales that the article comes in
 */
export const decisionIn = (
  attachments: readonly Attachment[],
  locale: string,
  versions: Iterable<string>,
): Attachment | undefined => {
  const about = attachments.map((each) => each.locale);
  const version = lookupLocale(locale, [...versions, ...about], '');
  return [version, ''].flatMap((wanted) => attachments.filter((each) => each.locale === wanted))[0];
};

interface About {
  contentType: string;
  entryDocumentId: string;
  entryLocale?: { $in: string[] };
}

/** `failed`: the database refused, now and a second time. */
export type ChangeOutcome = Outcome | { result: 'failed' };

/** What editors decided about single articles: show this banner, or show none. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const table = () => strapi.db.query(ATTACHMENT_UID);
  const changes = () => strapi.db.query(ATTACHMENT_CHANGE_UID);
  /** Tells every instance whose decisions changed, in the transaction of the change; without a type, all may have. */
  const changed = async (contentType?: string, documentIds: readonly string[] = []) => {
    const { record } = service(strapi, 'changes');
    if (contentType === undefined || documentIds.length > MOST_NAMED) {
      await record({ kind: 'articles', ...(contentType === undefined ? {} : { contentType }) });
      return;
    }
    for (const documentId of documentIds) {
      await record({ kind: 'article', contentType, documentId });
    }
  };

  /**
   * Forgets decisions, and tells every instance.
   * @param told as for `changed`
   */
  const forget = (where: Record<string, unknown>, ...told: Parameters<typeof changed>) =>
    strapi.db.transaction(async () => {
      if ((await table().deleteMany({ where })).count > 0) {
        await changed(...told);
      }
    });

  /** With their history. */
  const forgetAbout = async (where: About): Promise<void> => {
    await forget({ ...where }, where.contentType, [where.entryDocumentId]);
    await changes().deleteMany({ where: { ...where } });
  };

  /** Once more where another request was in the way: what it wrote is then seen. */
  const attempt = async (
    contentType: string,
    wanted: readonly WantedChange[],
    by: string,
  ): Promise<ChangeOutcome[]> => {
    const batch = (part: readonly WantedChange[]) =>
      strapi.db.transaction(async () => {
        const about = { contentType, changes: part, by, now: clock.now() };
        const outcomes = await changeTogether(strapi, about);
        const made = part.filter((_, index) => outcomes[index]?.result === 'changed');
        await changed(contentType, [...new Set(made.map(({ documentId }) => documentId))]);
        return outcomes;
      });
    try {
      return await batch(wanted);
    } catch {
      const outcomes: ChangeOutcome[] = [];
      for (const change of wanted) {
        try {
          outcomes.push(...(await batch([change])));
        } catch (error) {
          strapi.log.error(`[${PLUGIN_ID}] Articles were not changed: ${(error as Error).message}`);
          return wanted.map((_, index) => outcomes[index] ?? { result: 'failed' });
        }
      }
      return outcomes;
    }
  };

  return {
    /** All decisions about an article, whatever their locale. */
    async of(contentType: string, documentId: string): Promise<Attachment[]> {
      const rows: AttachmentRow[] = await table().findMany({
        where: { contentType, entryDocumentId: documentId },
      });
      return rows.map(toAttachment);
    },

    /** The decision that holds for the article in this locale: its own, else the one for every locale. */
    async find({ contentType, documentId, locale }: ArticleRef): Promise<Attachment | null> {
      return decisionIn(await this.of(contentType, documentId), locale, [locale]) ?? null;
    },

    /** The decisions about articles of one type that matter in a locale, by document id. */
    async inForce(
      contentType: string,
      documentIds: readonly string[],
      locale: string,
    ): Promise<Map<string, InForce>> {
      const rows: AttachmentRow[] = await table().findMany({
        where: {
          contentType,
          entryDocumentId: { $in: [...documentIds] },
          entryLocale: { $in: [locale, ''] },
        },
      });
      const found = new Map<string, InForce>();
      for (const row of rows) {
        const known = found.get(row.entryDocumentId) ?? { attachment: null, everywhere: null };
        const attachment = toAttachment(row);
        found.set(row.entryDocumentId, {
          attachment: row.entryLocale === locale ? attachment : (known.attachment ?? attachment),
          everywhere: locale !== '' && row.entryLocale === '' ? attachment : known.everywhere,
        });
      }
      return found;
    },

    /** Who decided what about the article in this locale and for every locale, the newest first. */
    async history(
      { contentType, documentId, locale }: ArticleRef,
      limit: number,
    ): Promise<AttachmentChange[]> {
      const rows: Array<AttachmentChange & Record<'entryLocale' | 'bannerDocumentId', string>> =
        await changes().findMany({
          where: { contentType, entryDocumentId: documentId, entryLocale: { $in: [locale, ''] } },
          orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
          limit,
        });
      return rows.map(({ mode, entryLocale, bannerDocumentId, decidedAt, decidedBy }) => ({
        mode,
        locale: entryLocale,
        banner: bannerDocumentId ?? '',
        decidedAt,
        decidedBy: withoutAddress(decidedBy),
      }));
    },

    /**
     * Changes decisions about articles of one type, a batch a transaction. What somebody else decided since is
     * never overwritten; wanting what is there already changes nothing.
     * @param by the editor's name
     * @returns what became of each, in their order
     */
    async change(
      contentType: string,
      wanted: readonly WantedChange[],
      by: string,
    ): Promise<ChangeOutcome[]> {
      const outcomes: ChangeOutcome[] = [];
      for (let start = 0; start < wanted.length; start += BATCH) {
        outcomes.push(...(await attempt(contentType, wanted.slice(start, start + BATCH), by)));
      }
      return outcomes;
    },

    /** Sets the decision for one article in one locale, whatever it had: for scripts, where nobody looks on. */
    async set({ contentType, documentId, locale, ...decision }: ArticleRef & Decision) {
      const [row]: AttachmentRow[] = await table().findMany({
        where: { contentType, entryDocumentId: documentId, entryLocale: locale },
      });
      const version = row ? toAttachment(row).version : '';
      await this.change(contentType, [{ documentId, locale, decision, version }], '');
    },

    /** Forgets the decisions about an article that is deleted. */
    async forgetArticle(contentType: string, documentId: string): Promise<void> {
      await forgetAbout({ contentType, entryDocumentId: documentId });
    },

    /** Forgets the decisions about an article's versions that are deleted. */
    async forgetVersions(contentType: string, documentId: string, locales: string[]) {
      if (locales.length > 0) {
        await forgetAbout({
          contentType,
          entryDocumentId: documentId,
          entryLocale: { $in: locales },
        });
      }
    },

    /** Forgets every decision to show a banner that no longer exists. */
    async forgetBanner(bannerDocumentId: string): Promise<void> {
      await forget({ bannerDocumentId });
    },

    /** Gives a version to decisions from before there were versions: without one nobody could change them. */
    async completeVersions(): Promise<void> {
      await table().updateMany({
        where: { version: { $null: true } },
        data: { version: randomUUID() },
      });
    },

    /** Forgets who decided what once it is old; decisions in force keep their editor's name. */
    async purgeHistory(): Promise<void> {
      const before = new Date(clock.now().getTime() - HISTORY_DAYS * DAY);
      await changes().deleteMany({ where: { decidedAt: { $lt: before } } });
    },
  };
};

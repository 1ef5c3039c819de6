import { randomUUID } from 'node:crypto';

import type { Core } from '@strapi/strapi';

import { ATTACHMENT_CHANGE_UID, ATTACHMENT_UID, BANNER_UID } from '../plugin-id';
import {
  type AttachmentRow,
  columnsOf,
  type Decision,
  isSameDecision,
  storedDecision,
  versionOf,
} from './attachment-rows';

/** A decision wanted for one article in one locale; `null` takes back what is there. */
export interface WantedChange {
  documentId: string;
  locale: string;
  decision: Decision | null;
  /** Of the decision that the editor saw; empty where there was none. */
  version: string;
}

/** What became of a wanted change. `outdated`: somebody else decided since; `no-banner`: there is no such banner. */
export type Outcome =
  | { result: 'changed'; before: Decision | null; version: string }
  | { result: 'unchanged' | 'outdated' | 'no-banner' };

export interface Batch {
  contentType: string;
  changes: readonly WantedChange[];
  /** The editor's name. */
  by: string;
  now: Date;
}

/** Somebody else wrote between our reading and our writing. */
class Overtaken extends Error {}

interface Step {
  change: WantedChange;
  row: AttachmentRow | undefined;
  outcome: Outcome;
}

const keyOf = (documentId: string, locale: string): string => JSON.stringify([documentId, locale]);

const judge = (
  change: WantedChange,
  row: AttachmentRow | undefined,
  banners: Set<string>,
  version: string,
): Outcome => {
  const before = storedDecision(row);
  if (isSameDecision(before, change.decision)) {
    return { result: 'unchanged' };
  }
  if (versionOf(row) !== change.version) {
    return { result: 'outdated' };
  }
  if (change.decision?.mode === 'show' && !banners.has(change.decision.banner)) {
    return { result: 'no-banner' };
  }
  return { result: 'changed', before, version: change.decision ? version : '' };
};

const existingBanners = async (
  strapi: Core.Strapi,
  changes: readonly WantedChange[],
): Promise<Set<string>> => {
  const wanted = [...new Set(changes.map(({ decision }) => decision?.banner).filter(Boolean))];
  const rows: Array<{ documentId: string }> =
    wanted.length === 0
      ? []
      : await strapi.db
          .query(BANNER_UID)
          .findMany({ select: ['documentId'], where: { documentId: { $in: wanted } } });
  return new Set(rows.map(({ documentId }) => documentId));
};

/**
 * Makes the changes in one transaction, with a line in the history for each; those whose article was decided about
 * since are left alone.
 * @returns what became of each, in their order
 * @throws where another request writes the same articles at the same moment; nothing is changed then
 */
export const changeTogether = async (
  strapi: Core.Strapi,
  { contentType, changes, by, now }: Batch,
): Promise<Outcome[]> =>
  strapi.db.transaction(async () => {
    const table = strapi.db.query(ATTACHMENT_UID);
    const version = randomUUID();
    const banners = await existingBanners(strapi, changes);
    const rows: AttachmentRow[] = await table.findMany({
      where: { contentType, entryDocumentId: { $in: changes.map((each) => each.documentId) } },
    });
    const stored = new Map(
      rows.map((row) => [keyOf(row.entryDocumentId, row.entryLocale), row] as const),
    );
    const steps = changes.map((change): Step => {
      const row = stored.get(keyOf(change.documentId, change.locale));
      return { change, row, outcome: judge(change, row, banners, version) };
    });
    const making = steps.filter(({ outcome }) => outcome.result === 'changed');

    const asRead = (group: Step[]) => ({
      id: { $in: group.map(({ row }) => row?.id) },
      version: { $in: group.map(({ change }) => change.version) },
    });
    const expect = ({ count }: { count: number }, group: Step[]): void => {
      if (count !== group.length) {
        throw new Overtaken('Somebody else decided about these articles just now.');
      }
    };

    const takenBack = making.filter(({ change }) => change.decision === null);
    if (takenBack.length > 0) {
      expect(await table.deleteMany({ where: asRead(takenBack) }), takenBack);
    }
    const decided = { version, decidedAt: now, decidedBy: by };
    const replacing = new Map<string, Step[]>();
    const adding: Step[] = [];
    for (const step of making) {
      if (step.change.decision && step.row) {
        const columns = JSON.stringify(columnsOf(step.change.decision));
        replacing.set(columns, [...(replacing.get(columns) ?? []), step]);
      } else if (step.change.decision) {
        adding.push(step);
      }
    }
    for (const [columns, group] of replacing) {
      const data = { ...(JSON.parse(columns) as object), ...decided };
      expect(await table.updateMany({ where: asRead(group), data }), group);
    }
    const about = ({ change: { documentId, locale } }: Step) => ({
      contentType,
      entryDocumentId: documentId,
      entryLocale: locale,
    });
    if (adding.length > 0) {
      await table.createMany({
        data: adding.map((step) => ({
          ...about(step),
          ...columnsOf(step.change.decision as Decision),
          ...decided,
        })),
      });
    }
    if (making.length > 0) {
      await strapi.db.query(ATTACHMENT_CHANGE_UID).createMany({
        data: making.map((step) => ({
          ...about(step),
          ...(step.change.decision ? columnsOf(step.change.decision) : { mode: 'automatic' }),
          decidedAt: now,
          decidedBy: by,
        })),
      });
    }
    return steps.map(({ outcome }) => outcome);
  });

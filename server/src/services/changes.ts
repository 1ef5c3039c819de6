import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

import { clock } from '../clock';
import { CHANGE_UID, PLUGIN_ID } from '../plugin-id';
import { service } from '../service';

/** What makes answers about choices outdated. */
export type Change =
  /** A banner, a campaign, or what they are shown with. */
  | { kind: 'catalogue' }
  /** One article, or what was decided about it. */
  | { kind: 'article'; contentType: string; documentId: string }
  /** Any number of articles; of this type, where one is said. */
  | { kind: 'articles'; contentType?: string };

interface Row {
  id: number;
  kind: Change['kind'];
  contentType: string | null;
  entryDocumentId: string | null;
  origin: string;
}

/** How often another instance's changes are looked for, in milliseconds. */
const POLL = 1000;
/** Rows become visible in the order of their commits, not of their ids: so long, a late one is still found. */
const OVERLAP = 5 * 60_000;
const KEEP = 60 * 60_000;
/** Polls from one deletion of old rows to the next. */
const POLLS_TO_PURGE = 600;
/** Polls from one look for changes that nobody announced to the next. */
const POLLS_TO_INHERIT = 10;
/** Milliseconds after which whoever was to announce a change counts as gone. */
const GONE = 30_000;

const toChange = ({ kind, contentType, entryDocumentId }: Row): Change => {
  switch (kind) {
    case 'catalogue':
      return { kind };
    case 'article':
      return { kind, contentType: contentType ?? '', documentId: entryDocumentId ?? '' };
    case 'articles':
      return contentType ? { kind, contentType } : { kind };
  }
};

/** Tells every instance on the same database what has changed: this one at once, the others within seconds. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  const origin = randomUUID();
  const written = new WeakMap<object, Set<string>>();
  /** When each row past the floor was first seen, in milliseconds. */
  const seen = new Map<number, number>();
  let floor = 0;
  let polls = 0;
  let failing = false;
  let timer: NodeJS.Timeout | undefined;
  let polling: Promise<void> | undefined;

  const table = () => strapi.db.query(CHANGE_UID);
  const apply = (change: Change): void => service(strapi, 'catalogue').forget(change);

  /** @returns the row's id */
  const write = async (change: Change): Promise<number> => {
    const { contentType = '', documentId: entryDocumentId = '' } = {
      contentType: undefined,
      documentId: undefined,
      ...change,
    };
    const row: Row = await table().create({
      data: { kind: change.kind, contentType, entryDocumentId, origin, announced: false },
    });
    return row.id;
  };

  /** @returns how many of these rows nobody had announced yet */
  const markAnnounced = async (ids: readonly number[]): Promise<number> => {
    const where = { id: { $in: [...ids] }, announced: false };
    return (await table().updateMany({ where, data: { announced: true } })).count;
  };

  /** Announces what an instance changed that was killed before it could. */
  const inherit = async (now: number): Promise<void> => {
    const rows: Row[] = await table().findMany({
      where: { announced: false, createdAt: { $lt: new Date(now - GONE) } },
      orderBy: { id: 'asc' },
    });
    for (const row of rows) {
      if ((await markAnnounced([row.id])) > 0) {
        service(strapi, 'announcements').inherited(toChange(row));
      }
    }
  };

  const read = async (): Promise<void> => {
    const now = clock.now().getTime();
    const rows: Row[] = await table().findMany({
      select: ['id', 'kind', 'contentType', 'entryDocumentId', 'origin'],
      where: { id: { $gt: floor } },
      orderBy: { id: 'asc' },
    });
    for (const row of rows) {
      if (!seen.has(row.id)) {
        seen.set(row.id, now);
        if (row.origin !== origin) {
          apply(toChange(row));
        }
      }
    }
    for (const { id } of rows) {
      if ((seen.get(id) as number) > now - OVERLAP) {
        break;
      }
      floor = id;
      seen.delete(id);
    }
    polls += 1;
    if (polls % POLLS_TO_INHERIT === 0) {
      await inherit(now);
    }
    if (polls % POLLS_TO_PURGE === 0) {
      const createdAt = { $lt: new Date(now - KEEP) };
      await table().deleteMany({ where: { createdAt } });
    }
  };

  const poll = async (): Promise<void> => {
    try {
      await read();
      failing = false;
    } catch (error) {
      if (!failing) {
        strapi.log.error(
          `[${PLUGIN_ID}] Changes that other instances made cannot be read, and are looked for again: ${(error as Error).message}`,
        );
      }
      failing = true;
    }
  };

  return {
    /** Says that something changed: once the transaction under way is committed, at once where there is none. */
    async record(change: Change): Promise<void> {
      const take = (id: number): void => {
        apply(change);
        service(strapi, 'announcements').changed(change, id);
      };
      if (!strapi.db.inTransaction()) {
        take(await write(change));
        return;
      }
      await strapi.db.transaction(async ({ trx, onCommit }) => {
        const known = written.get(trx) ?? new Set<string>();
        written.set(trx, known);
        const key = JSON.stringify(change);
        if (!known.has(key)) {
          known.add(key);
          const id = await write(change);
          onCommit(() => take(id));
        }
      });
    },

    /** Says that caches have been told of these changes. */
    async announced(ids: readonly number[]): Promise<void> {
      await markAnnounced(ids);
    },

    /** Begins to look for what other instances change. */
    start(): void {
      timer = setInterval(() => {
        polling ??= poll().finally(() => {
          polling = undefined;
        });
      }, POLL).unref();
    },

    /** Ends it; resolves once the last look is over. */
    async stop(): Promise<void> {
      clearInterval(timer);
      await polling;
    },
  };
};

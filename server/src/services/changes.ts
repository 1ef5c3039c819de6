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

  const write = async (change: Change): Promise<void> => {
    const { contentType = '', documentId: entryDocumentId = '' } = {
      contentType: undefined,
      documentId: undefined,
      ...change,
    };
    await table().create({ data: { kind: change.kind, contentType, entryDocumentId, origin } });
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
      const take = (): void => {
        apply(change);
        service(strapi, 'announcements').changed(change);
      };
      if (!strapi.db.inTransaction()) {
        await write(change);
        take();
        return;
      }
      await strapi.db.transaction(async ({ trx, onCommit }) => {
        const known = written.get(trx) ?? new Set<string>();
        written.set(trx, known);
        const key = JSON.stringify(change);
        if (!known.has(key)) {
          known.add(key);
          await write(change);
          onCommit(take);
        }
      });
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

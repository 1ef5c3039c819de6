import type { Core, UID } from '@strapi/strapi';

import { asOfOneMoment } from '../as-of-one-moment';
import { clock } from '../clock';
import { PLUGIN_ID } from '../plugin-id';
import { service } from '../service';
import {
  DOCUMENT_KINDS,
  FORMAT,
  type Header,
  type Kind,
  noCounts,
  ROW_KINDS,
  VERSION,
} from './record-kinds';
import { populateAll, toRecord } from './stored-values';

/** Rows read at once. */
const PAGE = 500;
const DOCUMENTS_A_PAGE = 50;

/** Under which Strapi's key-value store keeps the plugin's entries. */
export const STORE_PREFIX = `plugin_${PLUGIN_ID}_`;
/** Where this newsroom's queue is on Redis. */
const OF_ONE_PLACE = [`${STORE_PREFIX}queue`];

/** A role that has every right by itself. */
export const SUPER_ADMIN = 'strapi-super-admin';

type Row = { id: number } & Record<string, unknown>;
type Found = AsyncGenerator<Record<string, unknown>>;

const settings = async function* (strapi: Core.Strapi): Found {
  const rows: Row[] = await strapi.db.query('strapi::core-store').findMany({
    select: ['key', 'type', 'value'],
    where: { key: { $startsWith: STORE_PREFIX, $notIn: OF_ONE_PLACE } },
    orderBy: { key: 'asc' },
  });
  for (const { key, type, value } of rows) {
    yield { key, type, value };
  }
};

const documents = async function* (strapi: Core.Strapi, uid: string): Found {
  const table = strapi.db.query(uid as UID.ContentType);
  const all: Row[] = await table.findMany({ select: ['documentId'], orderBy: { id: 'asc' } });
  const ids = [...new Set(all.map(({ documentId }) => documentId))];
  for (let start = 0; start < ids.length; start += DOCUMENTS_A_PAGE) {
    const page = ids.slice(start, start + DOCUMENTS_A_PAGE);
    const rows: Row[] = await table.findMany({
      where: { documentId: { $in: page } },
      orderBy: { id: 'asc' },
      populate: populateAll(strapi, uid) as never,
    });
    for (const documentId of page) {
      const versions = rows.filter((row) => row.documentId === documentId);
      yield { documentId, versions: versions.map((row) => toRecord(strapi, uid, row)) };
    }
  }
};

const plainRows = async function* (strapi: Core.Strapi, uid: string): Found {
  for (let after = 0; ;) {
    const rows: Row[] = await strapi.db.query(uid as UID.ContentType).findMany({
      where: { id: { $gt: after } },
      orderBy: { id: 'asc' },
      limit: PAGE,
    });
    for (const row of rows) {
      yield { documentId: row.documentId, values: toRecord(strapi, uid, row) };
    }
    const last = rows.at(-1);
    if (!last) {
      return;
    }
    after = last.id;
  }
};

const permissions = async function* (strapi: Core.Strapi): Found {
  const own = { $startsWith: `plugin::${PLUGIN_ID}.` };
  const rows: Array<Row & { role: { code: string } | null }> = await strapi.db
    .query('admin::permission')
    .findMany({
      where: { $or: [{ action: own }, { subject: own }], role: { code: { $ne: SUPER_ADMIN } } },
      orderBy: { id: 'asc' },
      populate: { role: { select: ['code'] } },
    });
  for (const { role, action, actionParameters, subject, properties, conditions } of rows) {
    if (role) {
      yield { role: role.code, action, actionParameters, subject, properties, conditions };
    }
  }
};

/** All there is, one kind after the other. */
const everything = (strapi: Core.Strapi): Array<[Kind, Found]> => [
  ['setting', settings(strapi)],
  ...Object.entries(DOCUMENT_KINDS).map(([kind, uid]): [Kind, Found] => [
    kind as Kind,
    documents(strapi, uid),
  ]),
  ...Object.entries(ROW_KINDS).map(([kind, { uid }]): [Kind, Found] => [
    kind as Kind,
    plainRows(strapi, uid),
  ]),
  ['permission', permissions(strapi)],
];

/**
 * Writes all that the plugin keeps, as of one moment: a header, one record a line, and a last line by which a file that
 * broke off is known. Addresses stay sealed.
 * @param write takes one line without its end; its promise holds the next one back
 */
export const exportData = (
  strapi: Core.Strapi,
  write: (line: string) => Promise<void> | void,
): Promise<void> =>
  asOfOneMoment(strapi, async () => {
    const keys = service(strapi, 'secrets').fingerprints();
    const exportedAt = clock.now().toISOString();
    const header: Header = { format: FORMAT, version: VERSION, exportedAt, keys };
    await write(JSON.stringify(header));
    const records = noCounts();
    for (const [kind, found] of everything(strapi)) {
      for await (const record of found) {
        await write(JSON.stringify({ kind, ...record }));
        records[kind] += 1;
      }
    }
    await write(JSON.stringify({ kind: 'end', records }));
  });

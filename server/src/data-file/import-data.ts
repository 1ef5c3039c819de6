import type { Core } from '@strapi/strapi';

import { statusesBefore } from '../../../domain/src/reminder-status';
import { reminder } from '../content-types/reminder';
import { suppression } from '../content-types/suppression';
import { service } from '../service';
import { STORE_PREFIX, SUPER_ADMIN } from './export-data';
import { importDocument, type Notice, type StoredDocument } from './import-documents';
import { importRows } from './import-rows';
import { readRecords, type Read } from './read-records';
import {
  type Counts,
  DOCUMENT_KINDS,
  type DocumentKind,
  type Kind,
  noCounts,
  ROW_KINDS,
  type RowKind,
} from './record-kinds';

/** Rows written at once: together they have fewer values than SQLite takes. */
const BATCH = 200;
/** Notices that are told. */
const MOST_NOTICES = 50;

export interface Imported {
  /** What was not there. */
  added: Counts;
  /** What was there, and stays as it was. */
  kept: Counts;
  /** What could not be found in this database, each said once. */
  notices: string[];
}

type Values = Record<string, unknown>;

const importSetting = async (strapi: Core.Strapi, { key, ...entry }: Values): Promise<boolean> => {
  const store = strapi.db.query('strapi::core-store');
  if (!`${key}`.startsWith(STORE_PREFIX) || (await store.count({ where: { key } })) > 0) {
    return false;
  }
  await store.create({ data: { key, ...entry } });
  return true;
};

const importPermission = async (
  strapi: Core.Strapi,
  { role: code, ...permission }: Values,
  notice: Notice,
): Promise<boolean> => {
  const role = await strapi.db.query('admin::role').findOne({ where: { code: `${code}` } });
  if (!role || code === SUPER_ADMIN) {
    notice(`There is no role with the code ${code}.`);
    return false;
  }
  const permissions = strapi.db.query('admin::permission');
  const { action, subject } = permission;
  if (
    (await permissions.count({ where: { action, subject, role: { id: role.id } } as never })) > 0
  ) {
    return false;
  }
  await permissions.create({ data: { ...permission, role: role.id } as never });
  return true;
};

/** A reader's no holds for reminders from either side. */
const obeySuppressions = async (strapi: Core.Strapi): Promise<void> => {
  await strapi.db.transaction(async ({ trx }) => {
    const suppressed = strapi.db
      .getConnection(suppression.schema.collectionName)
      .select('email_hash');
    await strapi.db
      .getConnection(reminder.schema.collectionName)
      .transacting(trx)
      .whereIn('status', statusesBefore('suppressed'))
      .whereIn('email_hash', suppressed)
      .update({ status: 'suppressed', open_key: null });
  });
};

/** What was sent, stopped or erased since the export would go out again, and from a copy all of it. */
const holdBack = async (strapi: Core.Strapi, notice: Notice): Promise<void> => {
  await service(strapi, 'pause').set(true, '');
  notice(
    'Sending is paused, since reminders came with the file. Look at them on the page Reminders, and resume it there.',
  );
};

/** Strapi keeps versions in locales that it does not have, and shows them to nobody. */
const tellUnknownLocales = async (
  strapi: Core.Strapi,
  locales: Set<unknown>,
  notice: Notice,
): Promise<void> => {
  const known: Array<{ code: string }> = await strapi.db
    .query('plugin::i18n.locale')
    .findMany({ select: ['code'] });
  const codes = known.map(({ code }) => code);
  for (const locale of locales) {
    if (typeof locale === 'string' && !codes.includes(locale)) {
      notice(`The locale ${locale} is not among those of Strapi: add it in Settings.`);
    }
  }
};

/**
 * Adds what a file of `exportData` holds and this database lacks; what is there under the same name stays. All of it in
 * one transaction: after an error nothing has changed, and the same file again adds nothing.
 * @param told after each batch, how many records were read
 * @throws Error that names the line, or says that the secret is missing that sealed what the file holds
 */
export const importData = async (
  strapi: Core.Strapi,
  lines: AsyncIterable<string>,
  told: (records: number) => void = () => undefined,
): Promise<Imported> =>
  strapi.db.transaction(async () => {
    const added = noCounts();
    const kept = noCounts();
    const notices = new Set<string>();
    const notice: Notice = (text) => {
      if (notices.size < MOST_NOTICES) {
        notices.add(text);
      }
    };
    const locales = new Set<unknown>();
    let canUnseal = false;
    let records = 0;
    let batch: Read[] = [];

    const count = (kind: Kind, all: number, ofThem: number): void => {
      added[kind] += ofThem;
      kept[kind] += all - ofThem;
      records += all;
      told(records);
    };
    const flush = async (): Promise<void> => {
      const [first] = batch;
      if (first) {
        const kind = first.kind as keyof typeof ROW_KINDS;
        const rows = batch.map(({ record: { documentId, values } }) => ({
          ...(values as Values),
          documentId,
        }));
        count(kind, rows.length, await importRows(strapi, ROW_KINDS[kind], rows));
        batch = [];
      }
    };
    const importOne = ({ kind, record }: Read): Promise<boolean> => {
      switch (kind) {
        case 'setting':
          return importSetting(strapi, record);
        case 'permission':
          return importPermission(strapi, record, notice);
        default: {
          const document = record as unknown as StoredDocument;
          document.versions.forEach(({ locale }) => locales.add(locale));
          return importDocument(strapi, DOCUMENT_KINDS[kind as DocumentKind], document, notice);
        }
      }
    };

    const reading = readRecords(strapi, lines, ({ keys }) => {
      const known = service(strapi, 'secrets').fingerprints();
      canUnseal = keys.every((key) => known.includes(key));
    });
    for await (const read of reading) {
      const { kind, line } = read;
      const rows = (ROW_KINDS as Partial<Record<Kind, RowKind>>)[kind];
      if (rows?.sealed && !canUnseal) {
        throw new Error(
          `Line ${line}: readers’ addresses are sealed with a secret that is not configured here. Set the "secrets" of the newsroom that wrote the file.`,
        );
      }
      if (batch[0] && (batch[0].kind !== kind || batch.length === BATCH)) {
        await flush();
      }
      if (rows) {
        batch.push(read);
      } else {
        count(kind, 1, (await importOne(read)) ? 1 : 0);
      }
    }
    await flush();
    await tellUnknownLocales(strapi, locales, notice);
    if (added.reminder > 0) {
      await holdBack(strapi, notice);
    }
    await obeySuppressions(strapi);
    await service(strapi, 'changes').record({ kind: 'catalogue' });
    await service(strapi, 'changes').record({ kind: 'articles' });
    return { added, kept, notices: [...notices] };
  });

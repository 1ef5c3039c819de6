import type { Core, UID } from '@strapi/strapi';

import { eachAttribute, type Entry, type Picture } from './stored-values';

type Values = Record<string, unknown>;

/** A document as a record holds it, with all its locales, drafts and published versions. */
export interface StoredDocument {
  documentId: string;
  versions: Values[];
}

/** Tells what could not be found in this database. */
export type Notice = (text: string) => void;

const all = <Value>(given: Value | Value[] | null | undefined): Value[] =>
  given === null || given === undefined ? [] : ([given].flat() as Value[]);

/** The picture of the media library, by its document id, else by the hash of its file. */
const pictureId = async (
  strapi: Core.Strapi,
  { documentId, hash, name }: Picture,
  notice: Notice,
) => {
  const files = strapi.db.query('plugin::upload.file');
  const file =
    (documentId && (await files.findOne({ select: ['id'], where: { documentId } }))) ||
    (await files.findOne({ select: ['id'], where: { hash } }));
  if (!file) {
    notice(`The picture “${name}” is not in the media library.`);
  }
  return (file?.id ?? null) as number | null;
};

const entryId = async (
  strapi: Core.Strapi,
  target: string,
  { documentId, locale, published }: Entry,
  notice: Notice,
) => {
  const publishedAt = published ? { $notNull: true } : { $null: true };
  const entry = strapi.contentTypes[target as UID.ContentType]
    ? await strapi.db
        .query(target as UID.ContentType)
        .findOne({ select: ['id'], where: { documentId, locale, publishedAt } })
    : null;
  if (!entry) {
    notice(`There is no ${target} with the document id ${documentId}.`);
  }
  return (entry?.id ?? null) as number | null;
};

const found = async <Given>(given: Given[], find: (one: Given) => Promise<number | null>) => {
  const ids: number[] = [];
  for (const one of given) {
    const id = await find(one);
    if (id !== null) {
      ids.push(id);
    }
  }
  return ids;
};

/** Writes an entry of the type, or a component, with all its parts. @returns its row's id */
const create = async (
  strapi: Core.Strapi,
  uid: string,
  record: Values,
  notice: Notice,
): Promise<number> => {
  const fields = eachAttribute<() => Promise<unknown>>(strapi, uid, {
    value: (_, name) => async () => record[name],
    component: (component, repeatable, name) => async () => {
      const parts: object[] = [];
      for (const part of all(record[name] as Values | Values[])) {
        const id = await create(strapi, component, part, notice);
        // As Strapi's Document Service joins them.
        parts.push({ id, __pivot: { field: name, component_type: component } });
      }
      return repeatable ? parts : (parts[0] ?? null);
    },
    pictures: (multiple, name) => async () => {
      const ids = await found(all(record[name] as Picture | Picture[]), (picture) =>
        pictureId(strapi, picture, notice),
      );
      return multiple ? ids : (ids[0] ?? null);
    },
    relation: (target, multiple, name) => async () => {
      const ids = await found(all(record[name] as Entry | Entry[]), (entry) =>
        entryId(strapi, target, entry, notice),
      );
      return multiple ? ids : (ids[0] ?? null);
    },
  });
  const data: Values = 'documentId' in record ? { documentId: record.documentId } : {};
  for (const [name, value] of fields) {
    data[name] = await value();
  }
  const { id } = await strapi.db.query(uid as UID.ContentType).create({ data: data as never });
  return id as number;
};

/** Puts back the pictures that a document's versions have lost: Strapi keeps those in a table of its own. */
const restorePictures = async (
  strapi: Core.Strapi,
  uid: string,
  { documentId, versions }: StoredDocument,
  notice: Notice,
): Promise<void> => {
  const table = strapi.db.query(uid as UID.ContentType);
  const fields = eachAttribute<boolean>(strapi, uid, {
    value: () => false,
    component: () => false,
    pictures: () => true,
    relation: () => false,
  }).flatMap(([name, isPicture]) => (isPicture ? [name] : []));
  for (const field of fields) {
    for (const version of versions) {
      const ids = await found(all(version[field] as Picture | Picture[]), (picture) =>
        pictureId(strapi, picture, notice),
      );
      const publishedAt = version.publishedAt ? { $notNull: true } : { $null: true };
      const row: Values | null =
        ids.length === 0
          ? null
          : await table.findOne({
              where: { documentId, locale: version.locale, publishedAt },
              populate: { [field]: { select: ['id'] } } as never,
            });
      if (row && all(row[field]).length === 0) {
        const data = { [field]: Array.isArray(version[field]) ? ids : ids[0] };
        await table.update({ where: { id: row.id as number }, data: data as never });
      }
    }
  }
};

/**
 * Adds a document with all its versions. One that is there stays as it is, but for pictures that it lacks.
 * @returns whether it was added
 */
export const importDocument = async (
  strapi: Core.Strapi,
  uid: string,
  { documentId, versions }: StoredDocument,
  notice: Notice,
): Promise<boolean> => {
  const isThere =
    (await strapi.db.query(uid as UID.ContentType).count({ where: { documentId } })) > 0;
  if (isThere) {
    await restorePictures(strapi, uid, { documentId, versions }, notice);
    return false;
  }
  for (const version of versions) {
    await create(strapi, uid, { ...version, documentId }, notice);
  }
  return true;
};

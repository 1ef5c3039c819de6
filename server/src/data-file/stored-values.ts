import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';

/** As Strapi describes an attribute; custom fields by what is stored for them. */
interface Attribute {
  type: string;
  component?: string;
  repeatable?: boolean;
  multiple?: boolean;
  relation?: string;
  target?: string;
  mappedBy?: string;
  enum?: string[];
}

type Values = Record<string, unknown>;

/** Relations of Strapi's own, to its users and between the versions of a document. */
const OF_STRAPI = ['createdBy', 'updatedBy', 'localizations'];

/** By what a picture, and an entry that a relation leads to, is known in any database. */
const PICTURE = ['documentId', 'hash', 'name'];
const ENTRY = ['documentId', 'locale', 'publishedAt'];

const text = z.string();
const VALUES: Record<string, z.ZodType> = {
  string: text,
  text,
  richtext: text,
  email: text,
  uid: text,
  date: text,
  time: text,
  biginteger: z.union([text, z.number()]),
  datetime: z.iso.datetime(),
  integer: z.number().int(),
  decimal: z.number(),
  float: z.number(),
  boolean: z.boolean(),
  json: z.unknown(),
  blocks: z.unknown(),
};

const PICTURE_SCHEMA = z.strictObject({
  documentId: z.string().nullable(),
  hash: z.string(),
  name: z.string(),
});
const ENTRY_SCHEMA = z.strictObject({
  documentId: z.string(),
  locale: z.string().nullable(),
  published: z.boolean(),
});

export type Picture = z.infer<typeof PICTURE_SCHEMA>;
export type Entry = z.infer<typeof ENTRY_SCHEMA>;

/** What happens to each sort of attribute, on the way out or in. */
export interface Sorts<Result> {
  value(attribute: Attribute, name: string): Result;
  component(uid: string, repeatable: boolean, name: string): Result;
  pictures(multiple: boolean, name: string): Result;
  relation(target: string, multiple: boolean, name: string): Result;
}

/** Goes through what is stored with an entry of the type, or a component. */
export const eachAttribute = <Result>(
  strapi: Core.Strapi,
  uid: string,
  sorts: Sorts<Result>,
): Array<[name: string, result: Result]> =>
  Object.entries(
    strapi.getModel(uid as UID.Schema).attributes as Record<string, Attribute>,
  ).flatMap(([name, attribute]): Array<[string, Result]> => {
    const { type, relation = '', target } = attribute;
    if (type === 'component') {
      const { component = '', repeatable = false } = attribute;
      return [[name, sorts.component(component, repeatable, name)]];
    }
    if (type === 'media') {
      return [[name, sorts.pictures(attribute.multiple === true, name)]];
    }
    if (type !== 'relation') {
      return type in VALUES || attribute.enum ? [[name, sorts.value(attribute, name)]] : [];
    }
    const isOwn = target && !attribute.mappedBy && !OF_STRAPI.includes(name);
    return isOwn && !relation.startsWith('morph')
      ? [[name, sorts.relation(target, /ToMany$/.test(relation), name)]]
      : [];
  });

/** What has to be loaded with an entry to export it. */
export const populateAll = (strapi: Core.Strapi, uid: string): Values =>
  Object.fromEntries(
    eachAttribute<object | undefined>(strapi, uid, {
      value: () => undefined,
      component: (component) => ({ populate: populateAll(strapi, component) }),
      pictures: () => ({ select: PICTURE }),
      relation: () => ({ select: ENTRY }),
    }).filter(([, populate]) => populate),
  );

/** The same text for the same value: PostgreSQL and MySQL keep the keys of JSON in an order of their own. */
const inOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return value.map(inOrder);
  }
  return typeof value === 'object' && value !== null && !(value instanceof Date)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([key, each]) => [key, inOrder(each)]),
      )
    : value;
};

const oneOrAll = <Given, Made>(given: Given | Given[] | null, make: (one: Given) => Made) =>
  Array.isArray(given) ? given.map(make) : given && make(given);

/** An entry, or a component of one, as a record holds it: nothing in it is known to one database alone. */
export const toRecord = (strapi: Core.Strapi, uid: string, row: Values): Values =>
  Object.fromEntries(
    eachAttribute(strapi, uid, {
      value: (_, name) => inOrder(row[name] ?? null),
      component: (component, _, name) =>
        oneOrAll(row[name] as Values | Values[] | null, (part) =>
          toRecord(strapi, component, part),
        ),
      pictures: (_, name) =>
        oneOrAll(row[name] as Picture | Picture[] | null, ({ documentId, hash, name: called }) => ({
          documentId,
          hash,
          name: called,
        })),
      relation: (_target, _multiple, name) =>
        oneOrAll(
          row[name] as (Entry & { publishedAt: unknown }) | null,
          ({ documentId, locale, publishedAt }) => ({
            documentId,
            locale,
            published: publishedAt !== null,
          }),
        ),
    }),
  );

/** What a record of the type has to be. */
export const recordSchema = (strapi: Core.Strapi, uid: string): z.ZodType<Values> =>
  z.strictObject(
    Object.fromEntries(
      eachAttribute<z.ZodType>(strapi, uid, {
        value: ({ type, enum: values }) => (values ? z.enum(values) : (VALUES[type] as z.ZodType)),
        component: (component, repeatable) => {
          const part = recordSchema(strapi, component);
          return repeatable ? z.array(part) : part;
        },
        pictures: (multiple) => (multiple ? z.array(PICTURE_SCHEMA) : PICTURE_SCHEMA),
        relation: (_, multiple) => (multiple ? z.array(ENTRY_SCHEMA) : ENTRY_SCHEMA),
      }).map(([name, schema]) => [name, schema.nullish()]),
    ),
  );

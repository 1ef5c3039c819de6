import type { Core, UID } from '@strapi/strapi';

import type { RowKind } from './record-kinds';

type Values = Record<string, unknown>;

const isNamed = (row: Values, name: readonly string[]): boolean =>
  name.every((attribute) => (row[attribute] ?? null) !== null);

const keyOf = (row: Values, name: readonly string[]): string =>
  JSON.stringify([name, ...name.map((attribute) => row[attribute])]);

/** The names that rows of the table have, of those that these rows would have. */
const takenNames = async (
  strapi: Core.Strapi,
  { uid, names }: RowKind,
  rows: Values[],
): Promise<Set<string>> => {
  const taken = new Set<string>();
  for (const name of names) {
    const named = rows.filter((row) => isNamed(row, name));
    const where = Object.fromEntries(
      name.map((attribute) => [
        attribute,
        { $in: [...new Set(named.map((row) => row[attribute]))] },
      ]),
    );
    const there: Values[] =
      named.length === 0
        ? []
        : await strapi.db
            .query(uid as UID.ContentType)
            .findMany({ select: [...name] as never, where: where as never });
    there.forEach((row) => taken.add(keyOf(row, name)));
  }
  return taken;
};

/**
 * Adds rows. Those that are there under one of their names stay as they are.
 * @returns how many were added
 */
export const importRows = async (
  strapi: Core.Strapi,
  kind: RowKind,
  rows: Values[],
): Promise<number> => {
  const taken = await takenNames(strapi, kind, rows);
  const adding = rows.filter((row) => {
    const keys = kind.names.filter((name) => isNamed(row, name)).map((name) => keyOf(row, name));
    const isNew = keys.every((key) => !taken.has(key));
    if (isNew) {
      keys.forEach((key) => taken.add(key));
    }
    return isNew;
  });
  if (adding.length > 0) {
    await strapi.db.query(kind.uid as UID.ContentType).createMany({ data: adding as never });
  }
  return adding.length;
};

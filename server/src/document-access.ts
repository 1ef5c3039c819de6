import type { Core, UID } from '@strapi/strapi';

type Action = 'read' | 'update' | 'publish';

/** What the roles of an admin user allow, as Strapi makes it for each request (`ctx.state.userAbility`). */
export interface Ability {
  can(action: string, subject?: unknown, field?: string): boolean;
}

/** The Content Manager's own judge of one user and content type. */
interface Checker {
  can: Record<Action, (row?: object, field?: string) => boolean>;
  /** Whether what may be done depends on the entry. Strapi before 5.3x has none. */
  requiresEntity?: Record<Action, () => boolean>;
  sanitizedQuery: Record<Action, (query: object) => Promise<{ filters?: object }>>;
}

interface Attribute {
  type: string;
  component?: string;
}

/** What one user may do with the entries of a content type, with all conditions of the role ("is its creator"). */
export interface DocumentAccess {
  /** What has to be loaded with an entry to judge it: relations, and columns besides those of every content type. */
  populate: Record<string, unknown>;
  columns: string[];
  /** Whether there may be entries with which the user may do so. */
  mayAny(action: Action): boolean;
  /** Which entries those are, for a query of the database; of use with `mayAny` alone. */
  where(action: Action): object;
  may(action: Action, row: object): boolean;
  /** Whether the user may see this field of the entry. */
  sees(row: object, field: string): boolean;
  /** Whether the user may see all of the entry, components and all, but for these fields. */
  seesAllBut(row: object, fields: readonly string[]): boolean;
  /** Whether the user may change this field of the entry. */
  mayChange(row: object, field: string): boolean;
}

const NO_COLUMNS = ['relation', 'media', 'component', 'dynamiczone'];

/** The columns that a query's filters look at. */
const columnsIn = (filters: unknown, attributes: Record<string, Attribute>): string[] =>
  Object.entries(Object(filters) as object).flatMap(([key, value]) => {
    if (key.startsWith('$')) {
      return [value].flat().flatMap((inner) => columnsIn(inner, attributes));
    }
    const type = attributes[key]?.type;
    return type && !NO_COLUMNS.includes(type) ? [key] : [];
  });

/**
 * Asks the Content Manager's permission engine: the one place where that is asked.
 * @param actions what will be asked about
 */
export const documentAccess = async (
  strapi: Core.Strapi,
  ability: Ability,
  uid: string,
  actions: readonly Action[],
): Promise<DocumentAccess> => {
  const contentManager = strapi.plugin('content-manager');
  const model = strapi.contentType(uid as UID.ContentType);
  const attributes = model.attributes as unknown as Record<string, Attribute>;
  const checker: Checker = contentManager
    .service('permission-checker')
    .create({ userAbility: ability, model: uid });
  // What the role's conditions look at, as the Content Manager itself loads it.
  const populateBuilder = contentManager.service('populate-builder') as unknown as (
    uid: string,
  ) => { populateFromQuery(query: unknown): { build(): Promise<object | undefined> } };
  const filters = new Map<Action, object>();
  let populate: Record<string, unknown> = {};
  for (const action of actions) {
    const query = await checker.sanitizedQuery[action]({});
    filters.set(action, query.filters ?? {});
    populate = { ...populate, ...(await populateBuilder(uid).populateFromQuery(query).build()) };
  }

  /** `ask` allows all that is in it; what is in it allows itself alone. */
  const seesPath = (row: object, path: string): boolean =>
    path
      .split('.')
      .map((_, depth, names) => names.slice(0, depth + 1).join('.'))
      .some((prefix) => checker.can.read(row, prefix));
  const seesPaths = (row: object, but: readonly string[]): boolean => {
    const paths: string[] = strapi
      .service('admin::content-type')
      .getNestedFields(model, { components: strapi.components });
    return paths.every((path) => but.includes(path) || seesPath(row, path));
  };
  const known = new Map<string, boolean>();

  return {
    populate,
    columns: [...new Set([...filters.values()].flatMap((filter) => columnsIn(filter, attributes)))],
    mayAny: (action) => checker.can[action](),
    where: (action) => filters.get(action) ?? {},
    may: (action, row) => checker.can[action](row),
    sees: (row, field) => checker.can.read(row, field),
    seesAllBut(row, fields) {
      if (checker.requiresEntity?.read() !== false) {
        return checker.can.read(row) && seesPaths(row, fields);
      }
      const key = fields.join();
      known.set(key, known.get(key) ?? (checker.can.read(row) && seesPaths(row, fields)));
      return known.get(key) as boolean;
    },
    mayChange: (row, field) => checker.can.update(row, field),
  };
};

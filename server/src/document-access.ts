import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

type Action = 'read' | 'update' | 'publish';

/** What one user may do with the entries of a content type, with all conditions of the role ("is its creator"). */
export interface DocumentAccess {
  /** What has to be loaded with an entry to judge it. */
  populate: Record<string, unknown>;
  may(action: Action, row: object): boolean;
  /** Whether the user may change this field of the entry. */
  mayChange(row: object, field: string): boolean;
}

/** @param actions what will be asked about */
export const documentAccess = async (
  strapi: Core.Strapi,
  ctx: Context,
  uid: string,
  actions: Action[],
): Promise<DocumentAccess> => {
  const contentManager = strapi.plugin('content-manager');
  const checker = contentManager
    .service('permission-checker')
    .create({ userAbility: ctx.state.userAbility, model: uid });
  // What the role's conditions look at, as the Content Manager itself loads it.
  const populateBuilder = contentManager.service('populate-builder') as unknown as (
    uid: string,
  ) => { populateFromQuery(query: unknown): { build(): Promise<object | undefined> } };
  let populate: Record<string, unknown> = {};
  for (const action of actions) {
    const query = await checker.sanitizedQuery[action]({});
    populate = { ...populate, ...(await populateBuilder(uid).populateFromQuery(query).build()) };
  }
  return {
    populate,
    may: (action, row) => !checker.cannot[action](row),
    mayChange: (row, field) => !checker.cannot.update(row, field),
  };
};

import type { Core } from '@strapi/strapi';

import { COMPONENTS } from '../components';
import { contentTypes } from '../content-types';
import { PLUGIN_ID } from '../plugin-id';

type Kept = string | { name: string; dependsOn?: Array<{ name: string }> };

/** The tables of the plugin's content types and components, and those that join them. */
const ownTables = (strapi: Core.Strapi): string[] => {
  const uids = [
    ...Object.keys(contentTypes).map((name) => `plugin::${PLUGIN_ID}.${name}`),
    ...Object.keys(COMPONENTS).map((name) => `${PLUGIN_ID}.${name}`),
  ];
  const tables = uids.flatMap((uid) => {
    const { tableName, attributes } = strapi.db.metadata.get(uid);
    const joins = Object.values(attributes).flatMap((attribute) =>
      // Strapi's own table of pictures joins all types alike.
      'joinTable' in attribute && attribute.joinTable && !attribute.relation.startsWith('morph')
        ? [attribute.joinTable.name]
        : [],
    );
    return [tableName, ...joins];
  });
  return [...new Set(tables)];
};

/**
 * Has Strapi's schema sync keep the plugin's tables at a start at which nobody claims them: with `enabled: false`, or
 * without the package. The sync drops what is gone from the schema but for the tables that this entry of the core store
 * names; Strapi keeps those of the Enterprise Edition by it.
 */
export const keepTables = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'core', key: 'persisted_tables' });
  const kept = ((await store.get({})) as Kept[] | null) ?? [];
  const names = kept.map((table) => (typeof table === 'string' ? table : table.name));
  const missing = ownTables(strapi).filter((name) => !names.includes(name));
  if (missing.length > 0) {
    await store.set({ value: [...kept, ...missing.map((name) => ({ name }))] });
  }
};

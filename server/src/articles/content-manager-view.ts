import type { Core, UID } from '@strapi/strapi';

interface Configuration {
  settings?: { mainField?: string };
  metadatas?: Record<string, { edit?: { label?: string } }>;
}

/** How editors know a content type. */
export interface ContentManagerView {
  /** The attribute that names an entry; `undefined` where none does. */
  mainField: string | undefined;
  /** The label of each attribute. */
  labels: Record<string, string>;
}

/** How the Content Manager names the entries and attributes of a content type, as editors have set it up. */
export const contentManagerView = async (
  strapi: Core.Strapi,
  uid: string,
): Promise<ContentManagerView> => {
  const model = strapi.contentTypes[uid as UID.ContentType];
  const { settings, metadatas }: Configuration = await strapi
    .plugin('content-manager')
    .service('content-types')
    .findConfiguration(model);
  const mainField = settings?.mainField;
  return {
    mainField:
      mainField && mainField !== 'documentId' && mainField !== 'id' ? mainField : undefined,
    labels: Object.fromEntries(
      Object.entries(metadatas ?? {}).flatMap(([name, { edit }]) =>
        edit?.label ? [[name, edit.label]] : [],
      ),
    ),
  };
};

import type { Core, UID } from '@strapi/strapi';

import { LOCALES, type Translated } from './locales';

type Data = Record<string, unknown>;

/** A document service without the types of one content type: the plugin's are not known to the compiler here. */
const documents = (strapi: Core.Strapi, uid: string) =>
  strapi.documents(uid as UID.ContentType) as unknown as {
    create(params: { locale?: string; data: Data }): Promise<{ documentId: string }>;
    update(params: { documentId: string; locale: string; data: Data }): Promise<unknown>;
    publish(params: { documentId: string; locale?: string }): Promise<unknown>;
  };

/** Creates a document in every locale that has data. */
export const createTranslated = async (
  strapi: Core.Strapi,
  uid: string,
  data: Translated<Data>,
): Promise<string> => {
  const { documentId } = await documents(strapi, uid).create({ locale: 'en', data: data.en });
  for (const locale of LOCALES.filter((each) => each !== 'en')) {
    const translated = data[locale];
    if (translated) {
      await documents(strapi, uid).update({ documentId, locale, data: translated });
    }
  }
  return documentId;
};

/** Creates a document of a content type without translations. */
export const create = async (strapi: Core.Strapi, uid: string, data: Data): Promise<string> =>
  (await documents(strapi, uid).create({ data })).documentId;

/** Publishes a document, a translated one in all its locales. */
export const publish = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  locale?: '*',
): Promise<void> => {
  await documents(strapi, uid).publish({ documentId, ...(locale ? { locale } : {}) });
};

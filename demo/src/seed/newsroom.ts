import type { Core } from '@strapi/strapi';

import { ARTICLES } from './articles';
import { SECTIONS } from './articles/types';
import { createTranslated, publish } from './documents';
import type { Translated } from './locales';

type Data = Record<string, unknown>;

/** The same data beside the copy of every language. */
export const withEach = (copy: Translated<object>, shared: Data): Translated<Data> => ({
  en: { ...copy.en, ...shared },
  ...(copy.de ? { de: { ...copy.de, ...shared } } : {}),
});

/** Writes the paper. Answers the articles' document ids by their keys. */
export const writeArticles = async (strapi: Core.Strapi): Promise<Record<string, string>> => {
  const sections: Record<string, string> = {};
  for (const [key, { en, de }] of Object.entries(SECTIONS)) {
    sections[key] = await createTranslated(strapi, 'api::section.section', {
      en: { name: en },
      de: { name: de },
    });
  }
  const ids: Record<string, string> = {};
  // The front page puts the newest first, so what stands first is published last.
  for (const { key, section, isSensitive, copy } of [...ARTICLES].reverse()) {
    const uid = 'api::article.article';
    const shared = { section: sections[section], isSensitive: isSensitive ?? false };
    ids[key] = await createTranslated(strapi, uid, withEach(copy, shared));
    await publish(strapi, uid, ids[key], '*');
  }
  return ids;
};

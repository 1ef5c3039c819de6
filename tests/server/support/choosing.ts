import type { ContentRule } from '../../../domain/src/content-rule';
import type { Choices } from '../../../domain/src/choices';
import { ARTICLE } from './content';
import type { Newsroom } from './newsroom';

/** The choices as this instance answers them. */
export const choicesOf = async (
  newsroom: Newsroom,
  query: Record<string, string> = {},
): Promise<Choices> => {
  const answer = await newsroom.api(`/choices?${new URLSearchParams(query)}`);
  if (answer.status !== 200) {
    throw new Error(`${answer.status}: ${await answer.text()}`);
  }
  return (await answer.json()) as Choices;
};

export const campaignIds = async (newsroom: Newsroom, documentId: string): Promise<string[]> =>
  (await choicesOf(newsroom, { documentId })).campaigns.map(({ id }) => id).sort();

/** Saves sections; answers their document ids. */
export const saveSections = (newsroom: Newsroom, names: string[]): Promise<string[]> =>
  newsroom.run(async (strapi, each: string[]) => {
    const sections = strapi.documents('api::section.section' as never) as any;
    const ids: string[] = [];
    for (const name of each) {
      ids.push((await sections.create({ data: { name } })).documentId);
    }
    return ids;
  }, names);

interface Write {
  uid: string;
  documentId?: string;
  data: Record<string, unknown>;
  locale?: string;
}

/** Creates or updates a document and publishes it; answers its document id. */
export const publish = (newsroom: Newsroom, write: Write): Promise<string> =>
  newsroom.run(async (strapi, { uid, documentId, data, locale }: Write) => {
    const documents = strapi.documents(uid as never) as any;
    const where = locale ? { locale } : {};
    const saved = documentId
      ? await documents.update({ documentId, data, ...where })
      : await documents.create({ data, ...where });
    await documents.publish({ documentId: saved.documentId, ...where });
    return saved.documentId as string;
  }, write);

export const publishArticle = (
  newsroom: Newsroom,
  data: Record<string, unknown>,
  documentId?: string,
): Promise<string> =>
  publish(newsroom, {
    uid: ARTICLE,
    data: { title: 'Wall', ...data },
    ...(documentId ? { documentId } : {}),
  });

export const forSections = (...values: string[]): ContentRule => ({
  types: [],
  conditions: [{ field: 'section', match: 'any', values }],
});

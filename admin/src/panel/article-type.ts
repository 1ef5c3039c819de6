/** What the panel needs to know of a content type. */
export interface ArticleSchema {
  options?: object;
  pluginOptions?: object;
}

const flag = (holder: unknown, ...path: string[]): boolean =>
  path.reduce<unknown>((value, name) => Object(value)[name], holder) === true;

/** Whether documents of this type are articles: the newsroom's own collection types that can be published. */
export const isArticleType = (
  uid: string,
  collectionType: string,
  schema: ArticleSchema | undefined,
): boolean =>
  collectionType === 'collection-types' &&
  uid.startsWith('api::') &&
  flag(schema, 'options', 'draftAndPublish');

/** Whether documents of this type come in several locales. */
export const isLocalised = (schema: ArticleSchema | undefined): boolean =>
  flag(schema, 'pluginOptions', 'i18n', 'localized');

import type { Core, UID } from '@strapi/strapi';

import type { ArticleFields, FacetField } from '../../../domain/src/content-rule';
import { articleTypes, possibleArticleTypes } from './articles';
import { contentManagerView } from './content-manager-view';

interface Attribute {
  type: string;
  enum?: readonly string[];
  target?: UID.ContentType;
  relation?: string;
  inversedBy?: string;
  mappedBy?: string;
}

/** Strapi's own bookkeeping, which readers and editors do not know as parts of an article. */
const BOOKKEEPING = ['createdBy', 'updatedBy', 'localizations'];

const attributesOf = (strapi: Core.Strapi, contentType: string): Record<string, Attribute> =>
  strapi.contentTypes[contentType as UID.ContentType]?.attributes ?? {};

const fieldOf = (name: string, attribute: Attribute): FacetField | undefined => {
  switch (attribute.type) {
    case 'boolean':
      return { name, label: name, kind: 'boolean' };
    case 'enumeration':
      return { name, label: name, kind: 'enumeration', values: [...(attribute.enum ?? [])] };
    case 'relation':
      return attribute.target && !BOOKKEEPING.includes(name)
        ? {
            name,
            label: name,
            kind: 'relation',
            ...(/ToMany$/.test(attribute.relation ?? '') ? { many: true } : {}),
          }
        : undefined;
    default:
      return undefined;
  }
};

/** The relations, enumerations and booleans of a content type, named as in the schema. */
export const facetFields = (strapi: Core.Strapi, contentType: string): FacetField[] =>
  Object.entries(attributesOf(strapi, contentType)).flatMap(
    ([name, attribute]) => fieldOf(name, attribute) ?? [],
  );

/** The app's articles with every field that a content rule can be about. */
export const articleFields = (strapi: Core.Strapi): ArticleFields[] =>
  articleTypes(strapi).map((contentType) => ({
    contentType,
    label: strapi.contentTypes[contentType as UID.ContentType]?.info.displayName ?? contentType,
    fields: facetFields(strapi, contentType),
  }));

/** As `articleFields`, each field named as the Content Manager labels it. */
export const labelledArticleFields = (strapi: Core.Strapi): Promise<ArticleFields[]> =>
  Promise.all(
    articleFields(strapi).map(async (article) => {
      const { labels } = await contentManagerView(strapi, article.contentType);
      const fields = article.fields.map((field) => ({
        ...field,
        label: labels[field.name] ?? field.label,
      }));
      return { ...article, fields };
    }),
  );

/** The content type that the articles' relation points at; `undefined` where the field is no such relation. */
export const relationTarget = (
  strapi: Core.Strapi,
  contentType: string,
  field: string,
): UID.ContentType | undefined => {
  const attribute = attributesOf(strapi, contentType)[field];
  return attribute && fieldOf(field, attribute)?.kind === 'relation' ? attribute.target : undefined;
};

/** A relation of an article that content rules can look at. */
export interface ArticleRelation {
  contentType: string;
  field: string;
  target: string;
  /** The related entries' own name for it; `undefined` where they have none. */
  inverse: string | undefined;
  /** Whether an entry belongs to one article only, so that giving it to one takes it from another. */
  exclusive: boolean;
}

/** All relations that content rules can look at, of all articles that carry banners or could. */
export const articleRelations = (strapi: Core.Strapi): ArticleRelation[] =>
  possibleArticleTypes(strapi).flatMap((contentType) =>
    Object.entries(attributesOf(strapi, contentType)).flatMap(([field, attribute]) => {
      const target = relationTarget(strapi, contentType, field);
      return target
        ? {
            contentType,
            field,
            target,
            inverse: attribute.inversedBy ?? attribute.mappedBy,
            exclusive: attribute.relation === 'oneToOne' || attribute.relation === 'oneToMany',
          }
        : [];
    }),
  );

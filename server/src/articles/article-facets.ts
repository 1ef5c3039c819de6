import type { FacetField, Facets, FacetValue } from '../../../domain/src/content-rule';

export interface ArticleRow {
  id: number;
  documentId: string;
  locale: string | null;
  [field: string]: unknown;
}

const namesOf = (fields: FacetField[], kind: FacetField['kind']): string[] =>
  fields.filter((field) => field.kind === kind).map(({ name }) => name);

/** What has to be loaded with an article for `toFacets` about these fields. */
export const facetQuery = (fields: FacetField[]) => ({
  select: [
    'id',
    'documentId',
    'locale',
    ...namesOf(fields, 'boolean'),
    ...namesOf(fields, 'enumeration'),
  ],
  populate: Object.fromEntries(
    namesOf(fields, 'relation').map((name) => [name, { select: ['documentId'] }]),
  ),
});

const valuesOf = ({ name, kind }: FacetField, row: ArticleRow): FacetValue[] => {
  const value = row[name];
  switch (kind) {
    case 'relation':
      return [value ?? []].flat().map((related) => (related as ArticleRow).documentId);
    case 'boolean':
      // Articles older than the field have never been asked: that is a no.
      return [value === true];
    case 'enumeration':
      return typeof value === 'string' ? [value] : [];
  }
};

/** What content rules look at in an article, in these fields. */
export const toFacets = (contentType: string, fields: FacetField[], row: ArticleRow): Facets => ({
  contentType,
  fields: Object.fromEntries(fields.map((field) => [field.name, valuesOf(field, row)])),
});

import { type ContentRule, type Facets, type FacetValue, matchesContentRule } from './content-rule';

interface Entry<Item> {
  item: Item;
  rule: ContentRule | null;
  position: number;
}

/** Under which every article finds it. */
const EVERYWHERE = 'everywhere';

const typeKey = (contentType: string): string => `type ${contentType}`;

const valueKey = (field: string, value: FacetValue): string =>
  `value ${field} ${typeof value} ${value}`;

/** Where to file a rule: under the fewest keys of which every article that it matches has one. */
const keysOf = (rule: ContentRule | null): string[] => {
  const [narrowest] = (rule?.conditions ?? [])
    .filter(({ match }) => match === 'any')
    .sort((a, b) => a.values.length - b.values.length);
  if (narrowest) {
    return narrowest.values.map((value) => valueKey(narrowest.field, value));
  }
  return rule && rule.types.length > 0 ? rule.types.map(typeKey) : [EVERYWHERE];
};

const keysFor = ({ contentType, fields }: Facets): string[] => [
  EVERYWHERE,
  typeKey(contentType),
  ...Object.entries(fields).flatMap(([field, values]) =>
    values.map((value) => valueKey(field, value)),
  ),
];

/**
 * Files items by their content rules, so that finding those for one article takes as long as there are such, however
 * many there are in all.
 * @returns finds the items for an article, `null` for a page that is none, in their order
 */
export const indexByContent = <Item>(
  items: readonly Item[],
  ruleOf: (item: Item) => ContentRule | null,
): ((facets: Facets | null) => Item[]) => {
  const filed = new Map<string, Array<Entry<Item>>>();
  for (const [position, item] of items.entries()) {
    const entry = { item, rule: ruleOf(item), position };
    for (const key of new Set(keysOf(entry.rule))) {
      const under = filed.get(key);
      if (under) {
        under.push(entry);
      } else {
        filed.set(key, [entry]);
      }
    }
  }
  const forNoArticle = items.filter((item) => matchesContentRule(ruleOf(item), null));
  return (facets) => {
    if (!facets) {
      return forNoArticle;
    }
    const found = new Set(keysFor(facets).flatMap((key) => filed.get(key) ?? []));
    return [...found]
      .filter(({ rule }) => matchesContentRule(rule, facets))
      .sort((a, b) => a.position - b.position)
      .map(({ item }) => item);
  };
};

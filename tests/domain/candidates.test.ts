import fc from 'fast-check';

import { indexByContent } from '../../domain/src/candidates';
import { type ContentRule, type Facets, matchesContentRule } from '../../domain/src/content-rule';

const value = fc.oneof(fc.constantFrom('a', 'b', 'c', 'true'), fc.boolean());
const field = fc.constantFrom('section', 'tags', 'sensitive');
const type = fc.constantFrom('api::article.article', 'api::page.page');

const rule: fc.Arbitrary<ContentRule | null> = fc.option(
  fc.record({
    types: fc.array(type, { maxLength: 2 }),
    conditions: fc.array(
      fc.record({
        field,
        match: fc.constantFrom('any' as const, 'none' as const),
        values: fc.array(value, { maxLength: 3 }),
      }),
      { maxLength: 3 },
    ),
  }),
);

const facets: fc.Arbitrary<Facets | null> = fc.option(
  fc.record({ contentType: type, fields: fc.dictionary(field, fc.array(value, { maxLength: 3 })) }),
);

test('the index finds what looking at every rule would find, in the same order', () => {
  fc.assert(
    fc.property(fc.array(rule, { maxLength: 30 }), facets, (rules, article) => {
      const items = rules.map((each, index) => ({ each, index }));
      const found = indexByContent(items, ({ each }) => each)(article);
      expect(found).toEqual(items.filter(({ each }) => matchesContentRule(each, article)));
    }),
    { numRuns: 2000 },
  );
});

test('the index looks at the rules of the article’s own values only', () => {
  let looked = 0;
  const rules = Array.from({ length: 500 }, (_, index) => ({
    types: [],
    get conditions() {
      looked += 1;
      return [{ field: 'section', match: 'any' as const, values: [`s${index}`] }];
    },
  }));
  const find = indexByContent(rules, (each) => each);
  looked = 0;
  expect(find({ contentType: 'api::article.article', fields: { section: ['s7'] } })).toEqual([
    rules[7],
  ]);
  expect(looked).toBeLessThan(10);
});

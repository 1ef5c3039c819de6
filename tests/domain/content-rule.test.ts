import fc from 'fast-check';

import {
  type ArticleFields,
  type ContentRule,
  contentRuleProblems,
  type Facets,
  matchesContentRule,
} from '../../domain/src/content-rule';

const facets: Facets = {
  contentType: 'api::article.article',
  fields: { section: ['harbour'], tags: ['fish', 'wind'], sensitive: [false], format: [] },
};

const rule = (conditions: ContentRule['conditions'] = [], types: string[] = []): ContentRule => ({
  types,
  conditions,
});

describe('a content rule', () => {
  test.each<[string, ContentRule | null, boolean]>([
    ['no rule', null, true],
    ['an empty rule', rule(), true],
    ['its type', rule([], ['api::page.page', 'api::article.article']), true],
    ['another type', rule([], ['api::page.page']), false],
    ['any of', rule([{ field: 'tags', match: 'any', values: ['wind', 'rain'] }]), true],
    ['any of, none there', rule([{ field: 'tags', match: 'any', values: ['rain'] }]), false],
    ['none of', rule([{ field: 'tags', match: 'none', values: ['rain'] }]), true],
    [
      'none of, one there',
      rule([{ field: 'tags', match: 'none', values: ['rain', 'wind'] }]),
      false,
    ],
    ['a boolean', rule([{ field: 'sensitive', match: 'any', values: [false] }]), true],
    ['the other boolean', rule([{ field: 'sensitive', match: 'any', values: [true] }]), false],
    ['any of a field it lacks', rule([{ field: 'region', match: 'any', values: ['x'] }]), false],
    ['none of a field it lacks', rule([{ field: 'region', match: 'none', values: ['x'] }]), true],
    [
      'any of a field without a value',
      rule([{ field: 'format', match: 'any', values: ['x'] }]),
      false,
    ],
    [
      'none of a field without a value',
      rule([{ field: 'format', match: 'none', values: ['x'] }]),
      true,
    ],
    [
      'two conditions, one of which fails',
      rule([
        { field: 'section', match: 'any', values: ['harbour'] },
        { field: 'tags', match: 'none', values: ['fish'] },
      ]),
      false,
    ],
  ])('matches by %s', (_, one, expected) => {
    expect(matchesContentRule(one, facets)).toBe(expected);
  });

  test('is never for pages that are no article, no rule is', () => {
    expect(matchesContentRule(rule(), null)).toBe(false);
    expect(matchesContentRule(null, null)).toBe(true);
  });
});

describe('what is wrong with a rule', () => {
  const articles: ArticleFields[] = [
    {
      contentType: 'api::article.article',
      label: 'Article',
      fields: [
        { name: 'section', label: 'Section', kind: 'relation' },
        { name: 'sensitive', label: 'Sensitive', kind: 'boolean' },
        { name: 'format', label: 'Format', kind: 'enumeration', values: ['news', 'opinion'] },
      ],
    },
    {
      contentType: 'api::page.page',
      label: 'Page',
      fields: [{ name: 'format', label: 'Format', kind: 'enumeration', values: ['landing'] }],
    },
  ];
  const paths = (value: unknown): string[] =>
    [...contentRuleProblems(value, articles)].map(({ path }) => path.join('.'));

  test.each<[string, unknown, string[]]>([
    ['nothing in no rule', null, []],
    [
      'nothing in a right one',
      rule(
        [
          { field: 'section', match: 'any', values: ['abc123'] },
          { field: 'sensitive', match: 'none', values: [true] },
          { field: 'format', match: 'any', values: ['news', 'landing'] },
        ],
        [],
      ),
      [],
    ],
    ['a text', 'everything', ['']],
    ['a list', [], ['']],
    ['missing lists', { types: [] }, ['']],
    ['an unknown type', rule([], ['api::page.page', 'api::nothing.nothing']), ['types.1']],
    [
      'a field that the chosen types lack',
      rule([{ field: 'section', match: 'any', values: ['a'] }], ['api::page.page']),
      ['conditions.0.field'],
    ],
    [
      'a match that is none',
      { types: [], conditions: [{ field: 'section', match: 'all', values: ['a'] }] },
      ['conditions.0.match'],
    ],
    ['no values', rule([{ field: 'section', match: 'any', values: [] }]), ['conditions.0.values']],
    [
      'values that the field cannot have',
      rule([
        { field: 'section', match: 'any', values: ['abc', true] },
        { field: 'sensitive', match: 'any', values: ['yes'] },
        { field: 'format', match: 'any', values: ['news', 'obituary'] },
      ]),
      ['conditions.0.values.1', 'conditions.1.values.0', 'conditions.2.values.1'],
    ],
    ['a condition that is none', { types: [], conditions: [null] }, ['conditions.0']],
  ])('names %s', (_, value, expected) => {
    expect(paths(value)).toEqual(expected);
  });

  test('is said of anything at all, without a throw', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (types, conditions) => {
        expect(() => paths({ types, conditions })).not.toThrow();
        expect(() => paths({ types: [types], conditions: [conditions] })).not.toThrow();
      }),
    );
  });
});

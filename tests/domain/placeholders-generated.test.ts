import fc from 'fast-check';

import { aDocument, braces, problems, text } from './banner-outcomes';

describe('of generated banners', () => {
  const good = [
    '{minimum}',
    '{month}',
    '{weekday}',
    'Give ',
    ' and ',
    '$&',
    '<b>',
    '&amp;',
    '\n',
    '5 €',
  ];
  const bad = [
    '{country}',
    '{name}',
    '{',
    '}',
    '{mini',
    'mum}',
    'month',
    '{{month}}',
    '｛',
    '｝',
    '&#123;',
  ];
  const wordsOf = (pieces: string[]) =>
    fc
      .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 })
      .map((each) => each.join(''));
  /** Halves of placeholders, too, so that nodes side by side make whole ones. */
  const cutWords = (pieces: string[]) =>
    fc
      .tuple(wordsOf(pieces), fc.nat(40))
      .map(([words, at]) => [words.slice(0, at), words.slice(at)]);

  const documents = (pieces: string[]) => {
    const leaf = (words: string, bold: boolean) => text(words, bold ? { bold } : {});
    const run = fc
      .tuple(cutWords(pieces), fc.boolean())
      .map(([[before = '', after = ''], bold]) => [leaf(before, bold), leaf(after, !bold)]);
    const link = fc
      .tuple(
        run,
        fc.constantFrom(
          'https://a.example',
          ...(pieces === good ? [] : ['https://a.example/{month}']),
        ),
      )
      .map(([children, url]) => [{ type: 'link', url, children }]);
    const inline = fc.array(fc.oneof(run, link), { maxLength: 3 }).map((nodes) => nodes.flat());
    const block = fc.oneof(
      inline.map((children) => ({ type: 'paragraph', children })),
      inline.map((children) => ({ type: 'quote', children })),
      inline.map((children) => ({ type: 'heading', level: 2, children })),
      inline.map((children) => ({ type: 'aside', children })),
      wordsOf(pieces).map((words) => ({ type: 'code', children: [text(words)] })),
      fc.array(inline, { minLength: 1, maxLength: 2 }).map((items) => ({
        type: 'list',
        children: items.flatMap((children) => [
          { type: 'list-item', children },
          { type: 'list', children: [{ type: 'list-item', children }] },
        ]),
      })),
      (pieces === good ? fc.constant('A boat') : wordsOf(pieces)).map((alternativeText) => ({
        type: 'image',
        image: { url: 'https://a.example/a.png', alternativeText },
        children: [text('')],
      })),
    );
    const body = fc.array(block, { minLength: 1, maxLength: 4 });
    const words = wordsOf(pieces);
    const plain = pieces === good ? fc.constant('We write once.') : words;
    return fc.record({
      heading: words,
      body,
      continueLabel: words,
      reminder: fc.record({
        question: words,
        linkLabel: words,
        emailLabel: plain,
        consentText: plain,
        thanks: words,
        options: fc
          .record({
            label: pieces === good ? fc.constantFrom('In {month}', '{month}, {month}') : words,
            after: fc.constant('P1M'),
          })
          .map((option) => [option]),
      }),
      reminderEmail: fc.oneof(
        fc.constant(null),
        fc.record({ subject: words, body, actionLabel: words }),
      ),
    });
  };

  test('those that are made of what may be used pass, and nobody sees a brace', () => {
    fc.assert(
      fc.property(documents(good), (generated) => {
        const document = aDocument(generated);
        // A placeholder cut where a link begins is refused.
        fc.pre(problems(document).length === 0);
        expect(braces(document)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('those that would show a brace are refused', () => {
    fc.assert(
      fc.property(documents([...good, ...bad]), (generated) => {
        const document = aDocument(generated);
        const found = problems(document);
        expect(found.length > 0 || braces(document).length === 0).toBe(true);
        expect(found.every((problem) => /^[\w.]+: .+\.$/s.test(problem))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

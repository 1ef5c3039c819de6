import type { BlocksContent } from '../../domain/src/copy/block-nodes';
import { blocksToText, LINE_LENGTH } from '../../domain/src/blocks-text';
import { wrap } from '../../domain/src/wrap';

const text = (value: string) => ({ type: 'text' as const, text: value });
const link = (label: string, url: string) => ({ type: 'link', url, children: [text(label)] });
const item = (...children: object[]) => ({ type: 'list-item', children });
const say = (...blocks: object[]) => blocksToText(blocks as BlocksContent);
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });

describe('wrapped text', () => {
  test('has no line that is too long, and loses nothing', () => {
    const words = Array.from({ length: 200 }, (_, index) => 'x'.repeat((index * 7) % 19) + index);
    const wrapped = wrap(words.join(' '), 40);
    expect(wrapped.split(/\s/)).toEqual(words);
    const lines = wrapped.split('\n');
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(40);
    // Each line is full: the next line's first word would not have fitted.
    lines.slice(0, -1).forEach((line, index) => {
      const [next] = lines[index + 1]!.split(' ');
      expect(line.length + 1 + next!.length).toBeGreaterThan(40);
    });
  });

  test('keeps line breaks, and words that are longer than a line', () => {
    const address = `https://gazette.example/${'a'.repeat(60)}`;
    expect(wrap(`one two\nsee ${address} there`, 10)).toBe(`one two\nsee\n${address}\nthere`);
  });

  test('counts characters, not code units', () => {
    expect(wrap('😀😀😀 😀😀', 6)).toBe('😀😀😀 😀😀');
  });
});

test('links are numbered, their addresses on lines of their own below the paragraph', () => {
  expect(
    say(
      paragraph(
        text('Read '),
        link('our report', 'https://a.example/1'),
        text(' or '),
        link('https://a.example/2', 'https://a.example/2'),
        text('.'),
      ),
      paragraph(link('More', 'https://a.example/3')),
    ),
  ).toBe(
    'Read our report [1] or https://a.example/2.\n[1] https://a.example/1\n\nMore [2]\n[2] https://a.example/3',
  );
});

test('lists hang below their bullets, lists in lists further in', () => {
  const long = 'a very long point that goes on '.repeat(3).trim();
  expect(
    say({
      type: 'list',
      format: 'ordered',
      children: [
        item(text(long)),
        { type: 'list', format: 'unordered', children: [item(text('inner'))] },
        item(text('second')),
      ],
    }),
  ).toBe(
    '1. a very long point that goes on a very long point that goes on a very long\n   point that goes on\n  - inner\n2. second',
  );
});

test('quotes are quoted, code is set in and not wrapped', () => {
  const code = 'x '.repeat(60).trim();
  expect(
    say({ type: 'quote', children: [text('said\nso')] }, { type: 'code', children: [text(code)] }),
  ).toBe(`> said\n> so\n\n    ${code}`);
});

test('no line of a paragraph is longer than e-mail wants it', () => {
  const lines = say(paragraph(text('word '.repeat(100)))).split('\n');
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(LINE_LENGTH);
  expect(lines.length).toBeGreaterThan(5);
});

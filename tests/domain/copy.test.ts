import { blocksToHtml, filterBlocks } from '../../domain/src/blocks';
import { blocksAreEmpty } from '../../domain/src/copy/block-content';
import { blocksToText } from '../../domain/src/blocks-text';
import type { BlocksContent } from '../../domain/src/copy/block-nodes';
import { fillPlaceholders } from '../../domain/src/placeholders';

const text = (value: string, marks = {}) => ({ type: 'text' as const, text: value, ...marks });
const paragraph = (...children: object[]) =>
  ({ type: 'paragraph', children }) as BlocksContent[number];

test('typed HTML is shown as text', () => {
  const html = blocksToHtml([paragraph(text('<img src=x onerror="alert(1)">', { bold: true }))]);
  expect(html).toBe('<p><strong>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</strong></p>');
});

test('links lead to http(s) only', () => {
  const link = (url: string) => ({ type: 'link', url, children: [text('here')] });
  expect(blocksToHtml([paragraph(link('https://a.example/?a=1&b=2'))])).toBe(
    '<p><a href="https://a.example/?a=1&amp;b=2">here</a></p>',
  );
  for (const url of [
    'javascript:alert(1)',
    ' javascript:x',
    'data:text/html,x',
    '//a.example',
    'java\nscript:x',
  ]) {
    expect(blocksToHtml([paragraph(link(url))])).toBe('<p>here</p>');
  }
});

test('lists, headings and quotes keep their place below the banner’s heading', () => {
  const copy = [
    { type: 'heading', level: 1, children: [text('Why')] },
    { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('one')] }] },
    { type: 'quote', children: [text('said')] },
    paragraph(text('  ')),
  ] as BlocksContent;
  expect(blocksToHtml(copy)).toBe('<h3>Why</h3><ol><li>one</li></ol><blockquote>said</blockquote>');
  expect(blocksToText(copy)).toBe('Why\n\n1. one\n\n> said');
});

test('a list in a list stands inside the item that it belongs to', () => {
  const item = (value: string) => ({ type: 'list-item', children: [text(value)] });
  const inner = { type: 'list', format: 'ordered', children: [item('a')] };
  const list = (...children: object[]) => [{ type: 'list', children }] as BlocksContent;
  expect(blocksToHtml(list(item('one'), inner, item('two')))).toBe(
    '<ul><li>one<ol><li>a</li></ol></li><li>two</li></ul>',
  );
  expect(blocksToHtml(list(inner))).toBe('<ul><li><ol><li>a</li></ol></li></ul>');
});

test('an empty paragraph is nothing', () => {
  expect(blocksAreEmpty([paragraph(text(' '))])).toBe(true);
  expect(blocksAreEmpty([paragraph(text(' ')), paragraph(text('x'))])).toBe(false);
});

test('a paragraph whose placeholder is unknown is left out', () => {
  const copy = [paragraph(text('From {minimum}.')), paragraph(text('In {country}.'))];
  const filled = filterBlocks(copy, (each) => fillPlaceholders(each, { minimum: '$2' }));
  expect(blocksToText(filled)).toBe('From $2.');
});

test('a placeholder named like a method of objects is unknown', () => {
  expect(fillPlaceholders('{constructor}', {})).toBeNull();
});

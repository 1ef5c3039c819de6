import {
  type AnyNode,
  type BlockNode,
  type BlocksContent,
  childrenOf,
  isLink,
  isText,
  type Picture,
  type TextNode,
} from './copy/block-nodes';
import { hasContent } from './copy/block-content';
import { withWholePlaceholders } from './copy/block-runs';
import { escapeFinally, escapeHtml } from './escape';
import { isHttpUrl } from './web-address';

/** Rewrites a block's text before it is drawn; `null` leaves the whole top-level block out. */
export type TextFilter = (text: string) => string | null;

const MARKS: ReadonlyArray<[keyof TextNode, string]> = [
  ['code', 'code'],
  ['strikethrough', 's'],
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong'],
];

const textToHtml = (node: TextNode): string =>
  MARKS.reduce(
    (html, [mark, tag]) => (node[mark] === true ? `<${tag}>${html}</${tag}>` : html),
    escapeHtml(node.text).replace(/\n/g, '<br>'),
  );

const childrenToHtml = (node: { children?: AnyNode[] }): string =>
  (node.children ?? []).map(nodeToHtml).join('');

/** Strapi keeps a list in a list beside the item that it belongs to; HTML wants it inside. */
const itemsToHtml = (list: BlockNode): string =>
  ((list.children ?? []) as AnyNode[]).reduce((items, child) => {
    const item = nodeToHtml(child);
    return child.type !== 'list'
      ? items + item
      : items.endsWith('</li>')
        ? `${items.slice(0, -'</li>'.length)}${item}</li>`
        : `${items}<li>${item}</li>`;
  }, '');

const tagOf = (node: BlockNode): string | undefined => {
  switch (node.type) {
    case 'paragraph':
      return 'p';
    case 'quote':
      return 'blockquote';
    case 'list-item':
      return 'li';
    case 'list':
      return node.format === 'ordered' ? 'ol' : 'ul';
    case 'heading':
      // The banner's own heading is an h2, so headings in the copy start below it.
      return `h${Math.min(6, Math.max(3, (node.level ?? 1) + 2))}`;
    default:
      return undefined;
  }
};

function nodeToHtml(node: AnyNode): string {
  if (isText(node)) {
    return textToHtml(node);
  }
  if (isLink(node)) {
    const label = childrenToHtml(node);
    return isHttpUrl(node.url) ? `<a href="${escapeFinally(node.url)}">${label}</a>` : label;
  }
  if (node.type === 'code') {
    return `<pre><code>${childrenToHtml(node)}</code></pre>`;
  }
  if (node.type === 'image') {
    const url = node.image?.url;
    return url && isHttpUrl(url)
      ? `<img src="${escapeFinally(url)}" alt="${escapeFinally(node.image?.alternativeText ?? '')}">`
      : '';
  }
  const tag = tagOf(node);
  const inner = node.type === 'list' ? itemsToHtml(node) : childrenToHtml(node);
  return tag ? `<${tag}>${inner}</${tag}>` : inner;
}

const filterNode = (node: AnyNode, filter: TextFilter): AnyNode | null => {
  if (isText(node)) {
    const text = filter(node.text);
    return text === null ? null : { ...node, text };
  }
  const children: AnyNode[] = [];
  for (const child of (node.children ?? []) as AnyNode[]) {
    const kept = filterNode(child, filter);
    if (kept === null) {
      return null;
    }
    children.push(kept);
  }
  return { ...node, children } as AnyNode;
};

/** The copy with every text passed through the filter, placeholders whole; blocks for which it says `null` are left out. */
export const filterBlocks = (blocks: BlocksContent, filter: TextFilter): BlocksContent =>
  withWholePlaceholders(blocks).flatMap((block) => {
    const kept = filterNode(block, filter);
    return kept === null ? [] : [kept as BlockNode];
  });

/** The copy with each picture at the address that the function gives; without those for which it gives none. */
export const mapPictures = (
  blocks: BlocksContent,
  addressOf: (picture: Picture) => string | undefined,
): BlocksContent =>
  blocks.flatMap((block): BlocksContent => {
    if (block.type === 'image') {
      const url = block.image && addressOf(block.image);
      return url === undefined ? [] : [{ ...block, image: { ...block.image, url } }];
    }
    const inside = block.children?.map((child) =>
      isText(child) || isLink(child) ? [child] : mapPictures([child], addressOf),
    );
    return [inside ? { ...block, children: inside.flat() } : block];
  });

/**
 * Rich copy as HTML, one piece a block. Escaped by construction: typed HTML is shown as text, links and images are http(s)
 * only. Braces stay in texts alone, around whole placeholders, so that these can be filled in afterwards.
 */
export const blocksToHtmlPieces = (blocks: BlocksContent): string[] =>
  withWholePlaceholders(blocks).filter(hasContent).map(nodeToHtml);

/** Rich copy as HTML, as `blocksToHtmlPieces`. */
export const blocksToHtml = (blocks: BlocksContent): string => blocksToHtmlPieces(blocks).join('');

/** What stands for each picture in the copy where it is not seen. */
export const blockAlternatives = (blocks: BlocksContent): string[] =>
  blocks.flatMap(function collect(node: AnyNode): string[] {
    const own = node.type === 'image' ? ((node as BlockNode).image?.alternativeText ?? '') : '';
    return [own, ...childrenOf(node).flatMap(collect)];
  });

/** Every link address in the copy, in reading order. */
export const blockLinks = (blocks: BlocksContent): string[] =>
  blocks.flatMap(function collect(node: AnyNode): string[] {
    if (isText(node)) {
      return [];
    }
    const inside = ((node.children ?? []) as AnyNode[]).flatMap(collect);
    return isLink(node) ? [node.url, ...inside] : inside;
  });

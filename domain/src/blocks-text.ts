import { hasContent } from './copy/block-content';
import {
  type AnyNode,
  type BlockNode,
  type BlocksContent,
  isLink,
  isText,
} from './copy/block-nodes';
import { wrap } from './wrap';

/** Characters in a line of an e-mail at most (RFC 5322 §2.1.1). */
export const LINE_LENGTH = 78;

const CODE_INDENT = 4;

/** Puts `first` before the first line, and `others` before each of the others. */
const prefixed = (text: string, first: string, others: string): string =>
  first + text.replaceAll('\n', `\n${others}`);

/** Numbers the links of a copy as they come, and keeps their addresses for the end of the block. */
class Notes {
  #last = 0;
  #pending: string[] = [];

  /** The mark to put behind a link's label. */
  mark(url: string): string {
    this.#last += 1;
    this.#pending.push(`[${this.#last}] ${url}`);
    return ` [${this.#last}]`;
  }

  /** The addresses since the last call, each on a line of its own. */
  take(): string[] {
    return this.#pending.splice(0);
  }
}

const inlineText = (node: AnyNode, notes: Notes): string => {
  if (isText(node)) {
    return node.text;
  }
  const label = ((node.children ?? []) as AnyNode[])
    .map((child) => inlineText(child, notes))
    .join('');
  return isLink(node) && label !== node.url ? label + notes.mark(node.url) : label;
};

const listText = (list: BlockNode, width: number, notes: Notes): string => {
  let number = 0;
  return ((list.children ?? []) as BlockNode[])
    .map((item) => {
      if (item.type === 'list') {
        return prefixed(listText(item, width - 2, notes), '  ', '  ');
      }
      number += 1;
      const bullet = list.format === 'ordered' ? `${number}. ` : '- ';
      const text = wrap(inlineText(item, notes), width - bullet.length);
      return prefixed(text, bullet, ' '.repeat(bullet.length));
    })
    .join('\n');
};

const blockText = (node: BlockNode, width: number, notes: Notes): string => {
  if (node.type === 'list') {
    return listText(node, width, notes);
  }
  const text = inlineText(node, notes);
  if (node.type === 'code') {
    const indent = ' '.repeat(CODE_INDENT);
    return prefixed(text, indent, indent);
  }
  return node.type === 'quote' ? prefixed(wrap(text, width - 2), '> ', '> ') : wrap(text, width);
};

/**
 * Rich copy as plain text that reads as a letter: paragraphs apart by a blank line, links numbered with their
 * addresses on lines of their own below the paragraph, lines no longer than e-mail wants them.
 */
export const blocksToText = (blocks: BlocksContent): string => {
  const notes = new Notes();
  return blocks
    .filter(hasContent)
    .map((block) => [blockText(block, LINE_LENGTH, notes), ...notes.take()].join('\n'))
    .join('\n\n');
};

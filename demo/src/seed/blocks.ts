/** A run of text in Strapi's blocks format. */
interface Text {
  type: 'text';
  text: string;
  bold?: true;
  italic?: true;
}

interface Link {
  type: 'link';
  url: string;
  children: Text[];
}

/** A block as Strapi's blocks field stores it. */
export interface Block {
  type: 'paragraph' | 'heading' | 'quote';
  level?: number;
  children: Array<Text | Link>;
}

const MARKS = /\*\*(?<bold>[^*]+)\*\*|_(?<italic>[^_]+)_|\[(?<label>[^\]]+)\]\((?<url>[^)]+)\)/g;

const inline = (source: string): Array<Text | Link> => {
  const nodes: Array<Text | Link> = [];
  let end = 0;
  for (const match of source.matchAll(MARKS)) {
    const { bold, italic, label, url } = match.groups ?? {};
    if (match.index > end) {
      nodes.push({ type: 'text', text: source.slice(end, match.index) });
    }
    if (label && url) {
      nodes.push({ type: 'link', url, children: [{ type: 'text', text: label }] });
    } else if (bold) {
      nodes.push({ type: 'text', text: bold, bold: true });
    } else if (italic) {
      nodes.push({ type: 'text', text: italic, italic: true });
    }
    end = match.index + match[0].length;
  }
  if (end < source.length) {
    nodes.push({ type: 'text', text: source.slice(end) });
  }
  return nodes;
};

/**
 * Copy in Strapi's blocks format, one string a block: `## ` opens a heading, `> ` a quote; within a
 * block `**bold**`, `_italic_` and `[label](address)`.
 */
export const blocks = (...sources: string[]): Block[] =>
  sources.map((source) => {
    if (source.startsWith('## ')) {
      return { type: 'heading', level: 2, children: inline(source.slice(3)) };
    }
    if (source.startsWith('> ')) {
      return { type: 'quote', children: inline(source.slice(2)) };
    }
    return { type: 'paragraph', children: inline(source) };
  });

/** A run of text in Strapi's blocks format. */
export interface TextNode {
  type: 'text';
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  code?: boolean;
}

export interface LinkNode {
  type: 'link';
  url: string;
  children: TextNode[];
}

/** A file of the media library as Strapi's editor copies it into the text. */
export interface Picture {
  url?: string;
  alternativeText?: string | null;
}

export interface BlockNode {
  type: string;
  level?: number;
  format?: 'ordered' | 'unordered';
  image?: Picture;
  children?: Array<BlockNode | LinkNode | TextNode>;
}

/** Rich copy as Strapi's blocks field stores it. */
export type BlocksContent = BlockNode[];

/** Whatever stands in a copy's tree. */
export type AnyNode = BlockNode | LinkNode | TextNode;

export const isText = (node: AnyNode): node is TextNode => node.type === 'text';
export const isLink = (node: AnyNode): node is LinkNode => node.type === 'link';

/** What stands in a node; nothing in a text. */
export const childrenOf = (node: AnyNode): AnyNode[] =>
  isText(node) ? [] : ((node.children ?? []) as AnyNode[]);

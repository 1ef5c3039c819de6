import { type AnyNode, type BlocksContent, isText } from './block-nodes';

/** Whether the node says anything: text that is not blank, or an image. */
export const hasContent = (node: AnyNode): boolean =>
  isText(node)
    ? node.text.trim() !== ''
    : node.type === 'image' || ((node.children ?? []) as AnyNode[]).some(hasContent);

/** Whether the copy says anything: Strapi's editor leaves one empty paragraph where nothing was written. */
export const blocksAreEmpty = (blocks: BlocksContent): boolean => !blocks.some(hasContent);

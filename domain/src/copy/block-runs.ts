import { type AnyNode, type BlocksContent, childrenOf, isText, type TextNode } from './block-nodes';

/** A node's children, texts that stand side by side together: how an editor formats a sentence does not part it. */
const grouped = (children: readonly AnyNode[]): Array<AnyNode | TextNode[]> => {
  const groups: Array<AnyNode | TextNode[]> = [];
  for (const child of children) {
    const last = groups.at(-1);
    if (!isText(child)) {
      groups.push(child);
    } else if (Array.isArray(last)) {
      last.push(child);
    } else {
      groups.push([child]);
    }
  }
  return groups;
};

/** Every text in the copy in reading order, each as it is read, whatever formats a part of it; a link's label is its own. */
export const runTexts = (blocks: BlocksContent): string[] =>
  grouped(blocks).flatMap(function collect(group): string[] {
    return Array.isArray(group)
      ? [group.map(({ text }) => text).join('')]
      : grouped(childrenOf(group)).flatMap(collect);
  });

/** The texts of a run, each placeholder whole in the one where it begins. */
const withWhole = (run: TextNode[]): TextNode[] => {
  const joined = run.map(({ text }) => text).join('');
  const owners = run.flatMap(({ text }, index) => Array<number>(text.length).fill(index));
  for (const { index, 0: placeholder } of joined.matchAll(/\{[^{}]*\}/g)) {
    owners.fill(owners[index] as number, index, index + placeholder.length);
  }
  const textOf = (index: number): string =>
    joined.replace(/[^]/g, (unit, at: number) => (owners[at] === index ? unit : ''));
  return run
    .map((node, index) => ({ ...node, text: textOf(index) }))
    .filter(({ text }) => text !== '');
};

/** The same copy with no placeholder divided: `{mini` and a bold `mum}` are `{minimum}`. */
export const withWholePlaceholders = (blocks: BlocksContent): BlocksContent =>
  grouped(blocks).flatMap(function mend(group): AnyNode[] {
    return Array.isArray(group)
      ? withWhole(group)
      : [{ ...group, children: grouped(childrenOf(group)).flatMap(mend) } as AnyNode];
  }) as BlocksContent;

import type { Node } from '@tiptap/pm/model';
import { wordCount } from '#lib/articles/document';

/**
 * Counts the words readers will read, captions and titles among them, in documents that follow each other: a block that has not changed
 * is not counted again, so that a long story costs one paragraph a key.
 */
export function makeWordCounter(): (document: Node) => number {
  const counted = new WeakMap<Node, number>();
  return (document) => {
    let words = 0;
    document.forEach((block) => {
      const known = counted.get(block) ?? wordCount({ type: 'doc', content: [block.toJSON()] });
      counted.set(block, known);
      words += known;
    });
    return words;
  };
}

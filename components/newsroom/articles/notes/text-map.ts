import type { Node } from '@tiptap/pm/model';
import { BLOCK_END } from '#lib/articles/notes/anchors/text-quote';

/** The text of a document, its blocks parted by line breaks, and which place in the one is which in the other. */
export type TextMap = {
  text: string;
  /** The place in the document of an offset in the text. */
  positionAt(offset: number): number;
  /** The offset in the text of a place in the document; a place between blocks counts to the one before it. */
  offsetAt(position: number): number;
};

type Run = { offset: number; position: number; length: number };

/** Takes down the text of a document as it is now. */
export function textMapOf(document: Node): TextMap {
  const runs: Run[] = [];
  const texts: string[] = [];
  let offset = 0;
  document.descendants((node, position) => {
    if (!node.isTextblock) return true;
    // A letter stands for what is no text, so that both are counted alike.
    const text = node.textBetween(0, node.content.size, undefined, '\ufffc');
    runs.push({ offset, position: position + 1, length: text.length });
    texts.push(text);
    offset += text.length + BLOCK_END.length;
    return false;
  });
  const last = (isBefore: (run: Run) => boolean): Run => runs.findLast(isBefore) ?? runs[0] ?? { offset: 0, position: 1, length: 0 };
  const within = (run: Run, distance: number): number => Math.max(0, Math.min(run.length, distance));
  return {
    text: texts.join(BLOCK_END),
    positionAt(at) {
      const run = last((one) => one.offset <= at);
      return run.position + within(run, at - run.offset);
    },
    offsetAt(position) {
      const run = last((one) => one.position <= position);
      return run.offset + within(run, position - run.position);
    },
  };
}

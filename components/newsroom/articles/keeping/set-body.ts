import type { Editor } from '@tiptap/react';
import type { ArticleDocument } from '#lib/articles/document';

type Blocks = { readonly childCount: number; child(index: number): { eq(other: never): boolean; nodeSize: number } };

/**
 * Puts another text into the editor by changing only the blocks that differ: whoever is writing in one of the others keeps their place, and
 * an unfinished Vietnamese letter there is not torn. It is no step of theirs to undo.
 */
export function setBody(editor: Editor, document: ArticleDocument): void {
  const { doc } = editor.state;
  const next = editor.schema.nodeFromJSON(document);
  const { start, from, to, untilNext } = differing(doc as never, next as never);
  if (from >= to && start >= untilNext) return;
  const blocks = Array.from({ length: untilNext - start }, (_, index) => next.child(start + index));
  const transaction = editor.state.tr.replaceWith(from, to, blocks);
  editor.view.dispatch(transaction.setMeta('addToHistory', false).setMeta('preventUpdate', true));
}

/** The first block that differs, where it begins and the last one ends in the text before, and the first block after it in the next one. */
function differing(before: Blocks, after: Blocks): { start: number; from: number; to: number; untilNext: number } {
  const most = Math.min(before.childCount, after.childCount);
  let start = 0;
  let from = 0;
  while (start < most && before.child(start).eq(after.child(start) as never)) {
    from += before.child(start).nodeSize;
    start += 1;
  }
  let left = before.childCount;
  let right = after.childCount;
  let to = 0;
  for (let index = 0; index < before.childCount; index += 1) to += before.child(index).nodeSize;
  while (left > start && right > start && before.child(left - 1).eq(after.child(right - 1) as never)) {
    left -= 1;
    right -= 1;
    to -= before.child(left).nodeSize;
  }
  return { start, from, to, untilNext: right };
}

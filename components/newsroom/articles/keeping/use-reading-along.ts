import type { Editor } from '@tiptap/react';
import { useEffect } from 'react';

/** Whoever reads along can select and copy the text, not change it. */
export function useReadingAlong(editor: Editor | null, mayWrite: boolean): void {
  useEffect(() => {
    if (!editor || editor.isEditable === mayWrite) return;
    editor.setEditable(mayWrite, false);
    editor.view.dom.setAttribute('aria-readonly', String(!mayWrite));
  }, [editor, mayWrite]);
}

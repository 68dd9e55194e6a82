import { Editor } from '@tiptap/core';
import { expect, test } from 'vitest';
import { ArticleKit } from '#components/newsroom/articles/body-extensions.ts';
import { setBody } from '#components/newsroom/articles/keeping/set-body.ts';
import { bodyOf } from '#tests/support/drafts';

/** An editor whose page is not drawn, and how often it said that somebody wrote. */
function anEditor(...paragraphs: string[]) {
  let updates = 0;
  const editor = new Editor({
    element: null,
    extensions: [ArticleKit],
    content: bodyOf(...paragraphs),
    onUpdate: () => {
      updates += 1;
    },
  });
  return { editor, updates: () => updates };
}

test.each([
  ['a passage changed', ['Một.', 'Hai.', 'Ba.'], ['Một.', 'Hai rưỡi.', 'Ba.']],
  ['passages came at the end', ['Một.'], ['Một.', 'Hai.', 'Ba.']],
  ['passages came at the beginning', ['Ba.'], ['Một.', 'Hai.', 'Ba.']],
  ['passages went', ['Một.', 'Hai.', 'Ba.'], ['Ba.']],
  ['one of two that are alike went', ['Một.', 'Một.', 'Hai.'], ['Một.', 'Hai.']],
  ['everything is another text', ['Một.', 'Hai.'], ['Ba.', 'Bốn.', 'Năm.']],
  ['nothing changed', ['Một.', 'Hai.'], ['Một.', 'Hai.']],
])('a text is put in where %s, and nobody wrote it', (_what, before, after) => {
  const { editor, updates } = anEditor(...before);
  setBody(editor, bodyOf(...after));
  expect(editor.getJSON()).toEqual(bodyOf(...after));
  expect(updates()).toBe(0);
});

test('whoever writes in a passage that stays keeps their place in it', () => {
  const { editor } = anEditor('Một.', 'Hai.', 'Ba.');
  const inThird = editor.state.doc.content.size - 2;
  editor.commands.setTextSelection(inThird);
  setBody(editor, bodyOf('Một, dài hơn nhiều.', 'Hai.', 'Ba.'));
  const { $from } = editor.state.selection;
  expect([$from.parent.textContent, $from.parentOffset]).toEqual(['Ba.', 2]);
});

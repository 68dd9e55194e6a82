// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { EditorContent } from '@tiptap/react';
import { Activity, act, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import type { BodyHolder, DraftDesk } from '#components/newsroom/articles/draft-desk.ts';
import { type BodyEditing, useBodyEditor } from '#components/newsroom/articles/use-body-editor.ts';
import type { ArticleDocument } from '#lib/articles/document';
import { until } from '#tests/support/until';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

const paragraph = (text: string) => ({ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] });
const INITIAL: ArticleDocument = {
  type: 'doc',
  content: [paragraph('Bến sông.'), { type: 'figure', attrs: { mediaId: 1, alt: 'Thuyền', caption: 'Về bến', credit: 'Rosa' } }],
};
const nothing = () => {};

/** A page that can be left and come back to, with nothing on it but the text; `held` is what the desk has of it. */
function aPage() {
  let held: BodyHolder | undefined;
  let editing: BodyEditing | undefined;
  const holder: Partial<DraftDesk> = {
    holdBody(next) {
      held = next;
    },
    bodyChanged: nothing,
  };
  const desk = holder as DraftDesk;
  function Page() {
    editing = useBodyEditor({ desk, initial: INITIAL, on: { picture: nothing, attachment: nothing } });
    return <EditorContent editor={editing.editor} />;
  }
  const place = document.createElement('div');
  const root = createRoot(place);
  const show = (mode: 'visible' | 'hidden') =>
    act(async () =>
      root.render(
        <StrictMode>
          <MantineProvider>
            <Activity mode={mode}>
              <Page />
            </Activity>
          </MantineProvider>
        </StrictMode>,
      ),
    );
  return {
    show,
    leave: () => act(async () => root.unmount()),
    editor: () => editing?.editor ?? null,
    text: () => JSON.stringify(held?.get()),
    held: () => held,
    captions: () => [...place.querySelectorAll<HTMLInputElement>('section input')].map(({ value }) => value),
    /** Until the page is so, with all that it does meanwhile. */
    until: (isSo: () => boolean) =>
      until(async () => {
        await act(async () => {});
        return isSo();
      }),
  };
}

test('whoever leaves the page and comes back goes on with the text as they left it, and as it was changed meanwhile', async () => {
  const page = aPage();
  await page.show('visible');
  await page.until(() => page.captions().length === 3);
  expect(page.captions()).toEqual(['Thuyền', 'Về bến', 'Rosa']);
  const first = page.editor();
  await act(async () => first?.commands.insertContentAt(1, 'Trên '));

  await page.show('hidden');
  await page.until(() => page.editor() === null && first?.isDestroyed === true);
  // A save that ends now still has the text.
  expect(page.text()).toContain('Trên Bến sông.');
  page.held()?.set({ ...INITIAL, content: [...INITIAL.content, paragraph('Chợ họp.')] });

  await page.show('visible');
  await page.until(() => page.captions().length === 3 && page.editor() !== null);
  expect(page.editor()).not.toBe(first);
  expect(page.text()).toContain('Chợ họp.');
  const second = page.editor();
  await page.leave();
  await page.until(() => second?.isDestroyed === true);
  expect(page.text()).toContain('Chợ họp.');
});

import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { NoteDeeds } from '#components/newsroom/articles/notes/deeds.ts';
import { NoteThread } from '#components/newsroom/articles/notes/note-thread.client.tsx';
import type { StoryNote } from '#lib/articles/notes/view';

const never = () => Promise.reject(new Error('nobody asked'));
const deeds: NoteDeeds = { write: never, answer: never, edit: never, remove: never, resolve: never, read: never };
const note: StoryNote = {
  id: 5,
  text: 'Nhờ @[3] xem <b>, và @[9].',
  by: { id: 1, name: 'Ada' },
  at: '2026-11-26T01:05:00.000Z',
  edits: 0,
  isDeleted: false,
  version: 2,
  anchor: { field: 'body', exact: 'nhiệt kế', prefix: '', suffix: '', block: 0 },
  proposal: null,
  resolved: null,
  answers: [{ id: 6, text: 'Vâng.', by: { id: 3, name: 'Rin' }, at: '2026-11-26T01:06:00.000Z', edits: 1, isDeleted: false }],
  isUnread: true,
};
const shown = (changes: Partial<StoryNote> = {}, props: Partial<Parameters<typeof NoteThread>[0]> = {}) =>
  renderToStaticMarkup(
    <MantineProvider>
      <NoteThread
        articleId={12}
        note={{ ...note, ...changes }}
        names={{ 3: 'Rin' }}
        people={[]}
        myId={3}
        deeds={deeds}
        onBoard={() => {}}
        {...props}
      />
    </MantineProvider>,
  );
const buttonsOf = (html: string) =>
  [...html.matchAll(/<button[^>]*>(.*?)<\/button>/gs)].map(([, inside = '']) => inside.replace(/<[^>]+>/g, ''));

test('a note shows its passage, its words as text and the names as they are now; only one’s own words can be changed', () => {
  const html = shown();
  expect(html).toContain('nhiệt kế</blockquote>');
  expect(html).toContain('<strong>@Rin</strong> xem &lt;b&gt;, và <strong>@?</strong>.');
  expect(html).toContain('Mới');
  expect(html).toContain('đã sửa');
  expect(buttonsOf(html)).toEqual(['Sửa', 'Xóa', 'Trả lời', 'Xong']);
});

test('whoever may only read has nothing to press, and a thread that was ended can only be opened again', () => {
  expect(buttonsOf(shown({}, { deeds: null }))).toEqual([]);
  expect(buttonsOf(shown({ resolved: { by: 'Ada', at: note.at } }))).toEqual(['Mở lại']);
});

test('a note whose passage has changed or gone says so and keeps its quote, and its proposal cannot be put in', () => {
  const onApply = () => {};
  expect(buttonsOf(shown({ proposal: 'thời tiết' }, { state: 'found', onApply }))).toContain('Đưa vào bài');
  const changed = shown({ proposal: 'thời tiết' }, { state: 'changed', onApply: null });
  expect(changed).toContain('Đoạn này đã đổi.');
  expect(changed).toMatch(/<button[^>]*disabled[^>]*>.*?Đưa vào bài/s);
  const gone = shown({}, { state: 'gone' });
  expect(gone).toContain('Đoạn này không còn trong bài');
  expect(gone).toContain('nhiệt kế</blockquote>');
});

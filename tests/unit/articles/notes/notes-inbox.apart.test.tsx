import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test, vi } from 'vitest';
import { NotesInbox } from '#components/newsroom/articles/notes/notes-inbox.client.tsx';
import type { InboxNote } from '#lib/articles/notes/view';
import type { ListQuery } from '#lib/lists/address';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => {}, refresh: () => {} }) }));

const never = () => Promise.reject(new Error('nobody asked'));
const item: InboxNote = {
  story: { id: 12, title: 'Cầu Lạc Giang 2' },
  mayOpen: true,
  isMention: true,
  note: {
    ...{ id: 5, text: 'Nhờ xem.', by: { id: 1, name: 'Ada' }, at: '2026-11-26T01:05:00.000Z', edits: 0, isDeleted: false },
    ...{ version: 2, proposal: null, resolved: null, answers: [], isUnread: true },
    anchor: { field: 'story', exact: '', prefix: '', suffix: '', block: 0 },
  },
};
const shown = (items: InboxNote[], query: ListQuery = {}, after: string | null = null) =>
  renderToStaticMarkup(
    <MantineProvider>
      <NotesInbox
        page={{ items, names: {}, after }}
        query={query}
        myId={3}
        views={{ list: 'notes', saved: [], deeds: { save: never, rename: never, remove: never } }}
        deeds={{ write: never, answer: never, edit: never, remove: never, resolve: never, read: never }}
        marking={{ act: never, undo: never }}
      />
    </MantineProvider>,
  );

test('each note can be chosen by its story’s name, and the next page keeps what is asked for', () => {
  const html = shown([item], { q: 'cau', show: 'unread' }, '1.5');
  expect(html).toContain('aria-label="Chọn ghi chú ở bài “Cầu Lạc Giang 2”"');
  expect(html).toContain('href="/newsroom/notes?q=cau&amp;show=unread&amp;after=1.5"');
  expect(html).toContain('href="/newsroom/articles/12?note=5"');
});

test('whoever finds nothing is told whether nothing waits or nothing is like that', () => {
  expect(shown([])).toContain('Không có ghi chú nào chờ bạn.');
  expect(shown([], { q: 'đê' })).toContain('Không có ghi chú nào như vậy.');
});

// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, test, vi } from 'vitest';
import { PaperForm } from '#components/newsroom/comment-policy/paper-form.client.tsx';
import { useBoard } from '#components/newsroom/home/use-board.ts';
import { AnnouncementSettings } from '#components/newsroom/settings/announcement-settings.client.tsx';
import { GroupForm } from '#components/newsroom/settings/group-form.client.tsx';
import { DEFAULT_POLICY, DEFAULT_PRESSURE } from '#lib/comments/policy/schema';
import type { SettingsNow } from '#lib/comments/policy/settings/view';
import type { Board, BoardSlot } from '#lib/home/view';
import type { AnnouncementNow } from '#lib/site/announce';

vi.mock('next/navigation', () => ({ useRouter: () => ({ push: () => {}, refresh: () => {} }) }));

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  document.body.replaceChildren();
  // Fields that grow ask for it.
  Object.assign(document, { fonts: new EventTarget() });
});

const never = () => Promise.reject(new Error('nobody asked'));

async function show(page: ReactNode): Promise<void> {
  const place = document.body.appendChild(document.createElement('div'));
  await act(async () => createRoot(place).render(<MantineProvider>{page}</MantineProvider>));
}

function fieldOf(label: string): HTMLInputElement | HTMLTextAreaElement {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  const field = document.getElementById(found?.htmlFor ?? '');
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field;
  throw new Error(`no field ${label}`);
}

async function type(label: string, text: string): Promise<void> {
  const field = fieldOf(label);
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement;
  await act(async () => {
    // As the browser does it: React looks at what the element itself is told.
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const send = () => act(async () => document.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })));

/** A save that takes as long as the test wants. */
function slowly<Input, Answer>() {
  const sent: Input[] = [];
  let arrive: (answer: Answer) => void = () => {};
  const ask = (input: Input) => {
    sent.push(input);
    return new Promise<Answer>((resolve) => {
      arrive = resolve;
    });
  };
  return { sent, ask, answer: (answer: Answer) => act(async () => arrive(answer)) };
}

test('what is typed into a setting while it is being saved is still there when the save is through', async () => {
  const value = { name: 'Báo', nameEn: '', tagline: '', taglineEn: '' };
  const now = { version: 1, by: 'Ada', at: '2026-11-26T01:05:00.000Z', value, pictures: {} };
  const { ask, answer } = slowly<unknown, { ok: true; value: typeof now }>();
  await show(<GroupForm of="paper" page={{ now, history: [] }} deeds={{ save: ask, restore: never, preview: never }} />);
  await type('Tên báo', 'Báo Lạc Giang');
  await send();
  await type('Câu giới thiệu', 'Tin của cả thành phố');
  await answer({ ok: true, value: { ...now, version: 2, value: { ...value, name: 'Báo Lạc Giang' } } });
  expect([fieldOf('Tên báo').value, fieldOf('Câu giới thiệu').value]).toEqual(['Báo Lạc Giang', 'Tin của cả thành phố']);
  expect(document.body.textContent).not.toContain('Đã lưu');
});

test('an announcement that is written on while it goes out keeps its new words', async () => {
  const { sent, ask, answer } = slowly<{ text: { vi: string } }, { ok: true; value: AnnouncementNow }>();
  await show(<AnnouncementSettings announcement={{ value: null, version: '0' }} history={[]} announce={ask} />);
  const words = 'Cầu Lạc Giang đóng từ 22 giờ';
  await type('Câu tiếng Việt', words);
  await send();
  await type('Câu tiếng Việt', `${words} đêm nay`);
  const value = { text: { vi: words, en: '' }, link: '', from: null, until: null, kind: 'info' as const };
  await answer({ ok: true, value: { value, version: '1' } });
  expect(fieldOf('Câu tiếng Việt').value).toBe(`${words} đêm nay`);
  await send();
  expect(sent).toMatchObject([
    { seen: '0', text: { vi: words } },
    { seen: '1', text: { vi: `${words} đêm nay` } },
  ]);
});

test('rules of the house that are written on while they are being saved keep their new lines', async () => {
  const paper: SettingsNow = { settings: { policy: DEFAULT_POLICY, rules: { vi: [], en: [] }, pressure: DEFAULT_PRESSURE }, version: 'a' };
  const { ask, answer } = slowly<unknown, { ok: true; value: SettingsNow }>();
  await show(<PaperForm paper={paper} save={ask} />);
  const label = 'Bản tiếng Việt';
  await type(label, 'Viết có dấu.');
  await send();
  await type(label, 'Viết có dấu.\nKhông nói tục.');
  await answer({ ok: true, value: { settings: { ...paper.settings, rules: { vi: ['Viết có dấu.'], en: [] } }, version: 'b' } });
  expect(fieldOf(label).value).toBe('Viết có dấu.\nKhông nói tục.');
});

test('what is done on the front page’s board while it goes out waits for the next time', async () => {
  const plain = { from: null, until: null, maxAgeHours: null, isPictured: false, repeats: false, isPublished: true, lock: null };
  const story = (position: number, articleId: number): BoardSlot => ({
    ...plain,
    kind: 'story',
    position,
    articleId,
    title: `Bài ${articleId}`,
  });
  const board: Board = { locale: 'vi', slots: [story(0, 1)], version: 1, arranged: null };
  const { ask, answer } = slowly<unknown, { ok: true; value: Board }>();
  const arrangement = { at: new Date('2026-11-26T05:00:00Z'), board, places: [], past: [], sections: [] };
  const tryBoard = () => Promise.resolve({ ok: true as const, value: [] });
  let now: ReturnType<typeof useBoard> | null = null;
  const Desk = () => {
    now = useBoard(arrangement, { arrange: ask, tryBoard });
    return null;
  };
  const desk = () => now ?? expect.fail('no board');
  await show(<Desk />);
  await act(async () => desk().change([story(0, 2)]));
  await act(async () => desk().publish());
  await act(async () => desk().change([story(0, 2), story(1, 3)]));
  await answer({ ok: true, value: { ...board, slots: [story(0, 2)], version: 2 } });
  expect([desk().slots, desk().changed, desk().standing.version]).toEqual([[story(0, 2), story(1, 3)], [1], 2]);
});

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makeDraftDesk } from '#components/newsroom/articles/draft-desk.ts';
import { makeAutosave, WAITS } from '#components/newsroom/articles/keeping/autosave.ts';
import type { SaveAnswer } from '#components/newsroom/articles/requests.ts';
import { aDraft, bodyOf } from '#tests/support/drafts';

const savedAt = new Date('2026-11-27T07:00:00Z');

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', new EventTarget());
  vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page that saves by itself, and whether the newsroom answers. */
function aPage() {
  const sent: string[] = [];
  let isOnline = true;
  let version = 1;
  const desk = makeDraftDesk({
    article: {
      id: 12,
      status: 'draft',
      locale: 'vi',
      translation: null,
      createdBy: 'Rin',
      draft: { ...aDraft(), version, savedBy: 'Rin', savedAt },
      live: null,
      pictures: {},
      attachments: {},
    },
    me: 'Ada',
    send: async ({ kind, content }): Promise<SaveAnswer> => {
      sent.push(kind);
      if (!isOnline) return { code: 'offline' };
      version += 1;
      return { code: 'saved', version, slug: (content as { slug: string }).slug, savedAt };
    },
  });
  let body: unknown = aDraft().body;
  desk.holdBody({ get: () => body, set: () => {} });
  const autosave = makeAutosave(desk);
  return {
    desk,
    sent,
    autosave,
    type: (words: string) => {
      body = bodyOf(words);
      desk.bodyChanged();
    },
    setOnline: (online: boolean) => {
      isOnline = online;
    },
  };
}

test('whoever stops writing is saved some seconds later, once', async () => {
  const { sent, type, desk } = aPage();
  type('Một.');
  await vi.advanceTimersByTimeAsync(WAITS.still - 1);
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(sent).toEqual(['auto']);
  expect(desk.state()).toMatchObject({ isDirty: false, savedByItself: true });
  await vi.advanceTimersByTimeAsync(WAITS.most);
  expect(sent).toHaveLength(1);
});

test('whoever writes on and on is saved every now and then all the same', async () => {
  const { sent, type } = aPage();
  for (let second = 0; second < 45; second += 1) {
    type(`Chữ thứ ${second}.`);
    await vi.advanceTimersByTimeAsync(1_000);
  }
  expect(sent).toHaveLength(2);
});

test('without a network it is tried again, ever less often, and at once when the network is back', async () => {
  const { desk, sent, type, setOnline } = aPage();
  setOnline(false);
  type('Một.');
  await vi.advanceTimersByTimeAsync(WAITS.still);
  expect(desk.state()).toMatchObject({ isDirty: true, failure: 'offline' });
  // Writing on does not make it ask more often.
  for (const [tries, wait] of WAITS.again.entries()) {
    expect(sent).toHaveLength(tries + 1);
    type(`Chữ ${tries}.`);
    await vi.advanceTimersByTimeAsync(wait - 1);
    expect(sent).toHaveLength(tries + 1);
    await vi.advanceTimersByTimeAsync(1);
  }
  setOnline(true);
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);
  expect(desk.state()).toMatchObject({ isDirty: false, failure: null });
});

test('a page that is left, hidden or turned away from saves first', async () => {
  const { sent, type } = aPage();
  for (const [turn, leave] of [
    () => window.dispatchEvent(new Event('blur')),
    () => window.dispatchEvent(new Event('pagehide')),
    () => {
      Object.assign(document, { hidden: true });
      document.dispatchEvent(new Event('visibilitychange'));
    },
  ].entries()) {
    type(`Chữ ${turn}.`);
    leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(sent).toHaveLength(turn + 1);
  }
});

test('a page that is no more saves no more', async () => {
  const { sent, type, autosave } = aPage();
  type('Một.');
  autosave.end();
  await vi.advanceTimersByTimeAsync(WAITS.most);
  window.dispatchEvent(new Event('online'));
  await vi.advanceTimersByTimeAsync(0);
  expect(sent).toEqual([]);
});

// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { makeDraftDesk } from '#components/newsroom/articles/draft-desk.ts';
import type { FlowAnswer } from '#components/newsroom/articles/flow/deeds.ts';
import { type Flow, useFlow } from '#components/newsroom/articles/flow/use-flow.ts';
import type { SaveAnswer } from '#components/newsroom/articles/requests.ts';
import type { FlowView } from '#lib/articles/stages/view';
import { aDraft } from '#tests/support/drafts';

const savedAt = new Date('2026-11-23T10:00:00Z');
const view: FlowView = {
  ...{ articleId: 12, version: 1, stage: 'writing', status: 'draft', expired: false, liveVersion: null, plannedVersion: null },
  ...{ steps: [], hands: ['writer'], isOwnText: true, foundReady: 'nobody', rule: 'direct', assignment: null },
};

test('a reporter who presses “Gửi duyệt” twice while the text is being saved submits once, and is not told that somebody was first', async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  let arrive: (answer: SaveAnswer) => void = () => {};
  const desk = makeDraftDesk({
    article: {
      ...{ id: 12, status: 'draft', locale: 'vi', translation: null, createdBy: 'Rin', live: null, pictures: {}, attachments: {} },
      draft: { ...aDraft(), version: 1, savedBy: 'Rin', savedAt },
    },
    me: 'Rin',
    send: () => new Promise((resolve) => (arrive = resolve)),
  });
  const steps = [{ deed: 'submit' as const, version: 2, by: 'Rin', at: savedAt, reason: '' }];
  const there: FlowView = { ...view, version: 2, stage: 'submitted', steps };
  const move = vi.fn<() => Promise<FlowAnswer>>().mockResolvedValue({ ok: false, code: 'moved', now: there });
  move.mockResolvedValueOnce({ ok: true, value: there });
  let now: Flow | null = null;
  const Panel = () => {
    now = useFlow({ view, deeds: { move, assign: move }, desk, publication: { status: 'draft', live: null } });
    return null;
  };
  const flow = () => now ?? expect.fail('no flow');
  await act(async () => createRoot(document.createElement('div')).render(<Panel />));
  await act(async () => desk.set({ lead: 'Cầu mở lại sáng nay.' }));
  await act(async () => void flow().move('submit', ''));
  expect(flow().isBusy).toBe(true);
  await act(async () => void flow().move('submit', ''));
  await act(async () => arrive({ code: 'saved', version: 2, slug: aDraft().slug, savedAt }));
  expect(move).toHaveBeenCalledTimes(1);
  expect([flow().failure, flow().isBusy]).toEqual([null, false]);
});

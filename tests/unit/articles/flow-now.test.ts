import { expect, test } from 'vitest';
import { flowNow, type PageNow } from '#components/newsroom/articles/flow/flow-now.ts';
import type { FlowView } from '#lib/articles/stages/view';

const view = (changes: Partial<FlowView> = {}): FlowView => ({
  articleId: 1,
  version: 3,
  stage: 'ready',
  status: 'draft',
  expired: false,
  liveVersion: null,
  plannedVersion: null,
  steps: [],
  hands: ['desk'],
  isOwnText: false,
  foundReady: 'other',
  rule: 'direct',
  assignment: null,
  ...changes,
});
const page = (changes: Partial<PageNow> = {}): PageNow => ({ version: 3, isDirty: false, status: 'draft', liveVersion: null, ...changes });

test('an editor who saves after it was found ready sees at once that it is in review again', () => {
  expect(flowNow(view(), page({ version: 4 }))).toMatchObject({ stage: 'reviewing', standing: { now: 'reviewing', next: null } });
  expect(flowNow(view({ stage: 'submitted' }), page({ version: 4 })).stage).toBe('submitted');
});

test('an editor who publishes sees that it is before readers, and that a change of it is a new version being written', () => {
  const live = page({ status: 'published', liveVersion: 3 });
  expect(flowNow(view(), live)).toMatchObject({ stage: 'writing', standing: { now: 'published', next: null } });
  expect(flowNow(view(), { ...live, isDirty: true }).standing).toEqual({ now: 'published', next: 'writing' });
});

test('whoever saved last under the rule of two is not offered to find it ready, and learns why nothing is published', () => {
  const reviewed = view({ stage: 'reviewing', rule: 'four-eyes', isOwnText: true, foundReady: 'nobody' });
  expect(flowNow(reviewed, page())).toMatchObject({ moves: ['return', 'reopen'], isOwnText: true, blockedBy: 'four-eyes' });
  expect(flowNow({ ...reviewed, isOwnText: false }, page()).moves).toEqual(['return', 'approve', 'reopen']);
  expect(flowNow({ ...reviewed, isOwnText: false }, page({ isDirty: true })).moves).toEqual(['return', 'reopen']);
});

test('what was found ready by another is published; one more letter, and it is not', () => {
  const ready = view({ rule: 'four-eyes' });
  expect(flowNow(ready, page()).blockedBy).toBeNull();
  expect(flowNow(ready, page({ isDirty: true })).blockedBy).toBe('four-eyes');
  expect(flowNow(view({ rule: 'four-eyes', foundReady: 'saver' }), page()).blockedBy).toBe('four-eyes');
  expect(flowNow(view({ rule: 'ready', foundReady: 'saver' }), page()).blockedBy).toBeNull();
  expect(flowNow(view({ rule: 'ready', foundReady: 'nobody' }), page({ liveVersion: 3, status: 'published' })).blockedBy).toBeNull();
});

test('a writer whose story lies with the desk only reads it', () => {
  expect(flowNow(view({ hands: ['writer'], stage: 'submitted' }), page())).toMatchObject({ isLocked: true, moves: ['withdraw'] });
});

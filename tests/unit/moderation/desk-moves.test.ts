import { describe, expect, test } from 'vitest';
import { countsAfter, isDecided, moveAfter, nextCard } from '#components/newsroom/desk/moves.ts';
import { COMMENT_STATUSES, mayMove, VISIBLE, visibleChange } from '#lib/comments/status';
import { deskQuery } from '#lib/moderation/schema';
import type { DeskCard, DeskPage } from '#lib/moderation/view';
import { cursorText } from '#lib/paging/moment-cursor';

const card = (id: number): DeskCard => ({
  id,
  version: 1,
  status: 'pending',
  name: 'Rosa',
  title: 'T',
  body: 'B',
  hasPhone: false,
  createdAt: '2026-11-23T03:00:00.000Z',
  reasons: [],
  story: { id: 1, title: 'Bài', path: null },
  decided: null,
});
const page: DeskPage = {
  lane: 'pending',
  counts: { pending: 9, approved: 4, rejected: 2, spam: 0 },
  cards: [card(1), card(2), card(3)],
  before: null,
  after: null,
};

describe('a moderator at the desk', () => {
  test('sees the numbers follow each decision, and come back when somebody was first', () => {
    expect(countsAfter(page, { 1: { status: 'approved', version: 2, phase: 'saving' } })).toEqual({
      pending: 8,
      approved: 5,
      rejected: 2,
      spam: 0,
    });
    expect(countsAfter(page, { 1: { status: 'spam', version: 2, phase: 'theirs' } })).toEqual({
      pending: 8,
      approved: 4,
      rejected: 2,
      spam: 1,
    });
    expect(countsAfter(page, { 1: { status: 'pending', version: 1, phase: 'failed' } })).toEqual(page.counts);
  });

  test('is led to the next comment that waits, else back to one that was passed over, else nowhere', () => {
    const decided = { status: 'approved', version: 2, phase: 'mine' } as const;
    expect(nextCard(page.cards, 1, {})?.id).toBe(2);
    expect(nextCard(page.cards, 1, { 2: decided })?.id).toBe(3);
    expect(nextCard(page.cards, 3, { 2: decided })?.id).toBe(1);
    expect(nextCard(page.cards, 3, { 1: decided, 2: decided })).toBeUndefined();
    expect(isDecided(card(2), { 2: decided })).toBe(true);
  });

  test('is told the truth about what became of a decision', () => {
    expect(moveAfter(card(1), { ok: true, value: { status: 'approved', version: 2 } })).toEqual({
      status: 'approved',
      version: 2,
      phase: 'mine',
    });
    const at = '2026-11-23T03:00:00.000Z';
    expect(moveAfter(card(1), { ok: false, code: 'conflict', by: 'Lan', at, status: 'rejected', version: 2 })).toEqual({
      status: 'rejected',
      version: 2,
      phase: 'theirs',
      winner: { by: 'Lan', at },
    });
    expect(moveAfter(card(1), { ok: false, code: 'signed-out' })).toMatchObject({
      status: 'pending',
      version: 1,
      phase: 'failed',
      failure: 'signedOut',
    });
  });
});

describe('where a comment stands', () => {
  test('has one visible place, and moving counts only into it and out of it', () => {
    for (const from of COMMENT_STATUSES)
      for (const to of COMMENT_STATUSES) {
        expect(mayMove(from, to)).toBe(from !== to);
        expect(visibleChange(from, to)).toBe(from === to ? 0 : to === VISIBLE ? 1 : from === VISIBLE ? -1 : 0);
      }
  });

  test('on the desk is an address that reads back as itself', () => {
    const place = { createdAt: new Date(1_795_000_000_123), id: 42 };
    expect(deskQuery.parse({ lane: 'spam', after: cursorText(place) })).toEqual({ lane: 'spam', after: place });
    expect(deskQuery.parse({ lane: ['spam'], before: '1.0', after: 'x.1', page: '7' })).toEqual({ lane: 'pending' });
  });
});

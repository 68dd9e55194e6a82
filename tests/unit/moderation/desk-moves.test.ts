import { describe, expect, test } from 'vitest';
import { cardNow, countsAfter, isDecided, type Moves, nextCard, waitingCards } from '#components/newsroom/desk/moves.ts';
import { COMMENT_STATUSES, mayMove, VISIBLE, visibleChange } from '#lib/comments/status';
import { deskQuery } from '#lib/moderation/schema';
import type { DeskCard, DeskPage } from '#lib/moderation/view';
import { cursorText } from '#lib/paging/moment-cursor';
import { aCard, inLanes } from '#tests/support/desk-cards';

const page: DeskPage = {
  lane: 'pending',
  counts: inLanes({ pending: 9, held: 3, reported: 2, approved: 4, rejected: 2, all: 15 }),
  cards: [aCard(1), aCard(2), aCard(3)],
  before: null,
  after: null,
};

describe('a moderator at the desk', () => {
  test('sees the numbers follow each decision, and come back when somebody was first', () => {
    expect(countsAfter(page, { 1: { status: 'approved', version: 2, phase: 'saving' } })).toEqual(
      inLanes({ pending: 8, held: 3, reported: 2, approved: 5, rejected: 2, all: 15 }),
    );
    expect(countsAfter(page, { 1: { status: 'spam', version: 2, phase: 'theirs' } })).toEqual(
      inLanes({ pending: 8, held: 3, reported: 2, approved: 4, rejected: 2, spam: 1, all: 15 }),
    );
    expect(countsAfter(page, { 1: { status: 'pending', version: 1, phase: 'failed' } })).toEqual(page.counts);
  });

  test('sees the numbers of the held and the reported follow too, and what a decision ends', () => {
    const held = { ...aCard(1), isHeld: true };
    const reported: DeskCard = {
      ...aCard(2),
      status: 'approved',
      isPick: true,
      reports: { count: 2, last: 7, reasons: [{ reason: 'spam', count: 2 }], notes: [] },
    };
    const mixed = { ...page, cards: [held, reported] };
    const off: Moves = { 2: { status: 'spam', version: 3, phase: 'mine' } };
    expect(countsAfter(mixed, { 1: { status: 'approved', version: 2, phase: 'mine' } })).toMatchObject({
      pending: 8,
      held: 2,
      approved: 5,
    });
    expect(countsAfter(mixed, off)).toMatchObject({ approved: 3, reported: 1, spam: 1 });
    expect(cardNow(reported, {}, off)).toMatchObject({ reports: null, isPick: false });
    const dismissed = { 2: { reports: null } };
    expect(countsAfter(mixed, {}, dismissed)).toMatchObject({ approved: 4, reported: 1 });
    expect(isDecided(reported, {}, dismissed)).toBe(true);
    expect(nextCard(mixed.cards, 1, {}, dismissed)).toBeUndefined();
    expect(countsAfter(mixed, {}, { 2: { isPick: false } })).toEqual(page.counts);
  });

  test('is led to the next comment that waits, else back to one that was passed over, else nowhere', () => {
    const decided = { status: 'approved', version: 2, phase: 'mine' } as const;
    expect(nextCard(page.cards, 1, {})?.id).toBe(2);
    expect(nextCard(page.cards, 1, { 2: decided })?.id).toBe(3);
    expect(nextCard(page.cards, 3, { 2: decided })?.id).toBe(1);
    expect(nextCard(page.cards, 3, { 1: decided, 2: decided })).toBeUndefined();
    expect(isDecided(aCard(2), { 2: decided })).toBe(true);
    expect(waitingCards(page.cards, { 2: decided }).map(({ id }) => id)).toEqual([1, 3]);
  });

  test('lets a comment stand that a mode had shown, and is done with it though it is where it was', () => {
    const shown: DeskCard = { ...aCard(1), status: 'approved', isUnseen: true };
    const stands: Moves = { 1: { status: 'approved', version: 2, phase: 'mine' } };
    expect(isDecided(shown, stands)).toBe(true);
    expect(cardNow(shown, {}, stands)).toMatchObject({ status: 'approved', version: 2, isUnseen: false });
    expect(countsAfter({ counts: inLanes({ approved: 3, unseen: 2, all: 3 }), cards: [shown] }, stands)).toEqual(
      inLanes({ approved: 3, unseen: 1, all: 3 }),
    );
    expect(isDecided(shown, { 1: { status: 'approved', version: 1, phase: 'failed' } })).toBe(false);
    expect(isDecided(shown, { 1: { status: 'approved', version: 3, phase: 'undone' } })).toBe(false);
  });

  test('still has a waiting comment before them when a second opinion was given, but not one that is on the page', () => {
    const asked: DeskCard = { ...aCard(1), isEscalated: true };
    expect(isDecided(asked, {}, { 1: { isEscalated: false } })).toBe(false);
    expect(isDecided({ ...asked, status: 'approved' }, {}, { 1: { isEscalated: false } })).toBe(true);
    expect(cardNow(asked, {}, {})).toBe(asked);
  });
});

describe('where a comment stands', () => {
  test('has one visible place, and moving counts only into it and out of it', () => {
    for (const from of COMMENT_STATUSES)
      for (const to of COMMENT_STATUSES) {
        expect(mayMove(from, to)).toBe(from !== to);
        expect(mayMove(from, to, true)).toBe(from !== to || to === VISIBLE);
        expect(visibleChange(from, to)).toBe(from === to ? 0 : to === VISIBLE ? 1 : from === VISIBLE ? -1 : 0);
      }
  });

  test('on the desk is an address that reads back as itself', () => {
    const place = { createdAt: new Date(1_795_000_000_123), id: 42 };
    expect(deskQuery.parse({ lane: 'spam', after: cursorText(place) })).toEqual({ lane: 'spam', after: place });
    expect(deskQuery.parse({ lane: ['spam'], before: '1.0', after: 'x.1', page: '7' })).toEqual({ lane: 'pending' });
  });
});

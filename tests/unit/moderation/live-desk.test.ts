import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Hearing, type HearingEvent, hearingAfter, silence } from '#components/newsroom/desk/live/heard.ts';
import { initialsOf } from '#components/newsroom/desk/live/initials.ts';
import { makeLooking } from '#components/newsroom/desk/live/look.ts';
import { followStream, type Source } from '#components/newsroom/desk/live/stream.ts';
import { arrivals, changesHeard, countsHeard, movesHeard } from '#components/newsroom/desk/live/theirs.ts';
import type { Moves } from '#components/newsroom/desk/moves.ts';
import type { DeskLane } from '#lib/moderation/lanes';
import { deskEventsQuery, presenceInput } from '#lib/moderation/live/schema';
import type { DeskEvents, LiveChange } from '#lib/moderation/live/view';
import { aCard, inLanes } from '#tests/support/desk-cards';

const ME = 7;
const change = (id: number, more: Partial<LiveChange> = {}): LiveChange => ({
  ...{ id, version: 1, status: 'pending', isHeld: false, reports: 0, isUnseen: false, isEscalated: false, isRedacted: false },
  createdAt: `2026-11-23T03:00:0${id}.000Z`,
  editedAt: null,
  decided: null,
  ...more,
});
const decidedBy = (by: string, byId: number) => ({ maker: 'person' as const, by, byId, at: '2026-11-23T04:00:00.000Z' });
const page = { lane: 'pending' as const, counts: inLanes({ pending: 3, all: 3 }), before: null };
const cards = [aCard(1), aCard(2), aCard(3)];
const hello: HearingEvent = { type: 'hello', data: { personId: ME } };
const after = (...events: HearingEvent[]): Hearing => events.reduce(hearingAfter, silence(page));
const changes = (...changed: LiveChange[]): HearingEvent => ({ type: 'changes', data: { changed, gone: [] } });
const counted = (some: Partial<Record<DeskLane, number>>): HearingEvent => ({ type: 'counts', data: inLanes(some) });

describe('a moderator whose desk hears the others', () => {
  test('sees a card that somebody else decided as if they had lost a race for it: by whom and when', () => {
    const heard = after(hello, changes(change(1, { status: 'spam', version: 2, decided: decidedBy('Lan', 9) })));
    const moves = movesHeard(cards, {}, heard);
    expect(moves).toEqual({ 1: { status: 'spam', version: 2, phase: 'theirs', winner: { by: 'Lan', at: '2026-11-23T04:00:00.000Z' } } });
    expect(movesHeard(cards, moves, heard)).toEqual({});
  });

  test('keeps what they decided themselves, while it is being saved, when it is, and when the clock shows it to readers', () => {
    const saving: Moves = { 1: { status: 'approved', version: 1, phase: 'saving' } };
    const theirs = changes(change(1, { status: 'spam', version: 2, decided: decidedBy('Lan', 9) }));
    expect(movesHeard(cards, saving, after(hello, theirs))).toEqual({});
    const mine: Moves = { 1: { status: 'approving', version: 2, phase: 'mine' } };
    const own = changes(change(1, { status: 'approving', version: 2, decided: decidedBy('Milo', ME) }));
    expect(movesHeard(cards, mine, after(hello, own))).toEqual({});
    const shown = changes(change(1, { status: 'approved', version: 3, decided: decidedBy('Milo', ME) }));
    expect(movesHeard(cards, mine, after(hello, shown))).toEqual({ 1: { status: 'approved', version: 3, phase: 'mine' } });
  });

  test('is told that a writer changed the words, and cannot decide on words they have not read', () => {
    const heard = after(hello, changes(change(2, { version: 2, editedAt: '2026-11-23T05:00:00.000Z' })));
    const moves = movesHeard(cards, {}, heard);
    expect(moves[2]).toMatchObject({ status: 'pending', version: 1, phase: 'theirs', winner: { by: null } });
    expect(movesHeard(cards, moves, heard)).toEqual({});
  });

  test('is told so too of a comment they had decided on and taken back, and keeps the version they read', () => {
    const undone: Moves = { 2: { status: 'pending', version: 3, phase: 'undone' } };
    const editedAt = '2026-11-23T05:00:00.000Z';
    const heard = after(hello, changes(change(2, { version: 4, editedAt, decided: decidedBy('Milo', ME) })));
    expect(movesHeard(cards, undone, heard)[2]).toEqual({
      status: 'pending',
      version: 3,
      phase: 'theirs',
      winner: { by: null, at: editedAt },
      isReworded: true,
    });
  });

  test('cannot put a number before readers that they see masked, once somebody, or they in another window, took the masking back', () => {
    const masked = [aCard(2, { isRedacted: true, status: 'approved' })];
    const mine: Moves = { 2: { status: 'approved', version: 2, phase: 'mine' } };
    for (const [by, byId] of [
      ['Lan', 9],
      ['Milo', ME],
    ] as const) {
      const heard = after(hello, changes(change(2, { version: 3, isRedacted: false, decided: decidedBy(by, byId) })));
      const moves = movesHeard(masked, mine, heard);
      expect(moves[2]).toMatchObject({ status: 'pending', version: 2, phase: 'theirs', winner: { by }, isReworded: true });
      expect(movesHeard(masked, { ...mine, ...moves }, heard)).toEqual({});
    }
    const shown = changes(change(2, { version: 3, status: 'approved', isRedacted: true, decided: decidedBy('Milo', ME) }));
    expect(movesHeard(masked, mine, after(hello, shown))[2]).toMatchObject({ version: 3, phase: 'mine' });
  });

  test('is told that a writer took the comment back', () => {
    const heard = after(hello, { type: 'changes', data: { changed: [], gone: [3] } });
    const moves = movesHeard(cards, {}, heard);
    expect(moves).toEqual({ 3: { status: 'pending', version: 1, phase: 'failed', failure: 'notFound' } });
    expect(movesHeard(cards, moves, heard)).toEqual({});
  });

  test('sees reports end that somebody else dealt with', () => {
    const reported = [aCard(1, { status: 'approved', reports: { count: 1, last: 4, reasons: [], notes: [] } })];
    expect(changesHeard(reported, {}, after(hello, changes(change(1, { status: 'approved' }))))).toEqual({ 1: { reports: null } });
  });

  test('sees exact numbers, with what they just did counted once: before it is heard of and after', () => {
    const mine: Moves = { 1: { status: 'approved', version: 2, phase: 'mine' } };
    const before = after(hello, counted({ pending: 5, all: 9 }));
    expect(countsHeard(page, cards, mine, {}, before)).toEqual(inLanes({ pending: 4, approved: 1, all: 9 }));
    const heard = after(hello, changes(change(1, { status: 'approved', version: 2 })), counted({ pending: 4, approved: 1, all: 9 }));
    expect(countsHeard(page, cards, mine, {}, heard)).toEqual(inLanes({ pending: 4, approved: 1, all: 9 }));
    // Lan's decision is in the numbers; hers taken over again is not yet.
    const overruled: Moves = { 1: { status: 'spam', version: 2, phase: 'saving' } };
    expect(countsHeard(page, cards, overruled, {}, heard)).toEqual(inLanes({ pending: 4, spam: 1, all: 9 }));
    expect(countsHeard(page, cards, {}, {}, silence(page))).toEqual(page.counts);
  });

  test('is offered the comments that came in and belong on this page, and no others', () => {
    const heard = after(
      hello,
      changes(change(4), change(5, { status: 'approved' }), change(2), change(6, { createdAt: '2026-11-23T02:00:00.000Z' })),
    );
    expect(arrivals(page, cards, true, heard)).toEqual([4, 6]);
    expect(arrivals({ ...page, before: 'x' }, cards, true, heard)).toEqual([4]);
    expect(arrivals(page, cards, false, heard)).toEqual([6]);
    expect(arrivals(page, [...cards, aCard(4)], true, heard)).toEqual([6]);
    expect(arrivals(page, cards, true, hearingAfter(heard, { type: 'forget' }))).toEqual([]);
    expect(arrivals(page, cards, true, hearingAfter(heard, { type: 'page', page }))).toEqual([]);
  });

  test('is told when more has come in than was heard of, and only then', () => {
    expect(after(hello, counted({ pending: 3 })).hasMissed).toBe(false);
    expect(after(hello, counted({ pending: 4 })).hasMissed).toBe(true);
    expect(after(hello, counted({ pending: 3 }), counted({ pending: 9 })).hasMissed).toBe(false);
    expect(after(hello, counted({ pending: 3 }), hello, counted({ pending: 9 }), { type: 'page', page }).hasMissed).toBe(false);
  });

  test('trusts the newer numbers: those of a page made while nothing was heard, else those that are heard', () => {
    const lost: HearingEvent = { type: 'connection', connection: 'lost' };
    expect(after(hello, counted({ pending: 8 }), lost).counts).toEqual(inLanes({ pending: 8 }));
    expect(after(hello, counted({ pending: 8 }), lost, { type: 'page', page }).counts).toBeNull();
    expect(after(hello, counted({ pending: 8 }), { type: 'page', page }).counts).toEqual(inLanes({ pending: 8 }));
  });

  test('sees who else looks at a card, never themselves, and nobody any more when the line is lost', () => {
    const people = [
      { id: ME, name: 'Milo' },
      { id: 9, name: 'Lan' },
    ];
    const heard = after(hello, {
      type: 'presence',
      data: [
        { commentId: 1, people },
        { commentId: 2, people: people.slice(0, 1) },
      ],
    });
    expect([...heard.presence]).toEqual([[1, [{ id: 9, name: 'Lan' }]]]);
    expect(hearingAfter(heard, { type: 'connection', connection: 'lost' }).presence.size).toBe(0);
  });

  test('does not fill the memory of a tab that is open for days', () => {
    let heard = after(hello);
    for (let id = 1; id <= 2_500; id++) heard = hearingAfter(heard, changes(change(id, { createdAt: '2026-11-23T03:00:00.000Z' })));
    expect([heard.changes.size, heard.recent.size, heard.changes.has(2_500)]).toEqual([2_000, 2_000, true]);
  });
});

test.each([
  ['Nguyễn Thảo Vy', 'NV'],
  ['Lan', 'L'],
  ['đỗ  ánh', 'ĐÁ'],
  ['', ''],
])('the initials of %o are %o', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('what a browser may ask and say is held to its form', () => {
  expect(deskEventsQuery.parse({ cards: '3,14' })).toEqual({ cards: [3, 14] });
  expect(deskEventsQuery.parse({})).toEqual({});
  for (const wrong of [{ cards: '' }, { cards: '1,' }, { cards: '0' }, { cards: 'x' }, { card: '1' }, { cards: Array(201).fill(1).join() }])
    expect(deskEventsQuery.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
  expect(presenceInput.safeParse({ commentId: null }).success).toBe(true);
  for (const wrong of [{}, { commentId: '1' }, { commentId: 0 }, { commentId: 1, until: '2030-01-01' }, null])
    expect(presenceInput.safeParse(wrong).success, JSON.stringify(wrong)).toBe(false);
});

/** The part of a browser's page that is looked at here. */
class APage extends EventTarget {
  hidden = false;
  show(isShown: boolean): void {
    this.hidden = !isShown;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}
let browser: APage;
beforeEach(() => {
  browser = new APage();
  vi.useFakeTimers();
  vi.stubGlobal('document', browser);
  vi.stubGlobal('window', browser);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the stream of a desk', () => {
  class ASource extends EventTarget implements Source {
    readyState: number = 1;
    readonly address: string;
    constructor(address: string) {
      super();
      this.address = address;
      sources.push(this);
    }
    close(): void {
      this.readyState = 2;
    }
    say<Name extends keyof DeskEvents>(name: Name, data: DeskEvents[Name]): void {
      this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
    }
    fail(readyState: number): void {
      this.readyState = readyState;
      this.dispatchEvent(new Event('error'));
    }
  }
  let sources: ASource[] = [];
  let heard: HearingEvent[] = [];
  let onPage = [1, 2];
  const newest = () => {
    const source = sources.at(-1);
    if (!source) throw new Error('There is no stream.');
    return source;
  };
  const follow = () =>
    followStream({ cards: () => onPage, hear: (event) => heard.push(event), makeSource: (address) => new ASource(address) });
  beforeEach(() => {
    sources = [];
    heard = [];
    onPage = [1, 2];
  });

  test('comes back by itself and asks how the cards stand that are on the page by then', () => {
    follow();
    expect(newest().address).toBe('/api/newsroom/desk/events?cards=1,2');
    newest().say('hello', { personId: ME });
    onPage = [2, 3];
    newest().say('end', { reason: 'time' });
    vi.advanceTimersByTime(2_000);
    expect(sources.map(({ address }) => address)).toEqual(['/api/newsroom/desk/events?cards=1,2', '/api/newsroom/desk/events?cards=2,3']);
    newest().say('hello', { personId: ME });
    vi.advanceTimersByTime(60_000);
    expect(heard.filter(({ type }) => type === 'connection')).toEqual([]);
  });

  test('says that the connection is lost only after some seconds, tries less and less often, and says when it is back', () => {
    follow();
    newest().fail(0);
    vi.advanceTimersByTime(3_900);
    expect(heard).toEqual([]);
    for (let count = 0; count < 200; count++) {
      vi.advanceTimersByTime(1_500);
      if (newest().readyState === 1) newest().fail(0);
    }
    expect(heard).toContainEqual({ type: 'connection', connection: 'lost' });
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.length).toBeLessThan(30);
    vi.advanceTimersByTime(60_000);
    newest().say('hello', { personId: ME });
    expect(heard.at(-1)).toEqual({ type: 'hello', data: { personId: ME } });
  });

  test('does not press a server that refuses it, nor come back to one that says that nobody is signed in', () => {
    follow();
    newest().fail(2);
    vi.advanceTimersByTime(7_000);
    expect(sources).toHaveLength(1);
    vi.advanceTimersByTime(20_000);
    expect(sources).toHaveLength(2);
    newest().say('end', { reason: 'signed-out' });
    browser.show(false);
    browser.show(true);
    vi.advanceTimersByTime(600_000);
    expect(sources).toHaveLength(2);
    expect(heard.at(-1)).toEqual({ type: 'connection', connection: 'off' });
  });

  test('is given up by a tab that nobody has looked at for a minute, and taken up when somebody does', () => {
    follow();
    browser.show(false);
    vi.advanceTimersByTime(50_000);
    browser.show(true);
    expect(sources.map(({ readyState }) => readyState)).toEqual([1]);
    browser.show(false);
    vi.advanceTimersByTime(61_000);
    expect(newest().readyState).toBe(2);
    browser.show(true);
    expect(sources.map(({ readyState }) => readyState)).toEqual([2, 1]);
  });

  test('ends with the page, and what comes late over an old one is not listened to', () => {
    const end = follow();
    const [first] = sources;
    first?.say('again', {});
    vi.advanceTimersByTime(2_000);
    first?.say('counts', inLanes({ pending: 99 }));
    expect(heard).toEqual([]);
    end();
    expect(sources.map(({ readyState }) => readyState)).toEqual([2, 2]);
  });
});

describe('a moderator before a card', () => {
  let told: (number | null)[] = [];
  beforeEach(() => {
    told = [];
  });
  const looking = () => makeLooking((commentId) => told.push(commentId));

  test('is seen there once they stay, until they go on; who runs along the cards is not', () => {
    const { look } = looking();
    for (const id of [1, 2, 3]) {
      look(id);
      vi.advanceTimersByTime(200);
    }
    expect(told).toEqual([]);
    vi.advanceTimersByTime(600);
    expect(told).toEqual([3]);
    look(4);
    vi.advanceTimersByTime(700);
    look(null);
    vi.advanceTimersByTime(700);
    expect(told).toEqual([3, 4, null]);
  });

  test('says so again within the minute that it lasts, and no more when they have gone for tea', () => {
    looking().look(5);
    vi.advanceTimersByTime(45_000);
    expect(told).toEqual([5, 5, 5]);
    vi.advanceTimersByTime(300_000);
    expect(told.at(-1)).toBeNull();
    const before = told.length;
    vi.advanceTimersByTime(300_000);
    expect(told).toHaveLength(before);
    browser.dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(700);
    expect(told.at(-1)).toBe(5);
  });

  test('is gone at once when the page is left or covered', () => {
    const { look, end } = looking();
    look(6);
    vi.advanceTimersByTime(700);
    browser.show(false);
    expect(told).toEqual([6, null]);
    browser.show(true);
    vi.advanceTimersByTime(700);
    browser.dispatchEvent(new Event('pagehide'));
    expect(told).toEqual([6, null, 6, null]);
    end();
    expect(told).toHaveLength(4);
  });
});

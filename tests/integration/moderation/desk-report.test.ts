import fc from 'fast-check';
import pg from 'pg';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { decideComments } from '#lib/moderation/decide-comments';
import { readReport } from '#lib/moderation/desk-report/read-report';
import { type ReportQuery, reportQuery } from '#lib/moderation/desk-report/schema';
import type { DeskReport, Work } from '#lib/moderation/desk-report/view';
import { lookAgain } from '#lib/moderation/second-look/look-again';
import { undoDecisions } from '#lib/moderation/undo-decisions';
import { aComment, aStory } from '#tests/support/commented-story';
import { somebody } from '#tests/support/newsroom';

let ada: StaffMember;
let milo: StaffMember;
let boss: StaffMember;
let story = 0;
beforeAll(async () => {
  [ada, milo, boss] = [await somebody('editor', 'Ada'), await somebody('moderator', 'Milo'), await somebody('admin', 'Bảo')];
  story = await aStory();
});

/** What happens to a comment, one thing after the other; `undo` takes the last act back, or brings it back. */
type Event = { act: 'approved' | 'rejected' | 'spam' | 'pending'; by: 0 | 1; isHeld: boolean } | { act: 'undo'; by: 0 | 1 };
type Told = { sent: Date; events: (Event & { at: Date })[] };

/** Writes a comment and what happened to it as the desk does, at other times. */
async function tell({ sent, events }: Told): Promise<void> {
  const id = await aComment(story);
  await pool().query('UPDATE comment SET created_at = $2 WHERE id = $1', [id, sent]);
  const place = { version: 0, status: 'pending', batch: '', last: 0 };
  const history: { from: string; batch: string }[] = [];
  for (const event of events) {
    const isUndo = event.act === 'undo';
    const before = history.at(-1);
    if (isUndo && !before) continue;
    const to = event.act !== 'undo' ? (event.act === 'approved' && event.isHeld ? 'approving' : event.act) : (before?.from ?? 'pending');
    const write = async (from: string, status: string, maker: 'person' | 'clock', undoes: number | null, batch: string | null) => {
      place.version += 1;
      const { rows } = await pool().query<{ id: number; batch: string }>(
        `INSERT INTO decision (comment_id, from_status, to_status, version, maker, decided_by_id, decided_at, reason, batch, undoes_id)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, coalesce($9::uuid, gen_random_uuid()), $10) RETURNING id, batch`,
        [
          ...[id, from, status, place.version, maker],
          maker === 'person' ? [ada, milo][event.by]?.id : null,
          ...[event.at, !isUndo && status === 'rejected' ? 'insult' : '', batch, undoes],
        ],
      );
      place.last = rows[0]?.id ?? 0;
      place.batch = rows[0]?.batch ?? '';
    };
    const from = place.status;
    await write(from, to, 'person', isUndo ? place.last : null, null);
    place.status = to;
    history.push({ from, batch: place.batch });
    if (to === 'approving' && !isUndo) {
      await write(to, 'approved', 'clock', null, place.batch);
      place.status = 'approved';
    }
  }
}

type Counted = { people: Map<number, Work>; waits: { seconds: number; day: string; hour: number }[] };
const nothing = (): Work => ({ approved: 0, rejected: 0, spam: 0, undone: 0, overturned: 0, looked: 0, agreed: 0 });
const inVietNam = (moment: Date) => new Date(moment.getTime() + 7 * 3_600_000).toISOString();

/** The same counted by hand, act by act. */
function count(told: readonly Told[], from: string, to: string): Counted {
  const counted: Counted = { people: new Map(), waits: [] };
  for (const { sent, events } of told) {
    const acts: { act: string; by: number; at: Date; stands: boolean }[] = [];
    for (const event of events) {
      const last = acts.at(-1);
      if (event.act !== 'undo') acts.push({ ...event, stands: true });
      else if (last) last.stands = !last.stands;
    }
    const standing = acts.filter(({ stands }) => stands);
    const first = standing.find(({ act }) => act !== 'pending');
    for (const act of acts) {
      const day = inVietNam(act.at).slice(0, 10);
      if (act.act === 'pending' || day < from || day > to) continue;
      const id = [ada, milo][act.by]?.id ?? 0;
      const work = counted.people.get(id) ?? nothing();
      counted.people.set(id, work);
      if (!act.stands) work.undone += 1;
      else {
        work[act.act as 'approved'] += 1;
        const next = standing[standing.indexOf(act) + 1];
        if (next && next.act !== act.act) work.overturned += 1;
      }
      if (act === first)
        counted.waits.push({
          seconds: Math.round((act.at.getTime() - sent.getTime()) / 1_000),
          day,
          hour: Number(inVietNam(sent).slice(11, 13)),
        });
    }
  }
  return counted;
}

/** Between the two nearest, as a ruler would. */
function share(sorted: readonly number[], part: number): number {
  const at = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (high - low) * (at - Math.floor(at));
}
const waitsOf = (seconds: number[]) => {
  const sorted = seconds.toSorted((one, other) => one - other);
  return sorted.length === 0 ? null : { count: sorted.length, p50: share(sorted, 0.5), p90: share(sorted, 0.9) };
};
const close = (waits: DeskReport['waiting']['waits']) =>
  waits && { count: waits.count, p50: expect.closeTo(waits.p50, 3), p90: expect.closeTo(waits.p90, 3) };

const MINUTE = 60_000;
const event = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constantFrom('approved', 'rejected', 'spam', 'pending'),
      by: fc.constantFrom(0, 1),
      isHeld: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('undo' as const), by: fc.constantFrom(0, 1) }) },
);
const minutes = (max: number) => fc.integer({ min: 0, max });
const comments = fc.array(
  fc.record({
    sentAfter: minutes(4 * 1_440),
    // Nobody decides what is so already; whoever does is told so and nothing is written.
    events: fc.array(fc.tuple(event, minutes(1_000)), { maxLength: 6 }),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Leaves out what the desk would refuse: to decide what stands already. */
function possible(events: readonly (readonly [Event, number])[]): (readonly [Event, number])[] {
  const before: string[] = [];
  let status = 'pending';
  return events.filter(([{ act }]) => {
    const back = before.at(-1);
    if (act === 'undo' ? back === undefined : act === status) return false;
    before.push(status);
    status = act === 'undo' ? (back ?? 'pending') : act;
    return true;
  });
}

test('whatever was decided, held back, taken back and brought back, the report counts as somebody who counts act by act', async () => {
  let year = 1_980;
  await fc.assert(
    fc.asyncProperty(comments, async (drawn) => {
      const start = Date.UTC(year++, 5, 1);
      const told: Told[] = drawn.map(({ sentAfter, events }) => {
        const sent = new Date(start + sentAfter * MINUTE);
        let at = sent.getTime();
        return {
          sent,
          events: possible(events).map(([one, after]) => {
            at += (after + 1) * MINUTE;
            return { ...one, at: new Date(at) };
          }),
        };
      });
      for (const one of told) await tell(one);
      const [from, to] = [`${year - 1}-06-02`, `${year - 1}-06-04`];
      const report = await readReport(boss, { days: undefined, from, to });
      const counted = count(told, from, to);
      expect(report.persons).toHaveLength(counted.people.size);
      for (const { id, name: _, ...work } of report.persons) expect({ ...work, looked: 0, agreed: 0 }).toEqual(counted.people.get(id));
      expect(close(waitsOf(counted.waits.map(({ seconds }) => seconds)))).toEqual(report.waiting.waits);
      for (const { day, waits } of report.days)
        expect(close(waitsOf(counted.waits.filter((one) => one.day === day).map(({ seconds }) => seconds)))).toEqual(waits);
      for (const { hour, waits } of report.waiting.hours)
        expect(close(waitsOf(counted.waits.filter((one) => one.hour === hour).map(({ seconds }) => seconds)))).toEqual(waits);
    }),
    { numRuns: 15 },
  );
});

const query = (asked: Record<string, string>): ReportQuery => reportQuery.parse(asked);
const approved = (by: 0 | 1 = 0) => ({ act: 'approved' as const, by, isHeld: false });

describe('a day of the report', () => {
  test('begins and ends at midnight in Viet Nam', async () => {
    const sent = new Date('2031-05-04T23:10:00+07:00');
    await tell({ sent, events: [{ ...approved(), at: new Date('2031-05-05T00:30:00+07:00') }] });
    await tell({ sent, events: [{ ...approved(), at: new Date('2031-05-06T00:00:00+07:00') }] });
    await tell({ sent, events: [{ ...approved(), at: new Date('2031-05-04T23:59:59+07:00') }] });
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2031-05-20T00:00:00Z') });
    const report = await readReport(boss, query({ from: '2031-05-05', to: '2031-05-05' })).finally(() => vi.useRealTimers());
    expect(report.span).toEqual({ from: '2031-05-05', to: '2031-05-05', days: null });
    expect(report.days).toMatchObject([{ day: '2031-05-05', cameIn: 0, decided: 1, waits: { count: 1, p50: 4_800, p90: 4_800 } }]);
    expect(report.waiting.hours.filter(({ waits }) => waits)).toMatchObject([{ hour: 23, waits: { count: 1 } }]);
  });

  test('is one of those asked for, whatever stands in the address', async () => {
    const spans = async (asked: Record<string, string>) => (await readReport(boss, query(asked))).span;
    const usual = await spans({});
    expect(usual.days).toBe(7);
    expect(await spans({ days: '12', from: '2026-02-30', to: 'x' })).toEqual(usual);
    expect((await readReport(boss, query({ days: '90' }))).days).toHaveLength(90);
    expect(await spans({ from: '2020-01-01', to: '2020-12-31' })).toEqual({ from: '2020-10-01', to: '2020-12-31', days: null });
    expect(await spans({ from: '2020-02-02', to: '2020-02-01' })).toEqual({ from: '2020-02-01', to: '2020-02-01', days: null });
    expect((await spans({ from: '2020-02-02', to: '2999-01-01' })).to).toBe(usual.to);
  });
});

describe('what a moderator decides at the desk', () => {
  const own = async (of: StaffMember) => (await readReport(boss, query({ days: '7' }))).persons.find(({ id }) => id === of.id);

  test('counts at once, does not once it is taken back, and does again when that is taken back', async () => {
    const lan = await somebody('moderator', 'Lan');
    const ids = [await aComment(story), await aComment(story), await aComment(story)];
    const act = await decideComments(lan, { comments: ids.map((id) => ({ id, version: 1 })), to: 'rejected', reason: 'insult', note: '' });
    if (!act.ok) throw new Error('refused');
    expect(await own(lan)).toMatchObject({ rejected: 3, undone: 0, overturned: 0 });
    const undone = await undoDecisions(milo, { batch: act.value.batch });
    expect(await own(lan)).toMatchObject({ rejected: 0, undone: 3, overturned: 0 });
    if (!undone.ok) throw new Error('refused');
    await undoDecisions(milo, { batch: undone.value.batch });
    expect(await own(lan)).toMatchObject({ rejected: 3, undone: 0, overturned: 0 });
    await decideComments(milo, { comments: [{ id: ids[0] ?? 0, version: 4 }], to: 'approved' });
    expect(await own(lan)).toMatchObject({ rejected: 3, undone: 0, overturned: 1 });
  });

  test('is seen by name by those who govern comments; others see their own and the whole', async () => {
    const ids = [await aComment(story), await aComment(story)];
    for (const [index, who] of [ada, milo].entries())
      await decideComments(who, { comments: [{ id: ids[index] ?? 0, version: 1 }], to: 'approved' });
    const [seenByAda, seenByBoss] = [await readReport(ada, query({})), await readReport(boss, query({}))];
    expect(seenByBoss.persons.map(({ id }) => id)).toEqual(expect.arrayContaining([ada.id, milo.id]));
    expect(seenByAda.persons.map(({ id }) => id)).toEqual([ada.id]);
    expect(seenByAda.everybody).toEqual(seenByBoss.everybody);
    expect(JSON.stringify(seenByAda)).not.toContain('Milo');
  });
});

test('rules are told by what people decided last and by second looks, what nobody decided by how often people changed it', async () => {
  await pool().query(`INSERT INTO setting (key, value) VALUES ('desk', '{"secondLookPercent": 100}')
    ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value`);
  const noticed = async (rule: string) => {
    const id = await aComment(story);
    await pool().query('UPDATE comment SET reasons = $2, held = true WHERE id = $1', [
      id,
      JSON.stringify([{ rule, outcome: 'hold', detail: 'x' }]),
    ]);
    return id;
  };
  const [one, two, three] = [await noticed('links'), await noticed('links'), await noticed('shouting')];
  await decideComments(ada, { comments: [one, two].map((id) => ({ id, version: 1 })), to: 'spam' });
  await decideComments(ada, { comments: [{ id: three, version: 1 }], to: 'approved' });
  await decideComments(milo, { comments: [{ id: two, version: 2 }], to: 'approved' });
  const { rows } = await pool().query<{ id: number }>('SELECT id FROM decision WHERE comment_id = $1', [one]);
  await lookAgain(milo, { decisionId: rows[0]?.id ?? 0, choice: 'approved' });

  const byRule = await aComment(story);
  await pool().query(
    `INSERT INTO decision (comment_id, from_status, to_status, version, maker, reason) VALUES ($1, 'pending', 'rejected', 1, 'rule', 'banned')`,
    [byRule],
  );
  await pool().query(`UPDATE comment SET status = 'rejected', version = 2 WHERE id = $1`, [byRule]);
  await decideComments(ada, { comments: [{ id: byRule, version: 2 }], to: 'approved' });

  const { rules, automatic, reasons } = await readReport(boss, query({}));
  expect(rules.find(({ rule }) => rule === 'links')).toEqual({ rule: 'links', decided: 2, refused: 1, looked: 1, agreed: 0 });
  expect(rules.find(({ rule }) => rule === 'shouting')).toEqual({ rule: 'shouting', decided: 1, refused: 0, looked: 0, agreed: 0 });
  expect(automatic).toEqual([{ maker: 'rule', choice: 'rejected', count: 1, changed: 1 }]);
  expect(reasons.map(({ reason }) => reason)).toEqual(['insult']);
});

test('what waits now is told with the moment since when the oldest does', async () => {
  const sent = new Date('1961-02-03T04:05:06.789Z');
  await pool().query('UPDATE comment SET created_at = $2 WHERE id = $1', [await aComment(story), sent]);
  const { rows } = await pool().query<{ count: number }>(`SELECT count(*)::int FROM comment WHERE status = 'pending'`);
  const { waiting } = await readReport(boss, query({}));
  expect(waiting.now).toEqual({ count: rows[0]?.count, oldestAt: sent.toISOString() });
});

test('a report costs the database four statements, one after the other', async () => {
  const asked = vi.spyOn(pg.Client.prototype, 'query');
  await readReport(boss, query({ days: '90' }));
  expect(asked.mock.calls.length).toBeLessThanOrEqual(4);
  expect(asked.mock.calls.length).toBeGreaterThan(0);
  asked.mockRestore();
});

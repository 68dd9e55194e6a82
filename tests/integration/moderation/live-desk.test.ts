import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { DESK_CHANNEL } from '#lib/db/follow-desk';
import { pool } from '#lib/db/pool';
import { countLanes } from '#lib/moderation/cards/store';
import { decideComments } from '#lib/moderation/decide-comments';
import { type DeskHub, MOST_STREAMS_EACH, makeDeskHub } from '#lib/moderation/live/desk-hub';
import { makeEventStream } from '#lib/moderation/live/event-stream';
import { lookAtComment } from '#lib/moderation/live/look-at-comment';
import { findChanges, findPresence } from '#lib/moderation/live/store';
import { undoDecisions } from '#lib/moderation/undo-decisions';
import { endSession, findLiveSessions, startSession } from '#lib/people/store';
import { aComment, aModerator, anApprovedComment, aStory } from '#tests/support/commented-story';
import { decideComment, lanesCounted } from '#tests/support/decisions';
import { type DeskListener, listenAt, readEvents } from '#tests/support/desk-listener';
import { until } from '#tests/support/until';

let lan: StaffMember;
let milo: StaffMember;
let story: number;
beforeAll(async () => {
  lan = await aModerator('Lan');
  milo = await aModerator('Milo');
  story = await aStory();
});

const hubs: DeskHub[] = [];
afterEach(async () => {
  await Promise.all(hubs.splice(0).map((hub) => hub.close()));
  await pool().query('DELETE FROM desk_presence');
});

const READS = { findChanges, countLanes, findPresence, findLiveSessions };

/** The hub of a process. */
function aHub(options: { tickMs?: number; reads?: typeof READS } = {}): DeskHub {
  const hub = makeDeskHub(options);
  hubs.push(hub);
  return hub;
}

/** Somebody whose desk stands and knows how things are. */
async function atDesk(hub: DeskHub, staff = lan, cards: number[] = []): Promise<DeskListener> {
  const listener = await listenAt(hub, staff, { cards });
  await until(() => listener.last('counts') !== undefined && listener.last('presence') !== undefined);
  return listener;
}

const changesOf = (listener: DeskListener, id: number) =>
  listener.all('changes').flatMap(({ changed }) => changed.filter((one) => one.id === id));
const endListeners = () =>
  pool().query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'toa-soan-desk' AND datname = current_database()",
  );
const countListeners = async () => {
  const { rows } = await pool().query<{ count: number }>(
    "SELECT count(*)::int AS count FROM pg_stat_activity WHERE application_name = 'toa-soan-desk' AND datname = current_database()",
  );
  return rows[0]?.count;
};

describe('a moderator whose desk is open', () => {
  test('hears who decided on what, how it stands now, and how many are left', async () => {
    const id = await aComment(story);
    const desk = await atDesk(aHub());
    const before = desk.last('counts');
    await decideComment(milo, { commentId: id, version: 1, to: 'approved' });
    await until(() => changesOf(desk, id).length > 0);
    expect(changesOf(desk, id).at(-1)).toMatchObject({
      status: 'approved',
      version: 2,
      decided: { maker: 'person', by: 'Milo', byId: milo.id },
    });
    await until(() => desk.last('counts')?.approved === (before?.approved ?? 0) + 1);
    expect(desk.last('counts')).toEqual(await lanesCounted());
  });

  test('hears of what comes in, is reported, is changed by its writer and is taken back', async () => {
    const desk = await atDesk(aHub());
    const id = await anApprovedComment(story);
    await until(() => changesOf(desk, id).at(-1)?.status === 'approved');
    await pool().query("INSERT INTO comment_report (comment_id, reason, device, address) VALUES ($1, 'insult', sha256('a'), sha256('b'))", [
      id,
    ]);
    await until(() => changesOf(desk, id).at(-1)?.reports === 1);
    const waits = await aComment(story);
    await until(() => changesOf(desk, waits).length > 0);
    await pool().query('UPDATE comment SET edited_at = now(), version = version + 1 WHERE id = $1', [waits]);
    await until(() => changesOf(desk, waits).at(-1)?.editedAt !== null);
    await pool().query('DELETE FROM comment WHERE id = $1', [waits]);
    await until(() => desk.all('changes').some(({ gone }) => gone.includes(waits)));
  });

  test('is told nothing of likes, which nobody waits for', async () => {
    const id = await anApprovedComment(story);
    const hub = aHub();
    const desk = await atDesk(hub);
    await pool().query("INSERT INTO comment_like (comment_id, device, address) VALUES ($1, sha256('c'), sha256('d'))", [id]);
    const other = await aComment(story);
    await until(() => changesOf(desk, other).length > 0);
    expect(changesOf(desk, id)).toEqual([]);
  });

  test('is told first how the cards on its page stand, should they have changed meanwhile', async () => {
    const [id, gone] = [await aComment(story), await aComment(story)];
    await decideComment(milo, { commentId: id, version: 1, to: 'spam' });
    await pool().query('DELETE FROM comment WHERE id = $1', [gone]);
    const desk = await atDesk(aHub(), lan, [id, gone]);
    expect(desk.heard[0]).toEqual({ name: 'hello', data: { personId: lan.id } });
    expect(desk.last('changes')).toMatchObject({ changed: [{ id, status: 'spam', decided: { by: 'Milo' } }], gone: [gone] });
  });

  test('never hears a name, a word or a number of whoever wrote', async () => {
    const desk = await atDesk(aHub());
    const id = await aComment(story, { name: 'Rosa Riêng', title: 'Tiêu đề riêng', body: 'Gọi tôi số 0912 345 678.' });
    await until(() => changesOf(desk, id).length > 0);
    expect(JSON.stringify(desk.heard)).not.toMatch(/Rosa|riêng|0912/);
  });
});

describe('many moderators at once', () => {
  test('fifty who race over the same comments with bulk decisions: every change is heard, and the last numbers are exact', async () => {
    const ids = await Promise.all(Array.from({ length: 60 }, () => aComment(story)));
    const [hub, otherProcess] = [aHub(), aHub()];
    const desks = [await atDesk(hub), await atDesk(otherProcess, milo)];
    const people = await Promise.all(Array.from({ length: 50 }, (_, index) => aModerator(`Người ${index}`)));
    const wishes = ['approved', 'spam', 'pending'] as const;
    const acts = await Promise.all(
      people.map((staff, index) => {
        const from = (index * 7) % 40;
        const comments = ids.slice(from, from + 20).map((id) => ({ id, version: 1 }));
        return decideComments(staff, { comments, to: wishes[index % 3] ?? 'spam' });
      }),
    );
    const decided = acts.flatMap((act) => (act.ok ? act.value.decided : []));
    const undone = await Promise.all(
      acts.slice(0, 10).map((act, index) => undoDecisions(people[index] ?? lan, { batch: act.ok ? act.value.batch : '' })),
    );
    const final = new Map(decided.map(({ id, version, status }) => [id, { version, status }]));
    for (const act of undone) if (act.ok) for (const { id, version, status } of act.value.undone) final.set(id, { version, status });
    const counted = await lanesCounted();
    expect(final.size).toBeGreaterThan(0);
    for (const desk of desks) {
      await until(() =>
        [...final].every(([id, stands]) =>
          changesOf(desk, id).some((one) => one.version === stands.version && one.status === stands.status),
        ),
      );
      await until(() => JSON.stringify(desk.last('counts')) === JSON.stringify(counted));
      expect(desk.last('counts')).toEqual(counted);
      expect(desk.all('again')).toEqual([]);
    }
  });

  test('a bulk of two hundred costs the database a handful of questions, however many desks are open', async () => {
    const ids = await Promise.all(Array.from({ length: 200 }, () => aComment(story)));
    let asked = 0;
    const counting =
      <Arguments extends unknown[], Answer>(read: (...given: Arguments) => Answer) =>
      (...given: Arguments): Answer => {
        asked++;
        return read(...given);
      };
    const hub = aHub({ reads: { ...READS, findChanges: counting(findChanges), countLanes: counting(countLanes) } });
    const desks = await Promise.all(Array.from({ length: 3 }, () => atDesk(hub)));
    asked = 0;
    const act = await decideComments(milo, { comments: ids.map((id) => ({ id, version: 1 })), to: 'approved' });
    expect(act.ok && act.value.decided).toHaveLength(200);
    for (const desk of desks) await until(() => ids.every((id) => changesOf(desk, id).some(({ version }) => version === 2)));
    expect(asked).toBeLessThanOrEqual(4);
  });

  test('more changes than a notification can name: everybody is told to look again, and hears exact numbers', async () => {
    const desk = await atDesk(aHub());
    await pool().query(
      `INSERT INTO comment (article_id, name, title, body, fingerprint)
       SELECT $1, 'Rosa', 'Nhiều', 'Nội dung ' || n, sha256(convert_to('many' || n, 'UTF8')) FROM generate_series(1, 501) AS n`,
      [story],
    );
    await until(() => desk.all('again').length > 0);
    await until(() => desk.last('counts')?.pending !== undefined);
    expect(desk.last('counts')).toEqual(await lanesCounted());
  });
});

describe('a process that could not hear for a while', () => {
  test('mends its connection and tells every desk to look again', async () => {
    const hub = aHub();
    const desk = await atDesk(hub);
    await endListeners();
    await until(async () => (await countListeners()) === 0);
    const missed = await aComment(story);
    await until(() => desk.all('again').length === 1);
    expect(desk.last('counts')).toEqual(await lanesCounted());
    expect(changesOf(desk, missed)).toEqual([]);
    const heard = await aComment(story);
    await until(() => changesOf(desk, heard).length > 0);
    expect(await countListeners()).toBe(1);
  });

  test('says nothing false while the database cannot be asked, and tells what it owes when it can', async () => {
    let [isAway, isAsked] = [false, false];
    const hub = aHub({
      reads: {
        ...READS,
        async findChanges(ids) {
          isAsked = true;
          if (isAway) throw new Error('away');
          return findChanges(ids);
        },
      },
    });
    const desk = await atDesk(hub);
    isAsked = false;
    isAway = true;
    await aComment(story);
    await until(() => isAsked);
    isAway = false;
    await until(async () => JSON.stringify(desk.last('counts')) === JSON.stringify(await lanesCounted()));
  });

  test.each(['', 'x', '{}', '{"comments":"1"}', '{"comments":[0]}', 'null'])(
    'takes no harm from a stranger on the channel who says %o',
    async (payload) => {
      const desk = await atDesk(aHub());
      await pool().query('SELECT pg_notify($1, $2)', [DESK_CHANNEL, payload]);
      const id = await aComment(story);
      await until(() => changesOf(desk, id).length > 0);
    },
  );
});

describe('a stream', () => {
  test('ends when its session does, and goes on for the others', async () => {
    const hub = aHub({ tickMs: 50 });
    const [ended, stays] = [await atDesk(hub, milo), await atDesk(hub, lan)];
    await endSession(ended.sessionId);
    await until(() => ended.isOver);
    expect(ended.last('end')).toEqual({ reason: 'signed-out' });
    const id = await aComment(story);
    await until(() => changesOf(stays, id).length > 0);
    expect(stays.isOver).toBe(false);
  });

  test('ends when the person has another role, or none any more', async () => {
    const hub = aHub({ tickMs: 50 });
    const [vera, disabled] = [await aModerator('Vera'), await aModerator('Ngọc')];
    const [hers, theirs] = [await atDesk(hub, vera), await atDesk(hub, disabled)];
    await pool().query("UPDATE person SET role = 'reporter' WHERE id = $1", [vera.id]);
    await pool().query('UPDATE person SET disabled_at = now() WHERE id = $1', [disabled.id]);
    await until(() => hers.isOver && theirs.isOver);
    expect([hers.last('end'), theirs.last('end')]).toEqual([{ reason: 'role' }, { reason: 'signed-out' }]);
  });

  test('ends when the person must set up a second factor first', async () => {
    const hub = aHub({ tickMs: 50 });
    const desk = await atDesk(hub, await aModerator('Hà'));
    try {
      await pool().query(`INSERT INTO setting (key, value) VALUES ('two-factor', '{"roles": ["moderator"]}')`);
      await until(() => desk.isOver);
      expect(desk.last('end')).toEqual({ reason: 'role' });
    } finally {
      await pool().query("DELETE FROM setting WHERE key = 'two-factor'");
    }
  });

  test('beyond what one person may have open is refused, until another of theirs is closed', async () => {
    const hub = aHub();
    const sessionId = (await startSession(lan.id)) ?? '';
    const open = () => hub.open({ sessionId, staff: lan, cards: [] });
    const streams = await Promise.all(Array.from({ length: MOST_STREAMS_EACH }, open));
    expect(streams.every(({ ok }) => ok)).toBe(true);
    expect(await open()).toEqual({ ok: false, code: 'too-many' });
    expect((await hub.open({ sessionId, staff: milo, cards: [] })).ok).toBe(true);
    const [first] = streams;
    if (first?.ok) await first.value.cancel();
    expect((await open()).ok).toBe(true);
  });

  test('whose reader is gone takes no place of theirs, even if it was gone before the stream began', async () => {
    const hub = aHub();
    const sessionId = (await startSession(lan.id)) ?? '';
    for (let count = 0; count < MOST_STREAMS_EACH * 3; count++) {
      const leaving = new AbortController();
      if (count % 2) leaving.abort();
      const opened = await hub.open({ sessionId, staff: lan, cards: [], left: leaving.signal });
      expect(opened.ok).toBe(true);
      leaving.abort();
    }
  });

  test('that nobody reads is cut off instead of filling the memory; who reads it late still gets what waited', async () => {
    let isGone = false;
    const stream = makeEventStream(() => {
      isGone = true;
    });
    const words = new TextEncoder().encode(`event: counts\ndata: ${JSON.stringify('x'.repeat(60_000))}\n\n`);
    for (let count = 0; count < 100 && stream.isOpen; count++) stream.send(words);
    expect([stream.isOpen, isGone]).toEqual([false, true]);
    const late = readEvents(stream.body);
    await until(() => late.isOver);
    expect(late.all('counts').length).toBeLessThan(10);
    expect(late.all('counts').length).toBeGreaterThan(0);
  });

  test('of every desk ends at once when the paper is stopped, and no new one begins', async () => {
    const hub = aHub();
    const desks = [await atDesk(hub, lan), await atDesk(hub, milo)];
    await hub.close();
    await until(() => desks.every(({ isOver }) => isOver));
    expect(desks.map((desk) => desk.last('end'))).toEqual([{ reason: 'closing' }, { reason: 'closing' }]);
    expect(await hub.open({ sessionId: crypto.randomUUID(), staff: lan, cards: [] })).toEqual({ ok: false, code: 'closing' });
    await until(async () => (await countListeners()) === 0);
  });
});

describe('a moderator who looks at a comment', () => {
  const seenBy = (desk: DeskListener) => desk.last('presence')?.map(({ commentId, people }) => [commentId, people.map(({ name }) => name)]);

  test('is seen there by everybody, on every process, and no more where they were', async () => {
    const [first, second] = [await aComment(story), await aComment(story)];
    const desks = [await atDesk(aHub()), await atDesk(aHub(), milo)];
    await lookAtComment(milo, { commentId: first });
    await lookAtComment(lan, { commentId: first });
    for (const desk of desks) await until(() => JSON.stringify(seenBy(desk)) === JSON.stringify([[first, ['Lan', 'Milo']]]));
    await lookAtComment(milo, { commentId: second });
    for (const desk of desks)
      await until(
        () =>
          JSON.stringify(seenBy(desk)) ===
          JSON.stringify([
            [first, ['Lan']],
            [second, ['Milo']],
          ]),
      );
    await lookAtComment(milo, { commentId: null });
    for (const desk of desks) await until(() => JSON.stringify(seenBy(desk)) === JSON.stringify([[first, ['Lan']]]));
  });

  test('is forgotten by the clock of the database when they say it no more', async () => {
    const id = await aComment(story);
    const desk = await atDesk(aHub({ tickMs: 50 }), milo);
    await lookAtComment(lan, { commentId: id });
    await until(() => seenBy(desk)?.length === 1);
    await pool().query("UPDATE desk_presence SET until = now() - interval '1 second'");
    await until(() => seenBy(desk)?.length === 0);
  });

  test('tells nobody anything new by saying the same again, which only makes it last a minute', async () => {
    const id = await aComment(story);
    const desk = await atDesk(aHub(), milo);
    await lookAtComment(lan, { commentId: id });
    await until(() => seenBy(desk)?.length === 1);
    await pool().query("UPDATE desk_presence SET until = now() + interval '5 seconds'");
    const before = desk.all('presence').length;
    await lookAtComment(lan, { commentId: id });
    const { rows } = await pool().query<{ left: number }>('SELECT extract(epoch FROM until - now())::float AS left FROM desk_presence');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.left).toBeGreaterThan(50);
    const other = await aComment(story);
    await until(() => changesOf(desk, other).length > 0);
    expect(desk.all('presence')).toHaveLength(before);
  });

  test('holds nobody up: who decides on it is not made to wait, nor noted anywhere', async () => {
    const id = await aComment(story);
    const client = await pool().connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT id FROM comment WHERE id = $1 FOR UPDATE', [id]);
      await lookAtComment(lan, { commentId: id });
      await client.query('COMMIT');
    } finally {
      client.release();
    }
    expect(await decideComment(milo, { commentId: id, version: 1, to: 'approved' })).toMatchObject({ ok: true });
    const { rows } = await pool().query('SELECT deed FROM audit_entry WHERE subject = $1', [`comment:${id}`]);
    expect(rows).toEqual([]);
  });
});

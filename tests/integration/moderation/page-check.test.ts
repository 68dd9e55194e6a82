import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { findAlarms } from '#lib/moderation/alarms/store';
import { findCards } from '#lib/moderation/cards/store';
import { decideComments } from '#lib/moderation/decide-comments';
import { findChanges } from '#lib/moderation/live/store';
import { checkAgain } from '#lib/moderation/page-check/check-again';
import { checkPage, pageFailed } from '#lib/moderation/page-check/check-page';
import { dismissCheck } from '#lib/moderation/page-check/dismiss-check';
import { undoDecisions } from '#lib/moderation/undo-decisions';
import { makeHandler } from '#lib/outbox/handler';
import { HANDLERS } from '#lib/outbox/handlers';
import { type Outbox, startOutbox } from '#lib/outbox/run-outbox';
import { wakeOutbox } from '#lib/outbox/wake';
import { aComment, aModerator, aStory, countRows } from '#tests/support/commented-story';
import { said } from '#tests/support/said';
import { until } from '#tests/support/until';

/** Twenty seconds are too long for a test: it looks as often, at once. */
const HASTY = makeHandler({
  payload: z.strictObject({}),
  atOnce: 100,
  pauses: [1, 1, 1],
  work: (row, _, signal) => checkPage({ decisionId: row.decisionId ?? 0, since: row.claimedAt }, signal),
  gaveUp: (row) => pageFailed(row.decisionId ?? 0),
});

let milo: StaffMember;
let site: Server;
let outbox: Outbox;
/** What readers were asked for, in its order. */
let asked: string[] = [];
/** How the site shows its comments: as they stand in the database, unless a test says otherwise. */
let shows: (path: string) => Promise<number[] | 'broken'>;
const heard: string[] = [];
let listener: pg.Client;

async function rows<Row extends object>(statement: string, values: unknown[] = []): Promise<Row[]> {
  return (await pool().query<Row>(statement, values)).rows;
}
const approvedOnes = async () =>
  (await rows<{ id: number }>("SELECT id FROM comment WHERE status = 'approved' ORDER BY id")).map(({ id }) => id);

beforeAll(async () => {
  milo = await aModerator('Milo');
  site = createServer(async (request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    const shown = await shows(path);
    if (shown === 'broken') response.writeHead(500).end();
    else response.setHeader('content-type', 'text/html').end(shown.map((id) => `<article id="binh-luan-${id}">…</article>`).join(''));
  });
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  Object.assign(env(), { PAGE_CHECK_URL: `http://127.0.0.1:${(site.address() as AddressInfo).port}` });
  listener = new pg.Client({ connectionString: env().DATABASE_URL });
  listener.on('notification', ({ payload }) => void heard.push(payload ?? ''));
  await listener.connect();
  await listener.query('LISTEN toa_soan_desk');
});
beforeEach(() => {
  asked = [];
  shows = approvedOnes;
  outbox = startOutbox({ handlers: { 'page-check': HASTY, show: HANDLERS.show } });
});
afterEach(() => outbox.stop());
afterAll(async () => {
  Object.assign(env(), { PAGE_CHECK_URL: undefined });
  await listener.end();
  site.close();
});

async function decide(ids: readonly number[], version: number, to: 'approved' | 'spam'): Promise<string> {
  const act = await decideComments(milo, { comments: ids.map((id) => ({ id, version })), to });
  if (!act.ok || act.value.decided.length !== ids.length) throw new Error('Not everything was decided.');
  return act.value.batch;
}
const markOf = async (id: number) => (await findCards([id]))[0]?.onPage;
const isSettled = async () => (await countRows('outbox', 'done_at IS NULL AND cancelled_at IS NULL AND failed_at IS NULL')) === 0;
const pageAlarms = async () => (await findAlarms()).pages;
const pathOf = (story: number) => new RegExp(`^/thoi-su/khai-truong-pho-sach-\\d+-${story}$`);

describe('a moderator who approves a comment', () => {
  test('sees on its card after what time readers saw it, and every open desk hears of it', async () => {
    const story = await aStory();
    const id = await aComment(story);
    const begun = performance.now();
    await decide([id], 1, 'approved');
    await until(async () => (await markOf(id))?.state === 'seen');
    const mark = await markOf(id);
    expect(mark).toEqual({ expects: 'shown', state: 'seen', ms: expect.any(Number) });
    expect(mark?.ms).toBeLessThanOrEqual(performance.now() - begun + 1_000);
    expect((await findChanges([id])).changed[0]?.onPage).toEqual(mark);
    // Once for the decision, once for the page.
    await until(() => heard.filter((payload) => payload.includes(`[${id}]`)).length >= 2);
    expect(asked).toEqual([expect.stringMatching(pathOf(story))]);
    expect(await pageAlarms()).toEqual([]);
  });

  test('sees it too when a cache shows the old page for a moment, or the site stumbles', async () => {
    const id = await aComment(await aStory());
    const answers: (number[] | 'broken')[] = [[], 'broken'];
    shows = async () => answers.shift() ?? approvedOnes();
    await decide([id], 1, 'approved');
    await until(async () => (await markOf(id))?.state === 'seen');
    expect(asked).toHaveLength(3);
    expect(await pageAlarms()).toEqual([]);
  });

  test('has one that no longer fits on the story page looked for where it stands', async () => {
    const story = await aStory();
    const id = await aComment(story);
    await said(
      story,
      Array.from({ length: 25 }, (_, n) => ({ body: `Ý kiến mới hơn, số ${n}`, at: Date.now() + 60_000 + n })),
    );
    await decide([id], 1, 'approved');
    await until(async () => (await markOf(id))?.state === 'seen');
    expect(asked).toEqual([expect.stringMatching(new RegExp(`-${story}/binh-luan/${id}$`))]);
  });

  test('has a hundred of one story looked for with few requests', async () => {
    const story = await aStory();
    const ids = await Promise.all(Array.from({ length: 100 }, () => aComment(story)));
    await decide(ids, 1, 'approved');
    await until(async () => (await findCards(ids)).every(({ onPage }) => onPage?.state === 'seen'));
    // Those on the story's own page are found with it, whatever their number.
    const ofStory = asked.filter((path) => pathOf(story).test(path));
    expect(ofStory.length).toBeGreaterThan(0);
    expect(ofStory.length).toBeLessThanOrEqual(4);
  });

  test('and whose paper holds approvals back has the page looked at once the comment is shown', async () => {
    await rows(`INSERT INTO setting (key, value) VALUES ('desk', '{"holdApprovalsSeconds": 600}')`);
    const id = await aComment(await aStory());
    await decide([id], 1, 'approved');
    expect(await rows('SELECT status::text FROM comment WHERE id = $1', [id])).toEqual([{ status: 'approving' }]);
    await rows("UPDATE outbox SET due_at = now() WHERE kind = 'show'");
    wakeOutbox();
    await until(async () => (await markOf(id))?.state === 'seen');
    expect(await rows('SELECT status::text FROM comment WHERE id = $1', [id])).toEqual([{ status: 'approved' }]);
    await rows("DELETE FROM setting WHERE key = 'desk'");
  });

  test('is warned when readers do not see it, may have it looked at again, and then it is well', async () => {
    const story = await aStory();
    const id = await aComment(story, { name: 'Rosa', title: 'Không thấy đâu' });
    shows = async () => [];
    await decide([id], 1, 'approved');
    await until(async () => (await pageAlarms()).length === 1);
    const [alarm] = await pageAlarms();
    expect(alarm).toMatchObject({
      expects: 'shown',
      comment: { id, name: 'Rosa', title: 'Không thấy đâu' },
      story: { title: 'Khai trương phố sách' },
      path: expect.stringMatching(new RegExp(`-${story}/binh-luan/${id}#binh-luan-${id}$`)),
    });
    expect(await markOf(id)).toMatchObject({ expects: 'shown', state: 'failed' });
    const decisionId = alarm?.decisionId ?? 0;
    shows = approvedOnes;
    expect(await checkAgain(milo, { decisionId })).toEqual({ ok: true, value: undefined });
    await until(async () => (await markOf(id))?.state === 'seen');
    expect(await pageAlarms()).toEqual([]);
    expect(await checkAgain(milo, { decisionId })).toEqual({ ok: false, code: 'not-found' });
    expect(await countRows('audit_entry', "deed = 'check-page-again' AND subject = $1", [`decision:${decisionId}`])).toBe(1);
  });

  test('may put the warning aside, once, which is logged', async () => {
    const id = await aComment(await aStory());
    shows = async () => 'broken';
    await decide([id], 1, 'approved');
    await until(async () => (await pageAlarms()).length === 1);
    const decisionId = (await pageAlarms())[0]?.decisionId ?? 0;
    expect([(await dismissCheck(milo, { decisionId })).ok, (await dismissCheck(milo, { decisionId })).ok]).toEqual([true, false]);
    expect(await pageAlarms()).toEqual([]);
    expect(await countRows('audit_entry', "deed = 'dismiss-page-check' AND subject = $1", [`decision:${decisionId}`])).toBe(1);
  });

  test('is not warned of what somebody decided otherwise meanwhile, nor of a story that was taken down', async () => {
    const [gone, down] = [await aStory(), await aStory()];
    const [refused, withdrawn] = [await aComment(gone), await aComment(down)];
    shows = async () => [];
    await outbox.stop();
    await decide([refused], 1, 'approved');
    await decide([withdrawn], 1, 'approved');
    await decide([refused], 2, 'spam');
    await rows("WITH gone AS (DELETE FROM story WHERE article_id = $1) UPDATE article SET status = 'unpublished' WHERE id = $1", [down]);
    outbox = startOutbox({ handlers: { 'page-check': HASTY } });
    await until(isSettled);
    expect(await pageAlarms()).toEqual([]);
    expect(await markOf(refused)).toMatchObject({ expects: 'gone', state: 'seen' });
    expect(await markOf(withdrawn)).toBe(null);
  });

  test('is not warned any more of what was then taken back', async () => {
    const id = await aComment(await aStory());
    shows = async () => [];
    const batch = await decide([id], 1, 'approved');
    await until(async () => (await pageAlarms()).length === 1);
    await undoDecisions(milo, { batch });
    expect(await pageAlarms()).toEqual([]);
  });
});

describe('a moderator who takes a comment off the page', () => {
  test('sees after what time it was gone, from the story and from its conversation', async () => {
    const story = await aStory();
    const id = await aComment(story);
    const batch = await decide([id], 1, 'approved');
    await until(async () => (await markOf(id))?.state === 'seen');
    asked = [];
    await undoDecisions(milo, { batch });
    await until(async () => (await markOf(id))?.expects === 'gone' && (await markOf(id))?.state === 'seen');
    expect(asked).toEqual([expect.stringMatching(pathOf(story)), expect.stringMatching(new RegExp(`-${story}/binh-luan/${id}$`))]);
  });

  test('is warned when readers can still read it', async () => {
    const id = await aComment(await aStory());
    await decide([id], 1, 'approved');
    await until(async () => (await markOf(id))?.state === 'seen');
    shows = async (path) => (path.endsWith(`/binh-luan/${id}`) ? [id] : []);
    await decide([id], 2, 'spam');
    await until(async () => (await pageAlarms()).length === 1);
    expect(await pageAlarms()).toMatchObject([{ expects: 'gone', comment: { id } }]);
    expect(await markOf(id)).toMatchObject({ expects: 'gone', state: 'failed' });
  });
});

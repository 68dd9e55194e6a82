import { beforeEach, describe, expect, test } from 'vitest';
import { pool } from '#lib/db/pool';
import { offerPages } from '#lib/page-cache/ask-page';
import { aComment, anApprovedComment, aStory, countRows, decided } from '#tests/support/commented-story';
import { POST as like } from '../../../app/api/comments/[id]/like/route.ts';
import * as reporting from '../../../app/api/comments/[id]/report/route.ts';

const SITE = 'http://localhost:3000';
const report = reporting.POST;
let article = 0;
let comment = 0;
let places = 0;
const fresh = (): string => `10.9.${++places >> 8}.${places & 255}`;

beforeEach(async () => {
  article = await aStory();
  comment = await anApprovedComment(article);
});

type Sent = { id?: number | string; headers?: Record<string, string>; device?: string | undefined; address?: string };

function send(route: typeof like, body: BodyInit, type: string, { id = comment, headers = {}, device, address = fresh() }: Sent = {}) {
  const request = new Request(`${SITE}/api/comments/${id}/x`, {
    method: 'POST',
    body,
    headers: {
      'content-type': type,
      origin: SITE,
      'x-toa-soan-address': address,
      ...(device && { cookie: `other=1; toa-soan-device=${device}` }),
      ...headers,
    },
  });
  return route(request, { params: Promise.resolve({ id: String(id) }) });
}

const sendLike = (sent?: Sent, liked: unknown = true) => send(like, JSON.stringify({ liked }), 'application/json', sent);
const likeByForm = (sent?: Sent, fields: Record<string, string> = { liked: 'true' }) =>
  send(like, new URLSearchParams(fields), 'application/x-www-form-urlencoded', sent);
const sendReport = (sent?: Sent, input: unknown = { reason: 'insult', note: 'Gọi người khác là đồ ngốc' }) =>
  send(report, JSON.stringify(input), 'application/json', sent);
const reportByForm = (fields: Record<string, string>, sent?: Sent) =>
  send(report, new URLSearchParams(fields), 'application/x-www-form-urlencoded', sent);

const deviceIn = (answer: Response): string => /^toa-soan-device=([\w-]{22});/.exec(answer.headers.get('set-cookie') ?? '')?.[1] ?? '';

async function countsOf(id = comment): Promise<{ likes: number; rows: number; reports: number }> {
  const { rows } = await pool().query(
    `SELECT like_count AS likes, (SELECT count(*)::int FROM comment_like WHERE comment_id = comment.id) AS rows, report_count AS reports
     FROM comment WHERE id = $1`,
    [id],
  );
  return rows[0];
}

const laneNow = async (lane: string): Promise<number> => {
  const { rows } = await pool().query('SELECT coalesce(sum(count), 0)::int AS n FROM comment_lane WHERE lane = $1', [lane]);
  return rows[0].n;
};

describe('a reader who likes a comment', () => {
  test('is counted once, is told the number at once, and can take it back', async () => {
    const first = await sendLike();
    expect([first.status, await first.json()]).toEqual([200, { liked: true, likes: 1 }]);
    expect(first.headers.get('set-cookie')).toMatch(/^toa-soan-device=[\w-]{22}; Path=\/; Max-Age=31536000; HttpOnly; SameSite=Lax$/);
    const device = deviceIn(first);
    const again = await sendLike({ device });
    expect([await again.json(), again.headers.get('set-cookie')]).toEqual([{ liked: true, likes: 1 }, null]);
    expect(await (await sendLike({ device }, false)).json()).toEqual({ liked: false, likes: 0 });
    expect(await (await sendLike({ device }, false)).json()).toEqual({ liked: false, likes: 0 });
    expect(await countsOf()).toMatchObject({ likes: 0, rows: 0 });
    // Who never liked anything is not marked for saying so.
    expect((await sendLike({}, false)).headers.get('set-cookie')).toBeNull();
  });

  test('with fifty taps at once is one reader', async () => {
    const device = 'a'.repeat(22);
    const answers = await Promise.all(Array.from({ length: 50 }, () => sendLike({ device })));
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
    for (const answer of answers) expect(await answer.json()).toEqual({ liked: true, likes: 1 });
    expect(await countsOf()).toMatchObject({ likes: 1, rows: 1 });
  });

  test('from one address is counted once within the hour, however many devices it claims to have', async () => {
    const address = fresh();
    const answers = await Promise.all(Array.from({ length: 30 }, () => sendLike({ address })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(29);
    expect(await refused[0]?.json()).toMatchObject({
      type: '/problems/liked-from-here',
      likes: 1,
      title: expect.stringContaining('một lượt'),
    });
    expect(refused[0]?.headers.get('set-cookie')).toBeNull();
    expect(await countsOf()).toMatchObject({ likes: 1, rows: 1 });
    // Another comment is another matter, and nothing stored says that it was the same address.
    const other = await anApprovedComment(article);
    expect((await sendLike({ address, id: other })).status).toBe(200);
    const { rows } = await pool().query('SELECT DISTINCT address, device FROM comment_like WHERE comment_id IN ($1, $2)', [comment, other]);
    expect(rows).toHaveLength(2);
  });

  test('too often within the hour, of whatever comments, is asked to come later', async () => {
    const address = fresh();
    let answer = await sendLike({ address });
    for (let count = 1; count < 200 && answer.status !== 429; count++) answer = await sendLike({ address });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('finds only comments that readers see', async () => {
    const pending = await aComment(article);
    const ofADraft = await anApprovedComment(await aStory({ status: 'draft' }));
    for (const id of [pending, ofADraft, 2_000_000_001, 0, 'x', '99999999999'])
      expect((await sendLike({ id })).status, String(id)).toBe(404);
    expect(await countRows('comment_like', 'comment_id = ANY($1)', [[pending, ofADraft]])).toBe(0);
  });

  test('while it is taken off the page is counted before that or not at all', async () => {
    for (let round = 0; round < 8; round++) {
      const id = await anApprovedComment(article);
      const [answer] = await Promise.all([sendLike({ id }), decided(id, 'rejected')]);
      const { likes, rows } = await countsOf(id);
      expect([likes, rows]).toEqual(answer.status === 200 ? [1, 1] : [0, 0]);
      expect((await sendLike({ id })).status).toBe(404);
    }
  });

  test('without JavaScript is led back to the comment, on the page where it stood', async () => {
    const story = (await likeByForm()).headers.get('location')?.split('#')[0] ?? '';
    expect(story).toMatch(new RegExp(`-${article}$`));
    for (const [referer, back] of [
      [`${SITE}${story}/binh-luan/cu-nhat`, `${story}/binh-luan/cu-nhat`],
      [`${SITE}/newsroom/comments`, story],
      ['https://evil.example/binh-luan', story],
    ] as const) {
      const answer = await likeByForm({ headers: { referer } });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `${back}#binh-luan-${comment}`]);
    }
    const address = fresh();
    expect(deviceIn(await likeByForm({ address }))).toHaveLength(22);
    expect((await likeByForm({ address })).status).toBe(303);
    expect((await countsOf()).likes).toBe(5);
    const gone = await likeByForm({ id: 2_000_000_001 });
    expect([gone.status, gone.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
  });
});

describe('a reader who reports a comment', () => {
  test('is thanked each time and counted once; the comment stays, in the lane of the reported', async () => {
    const before = await laneNow('reported');
    const first = await sendReport();
    expect([first.status, await first.json()]).toEqual([201, { status: 'received' }]);
    const again = await sendReport({ device: deviceIn(first) }, { reason: 'spam' });
    expect([again.status, await again.json()]).toEqual([201, { status: 'received' }]);
    expect((await countsOf()).reports).toBe(1);
    expect(await laneNow('reported')).toBe(before + 1);
    expect((await sendReport()).status).toBe(201);
    expect((await countsOf()).reports).toBe(2);
    expect(await laneNow('reported')).toBe(before + 1);
  });

  test('in a crowd behind one address is counted once in the hour', async () => {
    const address = fresh();
    const answers = await Promise.all(Array.from({ length: 8 }, () => sendReport({ address })));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect((await countsOf()).reports).toBe(1);
  });

  test('must say why, in words that fit, and nothing else', async () => {
    const answer = await sendReport({ headers: { 'accept-language': 'en' } }, { reason: 'because', note: 'x'.repeat(501) });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      errors: { reason: ['Please choose a reason.'], note: ['What you added is longer than 500 characters.'] },
    });
    expect((await sendReport({}, { reason: 'spam', note: 'ế'.normalize('NFD').repeat(500) })).status).toBe(201);
  });

  test('finds only comments that readers see', async () => {
    const pending = await aComment(article);
    for (const id of [pending, 2_000_000_001, 'x']) expect((await sendReport({ id })).status).toBe(404);
    expect(await countRows('comment_report', 'comment_id = $1', [pending])).toBe(0);
  });

  test('without JavaScript is led to the thanks, or gets the page back with what was said', async () => {
    const page =
      '<!doctype html><html lang="vi"><body><h1>Báo</h1><report-form id="x"><form></form></report-form><footer>Cuối</footer></body></html>';
    const asked: string[] = [];
    offerPages(async (path) => {
      asked.push(path);
      return {
        kind: 'page',
        state: 'hit',
        page: { edition: 1, source: '', type: 'text/html', etag: '', identity: Buffer.from(page), brotli: Buffer.of(), gzip: Buffer.of() },
      };
    });
    const wrong = await reportByForm({ note: 'Có <b>số</b> điện thoại' });
    const html = await wrong.text();
    expect([wrong.status, asked]).toEqual([422, [`/bao-vi-pham/${article}/${comment}`]]);
    expect(html).toContain('<a href="#report-reason">Mời bạn chọn một lý do.</a>');
    expect(html).toContain('Có &lt;b&gt;số&lt;/b&gt; điện thoại');
    expect(html).toContain('<footer>Cuối</footer>');
    const sent = await reportByForm({ reason: 'private', note: '' });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/bao-vi-pham/${article}/da-nhan#bao-vi-pham`]);
    expect((await countsOf()).reports).toBe(1);
  });
});

describe.each([
  { name: 'like', route: like, input: { liked: true }, table: 'comment_like' as const, most: 1_000 },
  { name: 'report', route: report, input: { reason: 'spam' }, table: 'comment_report' as const, most: 16_384 },
])('what is sent to $name a comment', ({ route, input, table, most }) => {
  const json = (body: unknown, sent?: Sent) => send(route, JSON.stringify(body), 'application/json', sent);

  test.each(['http://evil.example', 'null'])('from %s is refused before anything is read', async (origin) => {
    expect((await json(input, { headers: { origin } })).status).toBe(403);
    expect(await countRows(table, 'comment_id = $1', [comment])).toBe(0);
  });

  test('from another site by a browser that hides where it comes from is refused', async () => {
    const request = new Request(`${SITE}/api/comments/${comment}/x`, {
      method: 'POST',
      body: JSON.stringify(input),
      headers: { 'content-type': 'application/json', 'sec-fetch-site': 'cross-site' },
    });
    expect((await route(request, { params: Promise.resolve({ id: String(comment) }) })).status).toBe(403);
  });

  test('is refused when it holds what nobody asked for, is no object, no JSON, too much or of another kind', async () => {
    expect((await json({ ...input, likes: 9 })).status).toBe(422);
    expect((await send(route, new URLSearchParams({ extra: '1' }), 'application/x-www-form-urlencoded')).status).toBe(422);
    for (const body of [[], null, 'x', 1]) expect((await json(body)).status).toBe(422);
    expect((await send(route, '{', 'application/json')).status).toBe(400);
    expect((await send(route, new Uint8Array([0xff, 0xfe]), 'application/json')).status).toBe(400);
    expect((await send(route, ' '.repeat(most + 1), 'application/json')).status).toBe(413);
    expect((await send(route, 'liked', 'text/plain')).status).toBe(415);
    expect(await countRows(table, 'comment_id = $1', [comment])).toBe(0);
  });
});

test('a report is sent, not asked for', async () => {
  const answer = await reporting.GET(new Request(`${SITE}/api/comments/1/report`));
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
});

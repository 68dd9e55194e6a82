import { randomBytes, randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { receiptToken } from '#lib/comments/receipts/token';
import { pool } from '#lib/db/pool';
import { aBan, aCommentFrom, letBansRunOut } from '#tests/support/bans';
import { aCaptcha } from '#tests/support/captchas';
import { aModerator, anApprovedComment, aStory, countRows } from '#tests/support/commented-story';
import { POST as like } from '../../../app/api/comments/[id]/like/route.ts';
import { POST as report } from '../../../app/api/comments/[id]/report/route.ts';
import { POST as edit } from '../../../app/api/comments/receipts/edit/route.ts';
import { POST as comment } from '../../../app/api/comments/route.ts';
import { POST as correct } from '../../../app/api/corrections/route.ts';

const SITE = 'http://localhost:3000';
const WHY = 'Gửi rác nhiều lần';
let milo: Awaited<ReturnType<typeof aModerator>>;
let [article, places, own, other] = [0, 0, 0, 0];
let address = '';
const somewhere = (): string => `10.22.${++places >> 8}.${places & 255}`;

beforeAll(async () => {
  milo = await aModerator('Milo');
});
beforeEach(async () => {
  article = await aStory();
  address = somewhere();
  own = await aCommentFrom(article, { address, phone: '0912345678' });
  other = await anApprovedComment(article);
});
afterEach(letBansRunOut);

type Fields = Record<string, unknown>;
type Ways = { json?: () => Promise<Response>; form: () => Promise<Response> };
/** A door asks for bans, and what it is sent is kept for its sender; or it is open to everybody, for a reason. */
type Door = { asks: Ways; keeps: string[]; leaves: () => Promise<number> } | { open: string };

const request = (path: string, body: BodyInit, type: string) =>
  new Request(SITE + path, {
    method: 'POST',
    body,
    headers: { 'content-type': type, origin: SITE, accept: type.includes('json') ? type : 'text/html', 'x-toa-soan-address': address },
  });
const asJson = (path: string, input: Fields) => request(path, JSON.stringify(input), 'application/json');
const asForm = (path: string, fields: Fields) =>
  request(path, new URLSearchParams(fields as Record<string, string>), 'application/x-www-form-urlencoded');
const ofComment = () => ({ params: Promise.resolve({ id: String(other) }) });
const aFormCaptcha = async () => {
  const { token, answer } = await aCaptcha(article);
  return { captchaToken: token, captchaAnswer: answer };
};

const words = () => ({ articleId: article, name: 'Rosa', title: 'Lời đã viết', body: `Nội dung đã viết ${randomUUID()}` });
const mistake = () => ({ articleId: article, passage: 'Chỗ sai đã chép', proposal: `Lời đề nghị ${randomUUID()}` });
const changed = () => ({ token: receiptToken(own), version: '1', name: 'Rosa', title: 'Lời đã sửa', body: 'Nội dung đã sửa' });

/** Everything that anybody can write without signing in. A new route is to be named here before this passes. */
const DOORS: Record<string, Door> = {
  'app/api/comments/route.ts': {
    asks: {
      json: async () => comment(asJson('/api/comments', { ...words(), captcha: await jsonCaptcha() })),
      form: async () => comment(asForm('/api/comments', { ...words(), phone: '', website: '', ...(await aFormCaptcha()) })),
    },
    keeps: ['Lời đã viết', 'Nội dung đã viết'],
    leaves: () => countRows('comment', 'article_id = $1', [article]),
  },
  'app/api/comments/receipts/edit/route.ts': {
    asks: { form: async () => edit(asForm('/api/comments/receipts/edit', changed())) },
    keeps: ['Lời đã sửa', 'Nội dung đã sửa'],
    leaves: () => countRows('comment', 'id = $1 AND version = 1', [own]),
  },
  'app/api/comments/[id]/like/route.ts': {
    asks: {
      json: async () => like(asJson(`/api/comments/${other}/like`, { liked: true }), ofComment()),
      form: async () => like(asForm(`/api/comments/${other}/like`, { liked: 'true' }), ofComment()),
    },
    keeps: [],
    leaves: () => countRows('comment_like', 'comment_id = $1', [other]),
  },
  'app/api/comments/[id]/report/route.ts': {
    asks: {
      json: async () => report(asJson(`/api/comments/${other}/report`, { reason: 'insult', note: '' }), ofComment()),
      form: async () => report(asForm(`/api/comments/${other}/report`, { reason: 'insult', note: 'Lời báo đã viết' }), ofComment()),
    },
    keeps: ['Lời báo đã viết'],
    leaves: () => countRows('comment_report', 'comment_id = $1', [other]),
  },
  'app/api/corrections/route.ts': {
    asks: {
      json: async () => correct(asJson('/api/corrections', { ...mistake(), captcha: await jsonCaptcha() })),
      form: async () =>
        correct(asForm('/api/corrections', { ...mistake(), name: '', contact: '', website: '', ...(await aFormCaptcha()) })),
    },
    keeps: ['Chỗ sai đã chép', 'Lời đề nghị'],
    leaves: () => countRows('reader_note', 'article_id = $1', [article]),
  },
  'app/api/comments/receipts/withdraw/route.ts': { open: 'whoever wrote something may take it back, banned or not' },
  'app/api/views/route.ts': { open: 'it counts a reader and keeps no word of theirs' },
  'app/api/sign-in/route.ts': { open: 'people of the newsroom, by their password' },
  'app/api/sign-in/code/route.ts': { open: 'people of the newsroom, by the code of their app' },
  'app/api/sign-in/reset/route.ts': { open: 'people of the newsroom who forgot their password; it keeps no word' },
  'app/api/sign-in/password/route.ts': { open: 'people of the newsroom, by the secret in their link' },
  'app/api/sign-in/invitation/route.ts': { open: 'people of the newsroom, by the secret in their invitation' },
  'app/api/v1/[...path]/route.ts': { open: 'programs, by a token of somebody of the newsroom' },
  'app/api/sign-in/language/route.ts': { open: 'the language of the page for signing in' },
  'app/api/mail-links/route.ts': { open: 'people of the newsroom, by the secret in their mail' },
  'app/api/auth/[...nextauth]/route.ts': { open: 'the library behind signing in' },
};

async function jsonCaptcha() {
  const { token, answer } = await aCaptcha(article);
  return { token, answer };
}

const WRITES =
  /^export (?:async )?(?:function|const) (?:POST|PUT|PATCH|DELETE)\b|^export (?:const )?\{[^}]*(?<!notAllowed as )\b(?:POST|PUT|PATCH|DELETE)\b/m;

test('every route that anybody may write to is named here: it asks for bans, or says why it does not', () => {
  const routes = globSync('app/**/route.{ts,tsx}').map((path) => path.replaceAll('\\', '/'));
  const open = routes.filter((path) => !path.startsWith('app/api/newsroom/') && WRITES.test(readFileSync(path, 'utf8')));
  expect(open.sort()).toEqual(Object.keys(DOORS).sort());
});

const asking = Object.entries(DOORS).flatMap(([path, door]) => ('asks' in door ? [{ path, ...door }] : []));

describe.each(asking)('somebody who is banned and comes to $path', ({ asks, keeps, leaves }) => {
  test('is told until when and why, in JSON and on the page, keeps what they typed, and leaves nothing behind', async () => {
    const before = await leaves();
    const until = await aBan(milo, own, { days: 7, reason: WHY });
    if (asks.json) {
      const answer = await asks.json();
      expect([answer.status, answer.headers.get('content-type')]).toEqual([403, 'application/problem+json']);
      const problem = await answer.json();
      expect(problem).toMatchObject({ type: '/problems/banned', status: 403, until, reason: WHY });
      expect(problem.title).toContain(WHY);
    }
    const page = await asks.form();
    expect([page.status, page.headers.get('cache-control')]).toEqual([403, 'no-store']);
    const html = await page.text();
    for (const kept of [...keeps, WHY, 'kết nối mạng bạn đang dùng']) expect(html).toContain(kept);
    expect(await leaves()).toBe(before);
  });

  test('is let in again once the ban has run out', async () => {
    await aBan(milo, own);
    await letBansRunOut();
    expect((await asks.form()).status).toBeLessThan(400);
  });
});

test('somebody whose phone is banned is told so from any address, in English where they read English, and not told what is kept', async () => {
  await aBan(milo, own, { kind: 'phone', reason: WHY, tellsReason: false });
  address = somewhere();
  const sent = asJson('/api/comments', { ...words(), phone: '+84 912 345 678', captcha: await jsonCaptcha() });
  sent.headers.set('accept-language', 'en');
  const problem = await (await comment(sent)).json();
  expect(problem).toMatchObject({ type: '/problems/banned', title: expect.stringContaining('this phone number until') });
  expect(JSON.stringify(problem)).not.toContain(WHY);
  expect(problem).not.toHaveProperty('reason');
  // Without the number they are somebody else.
  expect((await comment(asJson('/api/comments', { ...words(), captcha: await jsonCaptcha() }))).status).toBe(201);
  // The receipt knows with which number its comment came.
  const edited = await edit(asForm('/api/comments/receipts/edit', changed()));
  expect(edited.status).toBe(403);
});

test('somebody who is banned may take back what they liked, and what they wrote', async () => {
  const device = randomBytes(16).toString('base64url');
  const likes = (liked: boolean) => {
    const sent = asJson(`/api/comments/${other}/like`, { liked });
    sent.headers.set('cookie', `toa-soan-device=${device}`);
    return like(sent, ofComment());
  };
  expect((await likes(true)).status).toBe(200);
  await aBan(milo, own);
  expect((await likes(false)).status).toBe(200);
  expect(await countRows('comment_like', 'comment_id = $1', [other])).toBe(0);
});

test('a hash in another row is no ban: the same bytes as a phone ban do not keep an address out', async () => {
  await pool().query(
    `INSERT INTO ban (kind, hash, comment_id, reason, is_reason_told, until, created_by_id)
     SELECT 'phone', address_hash, id, 'x', true, now() + interval '1 day', $2 FROM comment WHERE id = $1`,
    [own, milo.id],
  );
  const { form } = (DOORS['app/api/comments/[id]/like/route.ts'] as { asks: Ways }).asks;
  expect((await form()).status).toBe(303);
});

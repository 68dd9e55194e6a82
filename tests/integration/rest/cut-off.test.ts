import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimRequest, TakenOver } from '#lib/api-tokens/requests/store';
import { createArticle } from '#lib/articles/create-article';
import { newDraft } from '#lib/articles/schema';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { bodyOf } from '#tests/support/drafts';
import { aSection, somebody } from '#tests/support/newsroom';
import { aToken, bearer, type RestServer, startRest } from '#tests/support/rest-server';

let api: RestServer;
let editor: StaffMember;
let token: Record<string, string>;
let section = 0;

beforeAll(async () => {
  api = await startRest();
  section = await aSection('thoi-su');
  editor = await somebody('editor', 'Ada');
  token = bearer(await aToken(editor, ['drafts:write', 'stories:publish']));
});

afterAll(() => api.close());

const content = (title: string) => ({
  title,
  sectionId: section,
  lead: 'Đốt dầm cuối cùng được khóa vào giữa nhịp chính.',
  leadSource: '',
  byline: 'Phạm Đức Long',
  body: bodyOf('Giờ hợp long do nhiệt kế quyết định.'),
  picture: null,
});

const post = (path: string, key: string, body: unknown) =>
  api.ask(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...token, 'idempotency-key': key },
  });
const begin = (title: string, key: string) => post('/drafts', key, content(title));
const begun = async (title: string): Promise<number> => (await pool().query('SELECT FROM draft WHERE title = $1', [title])).rowCount ?? 0;

/** As a process leaves its request that ended before it could answer. */
const lose = (key: string) => pool().query(`UPDATE api_request SET status = NULL, headers = '{}', body = '' WHERE key = $1`, [key]);
const age = (key: string) => pool().query(`UPDATE api_request SET claimed_at = now() - interval '61 seconds' WHERE key = $1`, [key]);

/** The same request as under another key, of which nothing has come. */
const cutOff = (key: string, like: string) =>
  pool().query('INSERT INTO api_request (token_id, key, fingerprint) SELECT token_id, $1, fingerprint FROM api_request WHERE key = $2', [
    key,
    like,
  ]);

describe('a program whose request was cut off with the power', () => {
  test('waits a minute and is then served under the same key', async () => {
    await begin('Cầu một', 'one');
    await cutOff('one-again', 'one');
    const tooSoon = await begin('Cầu một', 'one-again');
    expect([tooSoon.status, tooSoon.headers.get('retry-after')]).toEqual([409, '2']);
    await age('one-again');
    expect((await begin('Cầu một', 'one-again')).status).toBe(201);
    expect(await begun('Cầu một')).toBe(2);
  });

  test('hears of the draft that was begun before the end, and begins no second one', async () => {
    const first = await begin('Cầu hai', 'two');
    await lose('two');
    await age('two');
    const again = await begin('Cầu hai', 'two');
    expect([again.status, again.body, again.headers.get('location'), again.headers.get('etag')]).toEqual([
      201,
      first.body,
      first.headers.get('location'),
      first.headers.get('etag'),
    ]);
    expect(await begun('Cầu hai')).toBe(1);
    const replayed = await begin('Cầu hai', 'two');
    expect([replayed.body, replayed.headers.get('idempotent-replayed')]).toEqual([first.body, 'true']);
  });

  test('may send it twenty times at once: one draft comes of it', async () => {
    await begin('Cầu ba', 'three');
    await pool().query('DELETE FROM draft WHERE title = $1', ['Cầu ba']);
    await cutOff('three-again', 'three');
    await age('three-again');
    const answers = await Promise.all(Array.from({ length: 20 }, () => begin('Cầu ba', 'three-again')));
    expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    const made = answers.filter(({ status }) => status === 201).map(({ body }) => (body as { id: number }).id);
    expect(new Set(made).size).toBe(1);
    expect(await begun('Cầu ba')).toBe(1);
  });

  test('publishes once, and hears so', async () => {
    const { body } = await begin('Cầu bốn', 'four');
    const path = `/drafts/${(body as { id: number }).id}/publish`;
    expect((await post(path, 'publish', { version: 1, live: null })).status).toBe(200);
    await lose('publish');
    await age('publish');
    expect((await post(path, 'publish', { version: 1, live: null })).body).toMatchObject({ changed: false });
  });
});

test('a request that was slow, not dead, leaves the draft to who took it over', async () => {
  await begin('Cầu năm', 'five');
  const { rows } = await pool().query('SELECT token_id, fingerprint FROM api_request WHERE key = $1', ['five']);
  const claim = async () => {
    const claimed = await claimRequest(rows[0].token_id, 'slow', new Uint8Array(rows[0].fingerprint));
    if (claimed.state !== 'mine') throw new Error(claimed.state);
    return claimed.sending;
  };
  const draft = { content: newDraft({ title: 'Cầu chậm', sectionId: section, byline: 'Ada' }) };
  const slow = await claim();
  await age('slow');
  const quick = await claim();
  await expect(createArticle(editor, { ...draft, sending: slow })).rejects.toBeInstanceOf(TakenOver);
  const made = await createArticle(editor, { ...draft, sending: quick });
  expect(made.ok).toBe(true);
  await expect(createArticle(editor, { ...draft, sending: slow })).rejects.toBeInstanceOf(TakenOver);
  await age('slow');
  expect(await createArticle(editor, { ...draft, sending: await claim() })).toEqual(made);
  expect(await begun('Cầu chậm')).toBe(1);
});

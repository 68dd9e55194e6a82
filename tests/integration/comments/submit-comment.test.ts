import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as captchaToken from '#lib/captcha/captcha-token';
import { openPhone } from '#lib/comments/seal-phone';
import { submitComment } from '#lib/comments/submit-comment';
import { pool } from '#lib/db/pool';
import { aStory, countRows } from '#tests/support/commented-story';

const ANSWER = await rightAnswer();
let article = 0;
let people = 0;

beforeEach(async () => {
  article = await aStory();
});
afterEach(() => vi.restoreAllMocks());

/** Nobody here shares an address, so that the limits stay out of the way. */
const someone = (): string => `10.${(++people >> 16) & 255}.${(people >> 8) & 255}.${people & 255}`;

async function captcha({ articleId = article, goodForMs = 600_000, jti = randomUUID() } = {}) {
  const { rows } = await pool().query<{ now: Date }>('SELECT now()');
  const expiresAt = new Date((rows[0]?.now.getTime() ?? 0) + goodForMs);
  return { jti, token: await captchaToken.sealCaptcha({ answer: ANSWER, digits: '018352', articleId, jti, expiresAt }) };
}

const send = (token: string, changes: Record<string, unknown> = {}, answer = ANSWER) =>
  submitComment({
    input: { articleId: article, name: 'Rosa', title: 'Cảm ơn', body: `Bài hay. ${randomUUID()}`, captcha: { token, answer }, ...changes },
    address: someone(),
  });

describe('a reader who sends a comment', () => {
  test('is told that it waits, and it is stored as waiting', async () => {
    const { token, jti } = await captcha();
    const answer = await send(token);
    expect(answer).toMatchObject({ ok: true, value: { status: 'pending' } });
    expect(await countRows('comment', "article_id = $1 AND status = 'pending' AND version = 1", [article])).toBe(1);
    expect(await countRows('spent_captcha', 'jti = $1', [jti])).toBe(1);
  });

  test('on a story that takes none, or that is no longer there, is told so and loses no captcha', async () => {
    const closed = await aStory({ commentsOpen: false });
    const draft = await aStory({ status: 'draft' });
    const { token, jti } = await captcha();
    expect(await send(token, { articleId: closed })).toMatchObject({ ok: false, code: 'closed', gate: { why: 'closed' } });
    expect(await send(token, { articleId: draft })).toEqual({ ok: false, code: 'not-found' });
    expect(await send(token, { articleId: 2_000_000_000 })).toEqual({ ok: false, code: 'not-found' });
    expect(await countRows('spent_captcha', 'jti = $1', [jti])).toBe(0);
  });

  test('makes no page old while it waits or is refused: whoever floods the paper empties no cache', async () => {
    const editionNow = async () => (await pool().query<{ number: number }>('SELECT number FROM edition')).rows[0]?.number;
    const before = await editionNow();
    for (const words of [{}, { body: 'Xem http://a.example, http://b.example' }, { website: 'x' }]) {
      const { token } = await captcha();
      expect(await send(token, words)).toMatchObject({ ok: true, value: { status: 'pending' } });
    }
    expect(await editionNow()).toBe(before);
  });

  test('and leaves a phone number finds it nowhere in the clear, but it can be opened', async () => {
    const { token } = await captcha();
    expect(await send(token, { phone: '0912 345 678' })).toMatchObject({ ok: true });
    const { rows } = await pool().query<{ all: string; sealed: Buffer }>(
      `SELECT comment::text AS all, phone_encrypted AS sealed FROM comment WHERE article_id = $1`,
      [article],
    );
    expect(rows[0]?.all).not.toMatch(/912345678|912 345 678/);
    expect(rows[0]?.all).not.toContain(Buffer.from('912345678').toString('hex'));
    expect(openPhone(rows[0]?.sealed ?? Buffer.of())).toMatchObject({ ok: true, value: '+84912345678' });
  });

  test('is known only by a keyed hash of the address', async () => {
    const { token } = await captcha();
    const address = '203.0.113.77';
    await submitComment({ input: { articleId: article, name: 'R', title: 'T', body: 'B', captcha: { token, answer: ANSWER } }, address });
    const { rows } = await pool().query<{ all: string; bytes: number }>(
      'SELECT comment::text AS all, length(address_hash) AS bytes FROM comment WHERE article_id = $1',
      [article],
    );
    expect(rows[0]?.bytes).toBe(32);
    expect(rows[0]?.all).not.toContain(address);
  });

  test('too often from one place is asked to wait', async () => {
    const answers = [];
    for (let index = 0; index < 8; index++) {
      const { token } = await captcha();
      answers.push(
        await submitComment({
          input: { articleId: article, name: 'Rosa', title: 'T', body: `Lần ${index}`, captcha: { token, answer: ANSWER } },
          address: '198.51.100.9',
        }),
      );
    }
    expect(answers.at(0)).toMatchObject({ ok: true });
    expect(answers.at(-1)).toMatchObject({ ok: false, code: 'too-many' });
  });

  test('is held with reasons when a program would have written it like that', async () => {
    const { token } = await captcha();
    await send(token, {
      body: 'Mua ngay tại https://ban-hang.example/re',
      website: 'spam.example',
    });
    const { rows } = await pool().query<{ reasons: { rule: string }[] }>('SELECT reasons FROM comment WHERE article_id = $1', [article]);
    expect(rows[0]?.reasons.map(({ rule }) => rule)).toEqual(['honeypot', 'too-fast', 'links']);
  });
});

describe('a captcha', () => {
  test('sent by forty people at once brings exactly one comment, round after round', async () => {
    for (let round = 0; round < 4; round++) {
      article = await aStory();
      const { token } = await captcha();
      const answers = await Promise.all(Array.from({ length: 40 }, () => send(token)));
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      expect(answers.filter((answer) => !answer.ok && answer.code === 'captcha' && answer.reason === 'used')).toHaveLength(39);
      expect(await countRows('comment', 'article_id = $1', [article])).toBe(1);
    }
  });

  test('of one reader is nobody else’s: two behind one address each answer their own, in either order', async () => {
    const address = someone();
    const [mine, theirs] = [await captcha(), await captcha()];
    const from = (token: string) =>
      submitComment({
        input: { articleId: article, name: 'Rosa', title: 'T', body: `B ${randomUUID()}`, captcha: { token, answer: ANSWER } },
        address,
      });
    expect(await from(theirs.token)).toMatchObject({ ok: true });
    expect(await from(mine.token)).toMatchObject({ ok: true });
  });

  test('is spent by a wrong answer: the right one comes too late', async () => {
    const { token } = await captcha();
    expect(await send(token, {}, 'sai')).toMatchObject({ code: 'captcha', reason: 'wrong' });
    expect(await send(token)).toMatchObject({ code: 'captcha', reason: 'used' });
    expect(await countRows('comment', 'article_id = $1', [article])).toBe(0);
  });

  test('gives one guess, however many are made at once', async () => {
    const { token } = await captcha();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => send(token, {}, `sai${index}`)));
    expect(answers.filter((answer) => !answer.ok && answer.code === 'captcha' && answer.reason === 'wrong')).toHaveLength(1);
  });

  test('is not lost when the comment could not be stored', async () => {
    await pool().query(`
      CREATE FUNCTION refuse_comment() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full' USING ERRCODE = '53100'; END $$;
      CREATE TRIGGER no_comments BEFORE INSERT ON comment FOR EACH ROW EXECUTE FUNCTION refuse_comment()`);
    const { token, jti } = await captcha();
    await expect(send(token)).rejects.toThrow();
    expect(await countRows('spent_captcha', 'jti = $1', [jti])).toBe(0);
    await pool().query('DROP FUNCTION refuse_comment CASCADE');
    expect(await send(token)).toMatchObject({ ok: true });
  });

  test('is neither opened nor spent when the title was forgotten', async () => {
    const { token, jti } = await captcha();
    const open = vi.spyOn(captchaToken, 'openCaptcha');
    const missing = await send(token, { title: undefined });
    expect(missing).toEqual({ ok: false, code: 'invalid', fields: { title: ['required'] } });
    expect(await send(token, { title: '\u200b ' }, 'sai')).toEqual(missing);
    expect(open).not.toHaveBeenCalled();
    expect(await countRows('spent_captcha', 'jti = $1', [jti])).toBe(0);
    expect(await send(token)).toMatchObject({ ok: true });
  });

  test('expires by the clock of the database, and then says nothing about the answer', async () => {
    const { token, jti } = await captcha({ goodForMs: -1_000 });
    expect(await send(token)).toMatchObject({ code: 'captcha', reason: 'expired' });
    expect(await send(token, {}, 'sai')).toMatchObject({ code: 'captcha', reason: 'expired' });
    expect(await countRows('spent_captcha', 'jti = $1', [jti])).toBe(0);
  });

  test('whose time this machine thinks is over is still good while the database says so', async () => {
    const { token } = await captcha();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_600_000 });
    try {
      expect(await send(token)).toMatchObject({ ok: true });
    } finally {
      vi.useRealTimers();
    }
  });

  test('of one story does not open another, and stays unspent', async () => {
    const { token, jti } = await captcha({ articleId: await aStory() });
    expect(await send(token)).toMatchObject({ code: 'captcha', reason: 'token' });
    expect(await send('forged.token')).toMatchObject({ code: 'captcha', reason: 'token' });
    expect(await countRows('spent_captcha', 'jti = $1', [jti])).toBe(0);
  });

  test('that is missing is asked for, after everything else is known to be good', async () => {
    const input = { articleId: article, name: 'Rosa', title: 'T', body: 'B' };
    expect(await submitComment({ input, address: someone() })).toMatchObject({ code: 'captcha', reason: 'missing' });
  });
});

describe('the same words under the same story', () => {
  const words = { name: 'Rosa', title: 'Cảm ơn', body: 'Bài viết rất hay.' };

  test('are taken once, and the second captcha is not spent', async () => {
    const first = await captcha();
    const second = await captcha();
    expect(await send(first.token, words)).toMatchObject({ ok: true });
    expect(await send(second.token, { ...words, body: '  BÀI viết   rất hay. ' })).toMatchObject({ code: 'duplicate' });
    expect(await countRows('spent_captcha', 'jti = $1', [second.jti])).toBe(0);
  });

  test('are taken once when they arrive together, each with its own captcha', async () => {
    const captchas = await Promise.all(Array.from({ length: 20 }, () => captcha()));
    const answers = await Promise.all(captchas.map(({ token }) => send(token, words)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === 'duplicate')).toHaveLength(19);
    const spent = await countRows('spent_captcha', 'jti = ANY($1)', [captchas.map(({ jti }) => jti)]);
    expect(spent).toBe(1);
  });

  test('are welcome under another story', async () => {
    expect(await send((await captcha()).token, words)).toMatchObject({ ok: true });
    const other = await aStory();
    expect(await send((await captcha({ articleId: other })).token, { ...words, articleId: other })).toMatchObject({ ok: true });
  });
});

async function rightAnswer(): Promise<string> {
  const { newCaptchaText } = await import('#lib/captcha/captcha-text');
  return newCaptchaText();
}

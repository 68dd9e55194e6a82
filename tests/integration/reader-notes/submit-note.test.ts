import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { pool } from '#lib/db/pool';
import { offerCaptcha } from '#lib/reader-forms/offer-captcha';
import { submitNote } from '#lib/reader-notes/submit-note';
import { aCaptcha } from '#tests/support/captchas';
import { aStory, countRows } from '#tests/support/commented-story';

let article = 0;
let people = 0;
/** Nobody here shares an address, so that the limits stay out of the way. */
const someone = (): string => `10.${(++people >> 16) & 255}.${(people >> 8) & 255}.${people & 255}`;

beforeEach(async () => {
  article = await aStory();
});

type Captcha = { token: string; answer: string };
const send = ({ token, answer }: Captcha, changes: Record<string, unknown> = {}, address = someone()) =>
  submitNote({
    input: { articleId: article, passage: 'Bốn mươi hai', proposal: `Bốn mươi ba ${randomUUID()}`, captcha: { token, answer }, ...changes },
    address,
  });
const notes = (where = 'true') => countRows('reader_note', `article_id = $1 AND ${where}`, [article]);
const isSpent = async (jti: string) => (await countRows('spent_captcha', 'jti = $1', [jti])) === 1;

describe('a reader who proposes other words', () => {
  test('is told that the newsroom has them, also where comments are closed', async () => {
    article = await aStory({ commentsOpen: false });
    const captcha = await aCaptcha(article);
    expect(await send(captcha, { name: 'Rosa', contact: 'rosa@example.com' })).toMatchObject({ ok: true, value: { status: 'open' } });
    expect(
      await notes(`status = 'open' AND version = 1 AND name = 'Rosa' AND contact = 'rosa@example.com' AND length(address_hash) = 32`),
    ).toBe(1);
    expect(await isSpent(captcha.jti)).toBe(true);
  });

  test('is asked again for what is missing, too long, or no e-mail address, and the captcha is not looked at', async () => {
    const captcha = await aCaptcha(article);
    const wrong = { passage: '\u200b', proposal: 'ế'.repeat(1_001), contact: '0912 345 678', answer: 'x' };
    expect(await send(captcha, wrong)).toEqual({
      ok: false,
      code: 'invalid',
      fields: { passage: ['required'], proposal: ['too-long'], contact: ['email'], form: ['unknown'] },
    });
    expect(await isSpent(captcha.jti)).toBe(false);
  });

  test('of a story that is not before readers is told so and loses no captcha', async () => {
    const captcha = await aCaptcha(article);
    for (const articleId of [await aStory({ status: 'draft' }), 2_000_000_000])
      expect(await send(captcha, { articleId })).toEqual({ ok: false, code: 'not-found' });
    expect(await isSpent(captcha.jti)).toBe(false);
  });

  test('too often from one place is asked to wait', async () => {
    const answers = [];
    for (let index = 0; index < 8; index++) answers.push(await send(await aCaptcha(article), {}, '198.51.100.23'));
    expect(answers.at(0)).toMatchObject({ ok: true });
    expect(answers.at(-1)).toMatchObject({ ok: false, code: 'too-many' });
  });

  test('is held with reasons when a program would have written it like that, but not for a link of the paper’s own', async () => {
    await send(await aCaptcha(article), {
      passage: 'Xem https://lac-giang.example',
      website: 'spam.example',
      proposal: 'Mua tại www.re.example',
    });
    const { rows } = await pool().query<{ reasons: { rule: string; detail: string }[] }>(
      'SELECT reasons FROM reader_note WHERE article_id = $1',
      [article],
    );
    expect(rows[0]?.reasons.map(({ rule }) => rule)).toEqual(['honeypot', 'too-fast', 'links']);
    expect(rows[0]?.reasons.at(-1)?.detail).toBe('www.re.example');
  });
});

describe('a captcha', () => {
  test('sent with forty notes at once brings exactly one', async () => {
    const captcha = await aCaptcha(article);
    const answers = await Promise.all(Array.from({ length: 40 }, () => send(captcha)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === 'captcha' && answer.reason === 'used')).toHaveLength(39);
    expect(await notes()).toBe(1);
  });

  test('is spent by a wrong answer, and an expired or foreign one is worth nothing', async () => {
    const captcha = await aCaptcha(article);
    expect(await send({ ...captcha, answer: 'sai' })).toMatchObject({ code: 'captcha', reason: 'wrong' });
    expect(await send(captcha)).toMatchObject({ code: 'captcha', reason: 'used' });
    expect(await send(await aCaptcha(article, { goodForMs: -1_000 }))).toMatchObject({ code: 'captcha', reason: 'expired' });
    expect(await send(await aCaptcha(await aStory()))).toMatchObject({ code: 'captcha', reason: 'token' });
    expect(await notes()).toBe(0);
  });

  test('is not lost when the note could not be stored', async () => {
    await pool().query(`
      CREATE FUNCTION refuse_note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full' USING ERRCODE = '53100'; END $$;
      CREATE TRIGGER no_notes BEFORE INSERT ON reader_note FOR EACH ROW EXECUTE FUNCTION refuse_note()`);
    const captcha = await aCaptcha(article);
    await expect(send(captcha)).rejects.toThrow();
    expect(await isSpent(captcha.jti)).toBe(false);
    await pool().query('DROP FUNCTION refuse_note CASCADE');
    expect(await send(captcha)).toMatchObject({ ok: true });
  });

  test('for a note is offered where comments are closed, for a comment it is not', async () => {
    const closed = await aStory({ commentsOpen: false });
    expect(await offerCaptcha({ articleId: closed, address: someone(), purpose: 'note' })).toMatchObject({ ok: true });
    expect(await offerCaptcha({ articleId: closed, address: someone(), purpose: 'comment' })).toMatchObject({ ok: false, code: 'closed' });
  });
});

test('the same words about the same story are taken once, whoever sends them and however many at once', async () => {
  const words = { passage: 'Bốn mươi hai', proposal: 'Bốn mươi ba' };
  const captchas = await Promise.all(Array.from({ length: 20 }, () => aCaptcha(article)));
  const answers = await Promise.all(captchas.map((captcha, index) => send(captcha, { ...words, name: `Bạn đọc ${index}` })));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(answers.filter((answer) => !answer.ok && answer.code === 'duplicate')).toHaveLength(19);
  expect(await countRows('spent_captcha', 'jti = ANY($1)', [captchas.map(({ jti }) => jti)])).toBe(1);
  const again = await aCaptcha(article);
  expect(await send(again, { passage: ' BỐN  mươi hai', proposal: 'bốn mươi ba' })).toEqual({ ok: false, code: 'duplicate' });
  expect(await isSpent(again.jti)).toBe(false);
  const other = await aStory();
  expect(await send(await aCaptcha(other), { ...words, articleId: other })).toMatchObject({ ok: true });
});

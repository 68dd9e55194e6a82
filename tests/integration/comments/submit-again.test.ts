import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { submitComment } from '#lib/comments/submit-comment';
import { pool } from '#lib/db/pool';
import { aCaptcha } from '#tests/support/captchas';
import { aStory, countRows } from '#tests/support/commented-story';

let article = 0;
let people = 0;
const someone = (): string => `10.4.${++people >> 8}.${people & 255}`;

beforeEach(async () => {
  article = await aStory();
});

type Changes = { requestKey?: string; body?: string; phone?: string; articleId?: number; captcha?: { token: string; answer: string } };

async function sending(changes: Changes = {}) {
  const { token, answer } = await aCaptcha(changes.articleId ?? article);
  return {
    articleId: article,
    requestKey: randomUUID(),
    name: 'Rosa',
    title: 'Cảm ơn',
    body: 'Bài hay.',
    captcha: { token, answer },
    ...changes,
  };
}
const send = (input: unknown, address = someone()) => submitComment({ input, address });
const comments = () => countRows('comment', 'article_id = $1', [article]);

describe('a reader whose answer was lost', () => {
  test('sends again and hears what the first sending heard, with the captcha long spent and the limit used up', async () => {
    const input = await sending();
    const address = someone();
    const first = await send(input, address);
    expect(first).toMatchObject({ ok: true, value: { status: 'pending' } });
    for (let again = 0; again < 10; again++) expect(await send(input, address)).toEqual(first);
    const { captcha: _, ...without } = input;
    expect(await send(without)).toEqual(first);
    expect(await send({ ...input, captcha: await aCaptcha(article).then(({ token, answer }) => ({ token, answer })) })).toEqual(first);
    expect(await comments()).toBe(1);
  });

  test('and who meanwhile wrote it otherwise is told so and led to the receipt, for there is one comment only', async () => {
    const input = await sending();
    const first = await send(input);
    if (!first.ok) throw new Error(first.code);
    expect(await send(await sending({ requestKey: input.requestKey, body: 'Bài hay lắm.' }))).toEqual({
      ok: false,
      code: 'duplicate',
      commentId: first.value.id,
    });
    expect(await comments()).toBe(1);
  });

  test('of a comment that is on the page by now hears that it is', async () => {
    const input = await sending();
    await send(input);
    await pool().query(
      `WITH shown AS (UPDATE comment SET status = 'approved', version = 2 WHERE article_id = $1 RETURNING id)
       INSERT INTO decision (comment_id, from_status, to_status, version, maker) SELECT id, 'pending', 'approved', 1, 'mode' FROM shown`,
      [article],
    );
    expect(await send(input)).toMatchObject({ ok: true, value: { status: 'approved' } });
  });
});

describe('a double tap', () => {
  test('of twenty at once, from one place with one captcha, makes one comment and twenty equal answers', async () => {
    for (let round = 0; round < 3; round++) {
      article = await aStory();
      const input = await sending();
      const address = someone();
      const answers = await Promise.all(Array.from({ length: 20 }, () => send(input, address)));
      expect(answers.every(({ ok }) => ok)).toBe(true);
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(await comments()).toBe(1);
    }
  });

  test('that arrives on several instances, each with a captcha of its own, still makes one', async () => {
    // What differs in anything is not known to be the same before the database says so.
    const requestKey = randomUUID();
    const inputs = await Promise.all(Array.from({ length: 20 }, () => sending({ requestKey })));
    const answers = await Promise.all(inputs.map((input) => send(input)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await comments()).toBe(1);
    expect(await countRows('spent_captcha', 'expires_at > now()')).toBeGreaterThan(0);
  });

  test('that arrives on several instances with the same captcha still makes one', async () => {
    const input = await sending();
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => send({ ...input, phone: `09123456${10 + index}` })));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await comments()).toBe(1);
  });
});

describe('two windows', () => {
  test('with the same words and different names of sending make one comment; the second is told that it is there', async () => {
    const answers = await Promise.all([send(await sending()), send(await sending())]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'duplicate' });
    expect(await comments()).toBe(1);
  });

  test('under two stories that bear one name of sending by mistake are two comments, or one and a refusal; never a fault', async () => {
    const requestKey = randomUUID();
    const other = await aStory();
    expect(await send(await sending({ requestKey }))).toMatchObject({ ok: true });
    expect(await send(await sending({ requestKey, articleId: other }))).toMatchObject({ ok: false, code: 'duplicate' });
  });
});

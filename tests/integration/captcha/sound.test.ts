import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { spendCaptcha } from '#lib/captcha/store';
import { submitComment } from '#lib/comments/submit-comment';
import { LENGTH_HEADER } from '#lib/front-door/name-coding';
import { ANSWER, aCaptcha, DIGITS } from '#tests/support/captchas';
import { aStory, countRows } from '#tests/support/commented-story';
import * as sound from '../../../app/api/captcha/sound/route.ts';

// Outside Next there is no rendering to hold back.
vi.mock('next/server', () => ({ connection: async () => {} }));

const SITE = 'http://localhost:3000';
let article = 0;
let people = 0;
const fresh = (): string => `10.12.${++people >> 8}.${people & 255}`;

beforeEach(async () => {
  article = await aStory();
});

const asked = (query: string, headers: Record<string, string> = {}) =>
  new Request(`${SITE}/api/captcha/sound${query}`, { headers: { 'x-toa-soan-address': fresh(), ...headers } });
const listen = (token: string, headers: Record<string, string> = {}, lang = 'vi') =>
  sound.GET(asked(`?token=${token}&lang=${lang}`, headers));
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer());

const send = (token: string, answer: string) =>
  submitComment({
    input: { articleId: article, name: 'Rosa', title: 'Cảm ơn', body: `Bài hay. ${randomUUID()}`, captcha: { token, answer } },
    address: fresh(),
  });

describe('a reader who would rather hear the captcha', () => {
  test('hears it as a whole, under headers that say nothing of the digits, and nobody keeps it', async () => {
    const { token } = await aCaptcha(article);
    const answer = await listen(token);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('audio/wav');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('accept-ranges')).toBe('bytes');
    expect(JSON.stringify([...answer.headers])).not.toContain(DIGITS);
    const whole = await bytesOf(answer);
    expect(answer.headers.get(LENGTH_HEADER)).toBe(String(whole.length));
    expect(whole.toString('latin1', 0, 4)).toBe('RIFF');
    expect(whole.length).toBeLessThan(450 * 1024);
  });

  test('hears the same bytes again, and other ones in another language and of another captcha', async () => {
    const { token } = await aCaptcha(article);
    const first = await bytesOf(await listen(token));
    expect((await bytesOf(await listen(token))).equals(first)).toBe(true);
    expect((await bytesOf(await listen(token, {}, 'en'))).equals(first)).toBe(false);
    expect((await bytesOf(await listen((await aCaptcha(article)).token))).equals(first)).toBe(false);
  });

  test('gets it in parts, as Safari asks for it, and the parts make the whole', async () => {
    const { token } = await aCaptcha(article);
    const whole = await bytesOf(await listen(token));
    const probe = await listen(token, { range: 'bytes=0-1' });
    expect(probe.status).toBe(206);
    expect(probe.headers.get('content-range')).toBe(`bytes 0-1/${whole.length}`);
    expect(probe.headers.get('content-type')).toBe('audio/wav');
    expect(probe.headers.get(LENGTH_HEADER)).toBe('2');
    const rest = await listen(token, { range: `bytes=2-${whole.length - 1}` });
    expect(rest.status).toBe(206);
    expect(Buffer.concat([await bytesOf(probe), await bytesOf(rest)]).equals(whole)).toBe(true);
    const beyond = await listen(token, { range: `bytes=${whole.length}-` });
    expect(beyond.status).toBe(416);
    expect(beyond.headers.get('content-range')).toBe(`bytes */${whole.length}`);
    const head = await sound.HEAD(new Request(asked(`?token=${token}&lang=vi`), { method: 'HEAD' }));
    expect(head.headers.get(LENGTH_HEADER)).toBe(String(whole.length));
    expect(await head.text()).toBe('');
  });

  test('types the digits with spaces or full-width, and the comment is taken', async () => {
    const spaced = `${DIGITS.slice(0, 3)} ${DIGITS.slice(3)}`;
    const wide = [...DIGITS].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    for (const answer of [DIGITS, spaced, wide]) expect(await send((await aCaptcha(article)).token, answer)).toMatchObject({ ok: true });
    expect(await countRows('comment')).toBeGreaterThanOrEqual(3);
  });

  test('listens as often as they like: that spends nothing', async () => {
    const { token } = await aCaptcha(article);
    for (let i = 0; i < 3; i += 1) expect((await listen(token)).status).toBe(200);
    expect(await send(token, DIGITS)).toMatchObject({ ok: true });
  });
});

describe('a captcha is good for one answer', () => {
  test('whichever: after the letters the digits are refused as used, and the other way round', async () => {
    for (const [first, second] of [
      [ANSWER, DIGITS],
      [DIGITS, ANSWER],
    ] as const) {
      const { token } = await aCaptcha(article);
      expect(await send(token, first)).toMatchObject({ ok: true });
      expect(await send(token, second)).toEqual({ ok: false, code: 'captcha', reason: 'used' });
    }
  });

  test('when both are sent at once, one comment is taken', async () => {
    const { token } = await aCaptcha(article);
    const sent = await Promise.all([ANSWER, DIGITS, ANSWER, DIGITS].map((answer) => send(token, answer)));
    expect(sent.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('after a wrong answer neither is taken', async () => {
    const { token } = await aCaptcha(article);
    const misheard = DIGITS.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10));
    expect(await send(token, misheard)).toEqual({ ok: false, code: 'captcha', reason: 'wrong' });
    expect(await send(token, DIGITS)).toEqual({ ok: false, code: 'captcha', reason: 'used' });
  });
});

describe('nothing is said', () => {
  test('of a captcha that was used, has run out or is none of ours; the reader is told so in the language of the form', async () => {
    const used = await aCaptcha(article);
    await spendCaptcha({ jti: used.jti, expiresAt: new Date(8_640_000_000_000) });
    const old = await aCaptcha(article, { goodForMs: -1_000 });
    for (const [token, status, type, title] of [
      [used.token, 409, 'captcha-used', 'Mã xác nhận này đã dùng rồi. Mời bạn nhập mã mới.'],
      [old.token, 422, 'captcha-expired', 'Mã xác nhận đã hết hạn. Mời bạn nhập mã mới.'],
      [`${old.token.slice(0, -3)}AAA`, 422, 'captcha-token', 'Mã xác nhận không hợp lệ. Mời bạn nhập mã mới.'],
      ['x', 422, 'captcha-token', 'Mã xác nhận không hợp lệ. Mời bạn nhập mã mới.'],
    ] as const) {
      const answer = await listen(token);
      expect(answer.status).toBe(status);
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.json()).toEqual({ type: `/problems/${type}`, title, status });
    }
    expect(await (await listen(old.token, {}, 'en')).json()).toMatchObject({ title: expect.stringMatching(/expired/i) });
  });

  test('to who asks for something else', async () => {
    const { token } = await aCaptcha(article);
    for (const query of ['', '?lang=vi', `?token=${token}`, '?token=&lang=vi', `?token=${token}&lang=fr`, `?token=${token}&lang=vi&x=1`]) {
      expect((await sound.GET(asked(query))).status, query).toBe(422);
    }
    expect((await sound.GET(asked(`?token=${token}&token=${token}&lang=vi`))).status).toBe(422);
    expect((await sound.GET(asked(`?token=${'x'.repeat(2_000)}&lang=vi`))).status).toBe(422);
    expect((await sound.POST(asked(`?token=${token}&lang=vi`))).status).toBe(405);
  });

  test('to who asks too often, for a while', async () => {
    const address = fresh();
    const headers = { 'x-toa-soan-address': address };
    const answers = await Promise.all(Array.from({ length: 70 }, () => listen('x', headers)));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused[0]?.json()).toMatchObject({ type: '/problems/too-many', status: 429 });
  });
});

import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { offerPages } from '#lib/page-cache/ask-page';
import { aCaptcha } from '#tests/support/captchas';
import { aStory, countRows } from '#tests/support/commented-story';
import { GET as getCaptcha } from '../../../app/api/captcha/route.ts';
import * as corrections from '../../../app/api/corrections/route.ts';

const SITE = 'http://localhost:3000';
let article = 0;
let people = 0;
const fresh = (): string => `10.8.${++people >> 8}.${people & 255}`;

beforeEach(async () => {
  article = await aStory();
});

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  corrections.POST(
    new Request(`${SITE}/api/corrections`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', origin: SITE, 'x-toa-soan-address': fresh(), ...headers },
    }),
  );

async function postJson(changes: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
  const { token, answer } = await aCaptcha(article);
  const input = { articleId: article, passage: 'Cũ', proposal: `Mới ${randomUUID()}`, captcha: { token, answer }, ...changes };
  return post(JSON.stringify(input), headers);
}

const postForm = (fields: Record<string, string>) =>
  post(new URLSearchParams({ articleId: String(article), passage: 'Cũ', proposal: 'Mới', name: '', contact: '', website: '', ...fields }), {
    'content-type': 'application/x-www-form-urlencoded',
    accept: 'text/html',
  });

describe('a program that posts a note', () => {
  test('learns that it waits, and nothing else', async () => {
    const answer = await postJson();
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([201, 'no-store']);
    expect(await answer.json()).toEqual({ status: 'open' });
  });

  test('reads what is wrong in its own language, the missing captcha with the rest', async () => {
    const answer = await postJson({ passage: '', contact: 'x', captcha: undefined }, { 'accept-language': 'en' });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([422, 'application/problem+json']);
    expect(await answer.json()).toMatchObject({
      type: '/problems/invalid',
      errors: {
        passage: ['Please copy the passage that is wrong.'],
        contact: [expect.stringContaining('not an e-mail address')],
        captcha: ['Please type the security code.'],
      },
    });
  });

  test.each([
    ['no captcha', { captcha: undefined }, 422, 'captcha-missing'],
    ['an unknown story', { articleId: 2_000_000_001 }, 404, 'not-found'],
    ['a decision of its own', { status: 'accepted' }, 422, 'invalid'],
  ])('is refused with %s', async (_, changes, status, type) => {
    const answer = await postJson(changes);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ type: `/problems/${type}`, status });
  });

  test('from another site is refused before anything is read, and with another method shown the way', async () => {
    for (const origin of ['http://evil.example', 'null']) expect((await postJson({}, { origin })).status).toBe(403);
    expect(await countRows('reader_note', 'article_id = $1', [article])).toBe(0);
    const answer = await corrections.GET(new Request(`${SITE}/api/corrections`));
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
  });

  test('is told 409 for the same words and the same captcha, 413 for too much, 429 for too many', async () => {
    expect((await postJson({ proposal: 'Một' })).status).toBe(201);
    expect((await postJson({ proposal: 'Một' })).status).toBe(409);
    expect((await post('x'.repeat(33_000))).status).toBe(413);
    const address = fresh();
    let answer = await postJson({}, { 'x-toa-soan-address': address });
    for (let index = 0; index < 8 && answer.status === 201; index++) answer = await postJson({}, { 'x-toa-soan-address': address });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('a reader without JavaScript', () => {
  const page =
    '<!doctype html><html lang="vi"><body><h1>Báo lỗi</h1><correction-form><form></form></correction-form><footer>Cuối</footer></body></html>';
  let asked: string[] = [];
  beforeEach(() => {
    asked = [];
    offerPages(async (path) => {
      asked.push(path);
      return {
        kind: 'page',
        state: 'hit',
        page: { edition: 1, source: '', type: 'text/html', etag: '', identity: Buffer.from(page), brotli: Buffer.of(), gzip: Buffer.of() },
      };
    });
  });

  test('gets the page back with the words kept and a captcha, then is led to the thanks', async () => {
    const first = await postForm({ proposal: 'Mới </textarea>', name: 'Rosa "R"' });
    const html = await first.text();
    expect(first.status).toBe(200);
    expect(asked).toEqual([`/gop-y/${article}`]);
    expect(html).toContain('<footer>Cuối</footer>');
    expect(html).toContain('Mới &lt;/textarea&gt;');
    expect(html).toContain('value="Rosa &quot;R&quot;"');
    expect(html).toMatch(/name="captchaToken" value="[^"]{50,}"/);
    const { token, answer } = await aCaptcha(article);
    const second = await postForm({ captchaToken: token, captchaAnswer: answer });
    expect([second.status, second.headers.get('location')]).toEqual([303, `/gop-y/${article}/da-nhan#bao-loi`]);
    expect(await countRows('reader_note', 'article_id = $1', [article])).toBe(1);
  });

  test('is told beside each field what is wrong, and keeps the words when the story is gone or the page cannot be had', async () => {
    const wrong = await postForm({ passage: '', contact: 'x', captchaToken: (await aCaptcha(article)).token, captchaAnswer: '' });
    const html = await wrong.text();
    expect(wrong.status).toBe(422);
    expect(html).toContain('<a href="#note-passage">Mời bạn chép lại đoạn có lỗi.</a>');
    expect(html).toMatch(/id="note-contact-error">Thư điện tử chưa đúng/);
    const gone = await postForm({ articleId: String(await aStory({ status: 'draft' })), proposal: 'Còn đây' });
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain('Còn đây');
    offerPages(async () => ({ kind: 'failed' }));
    const bare = await (await postForm({ proposal: 'Vẫn còn' })).text();
    expect(bare).toMatch(/^<!doctype html><html lang="vi">/);
    expect(bare).toContain('Vẫn còn');
  });

  test('can ask for another picture without being told off', async () => {
    const answer = await postForm({ passage: '', proposal: 'Giữ lại', action: 'new-captcha' });
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('Giữ lại');
    expect(html).not.toContain('aria-invalid');
  });
});

test('whoever asks for a captcha says once what it is for', async () => {
  const statusFor = async (query: string) =>
    (await getCaptcha(new Request(`${SITE}/api/captcha?articleId=${article}${query}`, { headers: { 'x-toa-soan-address': fresh() } })))
      .status;
  expect(await statusFor('&purpose=note')).toBe(200);
  expect(await statusFor('&purpose=other')).toBe(422);
  expect(await statusFor('&purpose=note&purpose=note')).toBe(422);
});

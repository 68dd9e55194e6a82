import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { newCaptchaText, newSpokenDigits } from '#lib/captcha/captcha-text';
import { sealCaptcha } from '#lib/captcha/captcha-token';
import { receiptToken } from '#lib/comments/receipts/token';
import { pool } from '#lib/db/pool';
import { offerPages } from '#lib/page-cache/ask-page';
import { aComment, aStory, countRows } from '#tests/support/commented-story';
import { GET as getCaptcha } from '../../../app/api/captcha/route.ts';
import * as comments from '../../../app/api/comments/route.ts';
import { GET as getReceipt } from '../../../app/binh-luan/bien-nhan/[token]/route.ts';

// Outside Next there is no rendering to hold back.
vi.mock('next/server', () => ({ connection: async () => {} }));

const SITE = 'http://localhost:3000';
const ANSWER = newCaptchaText();
let article = 0;
let people = 0;
const fresh = (): string => `10.9.${++people >> 8}.${people & 255}`;

beforeEach(async () => {
  article = await aStory();
});

async function aCaptcha(articleId = article) {
  const { rows } = await pool().query<{ at: Date }>("SELECT now() + interval '5 minutes' AS at");
  return {
    token: await sealCaptcha({
      answer: ANSWER,
      digits: newSpokenDigits(),
      articleId,
      jti: randomUUID(),
      expiresAt: rows[0]?.at ?? new Date(0),
    }),
    answer: ANSWER,
  };
}

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  comments.POST(
    new Request(`${SITE}/api/comments`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', origin: SITE, 'x-toa-soan-address': fresh(), ...headers },
    }),
  );

const postJson = async (changes: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
  post(
    JSON.stringify({ articleId: article, name: 'Rosa', title: 'T', body: `B ${randomUUID()}`, captcha: await aCaptcha(), ...changes }),
    headers,
  );

const postForm = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  post(
    new URLSearchParams({
      articleId: String(article),
      name: 'Rosa',
      phone: '',
      title: 'T',
      body: 'B',
      website: '',
      ...fields,
    }),
    {
      'content-type': 'application/x-www-form-urlencoded',
      accept: 'text/html,application/xhtml+xml',
      ...headers,
    },
  );

describe('a program that posts JSON', () => {
  test('learns that the comment waits and where to look after it, and nothing else', async () => {
    const answer = await postJson();
    expect(answer.status).toBe(201);
    expect(await answer.json()).toEqual({ status: 'pending', receipt: expect.stringMatching(/^\/binh-luan\/bien-nhan\/[\w-]{27}$/) });
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  test('reads what is wrong in its own language, the missing captcha with the rest', async () => {
    const answer = await postJson({ title: '', phone: 'x', captcha: undefined }, { 'accept-language': 'fr, en-GB;q=0.8, vi;q=0.1' });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({
      status: 422,
      errors: {
        title: ['Please enter a title.'],
        phone: [expect.stringContaining('not a phone number')],
        captcha: ['Please type the security code.'],
      },
    });
    const vietnamese = await postJson({ name: ' ' }, { 'accept-language': 'de' });
    expect(await vietnamese.json()).toMatchObject({ errors: { name: ['Mời bạn nhập họ tên.'] } });
  });

  test.each([
    ['no captcha', { captcha: undefined }, 422, 'captcha-missing'],
    ['a token that is not ours', { captcha: { token: 'x', answer: 'y' } }, 422, 'captcha-token'],
    ['an unknown story', { articleId: 2_000_000_001 }, 404, 'not-found'],
    ['a status of its own', { status: 'approved' }, 422, 'invalid'],
  ])('is refused with %s', async (_, changes, status, type) => {
    const answer = await postJson(changes);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ type: `/problems/${type}`, status });
  });

  test('is told 409 for the second use of a captcha and for the same words, 410 where comments are closed', async () => {
    const captcha = await aCaptcha();
    expect((await postJson({ captcha, body: 'Một' })).status).toBe(201);
    expect((await postJson({ captcha, body: 'Hai' })).status).toBe(409);
    expect((await postJson({ body: 'Một' })).status).toBe(409);
    expect((await postJson({ articleId: await aStory({ commentsOpen: false }) })).status).toBe(410);
  });

  test('that does not stop is told when to come back', async () => {
    const address = fresh();
    let answer = await postJson({}, { 'x-toa-soan-address': address });
    for (let index = 0; index < 8 && answer.status === 201; index++) answer = await postJson({}, { 'x-toa-soan-address': address });
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('from another site is refused before anything is read', async () => {
    for (const origin of ['http://evil.example', 'null']) expect((await postJson({}, { origin })).status).toBe(403);
    expect(await countRows('comment', 'article_id = $1', [article])).toBe(0);
  });

  test.each([
    ['text/plain', 415],
    ['application/json; charset=iso-8859-1', 415],
    ['application/problem+json', 415],
    ['application/json; charset="UTF-8"', 201],
  ])('as %s gets %i', async (type, status) => {
    expect((await postJson({}, { 'content-type': type })).status).toBe(status);
  });

  test('with broken JSON or invalid UTF-8 gets 400', async () => {
    expect((await post('{"articleId":')).status).toBe(400);
    expect((await post(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]))).status).toBe(400);
  });

  test('with more than 32 KB gets 413, also when the length is not said', async () => {
    expect((await post('x'.repeat(33_000))).status).toBe(413);
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 1_000;
        controller.enqueue(new Uint8Array(1_000).fill(0x20));
      },
    });
    const request = new Request(`${SITE}/api/comments`, {
      method: 'POST',
      body: endless,
      duplex: 'half',
      headers: { 'content-type': 'application/json' },
    } as RequestInit);
    expect((await comments.POST(request)).status).toBe(413);
    expect(sent).toBeLessThan(40_000);
  });

  test.each([comments.DELETE, comments.GET, comments.HEAD, comments.OPTIONS, comments.PATCH, comments.PUT])(
    'with another method is shown the way',
    async (handler) => {
      const answer = await handler(new Request(`${SITE}/api/comments`));
      expect(answer.status).toBe(405);
      expect(answer.headers.get('allow')).toBe('POST');
    },
  );
});

describe('under an English story', () => {
  const asked: string[] = [];
  beforeEach(async () => {
    article = await aStory({ locale: 'en' });
    asked.length = 0;
    offerPages(async (path) => {
      asked.push(path);
      return { kind: 'failed' };
    });
  });

  test('a reader without JavaScript is answered in English, on the English page, whatever language the browser prefers', async () => {
    const first = await postForm({ title: '' }, { 'accept-language': 'vi-VN' });
    const html = await first.text();
    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(html).toContain('Please enter a title.');
    expect(html).toContain('Back to the story');
    const receipt = await getReceipt(new Request(SITE), { params: Promise.resolve({ token: receiptToken(await aComment(article)) }) });
    expect(await receipt.text()).toContain('waiting for a moderator');
    expect(asked).toEqual([expect.stringMatching(new RegExp(`^/en/thoi-su/khai-truong-pho-sach-\\d+-${article}$`)), '/en/receipts']);
    expect(html).toContain(`href="${asked[0]}"`);
  });

  test('a program that names no language of ours is refused in English, one that asks for Vietnamese in Vietnamese', async () => {
    const refusal = async (headers: Record<string, string>) => (await postJson({ captcha: undefined, title: '' }, headers)).json();
    expect(await refusal({ 'accept-language': 'fr' })).toMatchObject({ errors: { title: ['Please enter a title.'] } });
    expect(await refusal({ 'accept-language': 'vi' })).toMatchObject({ errors: { title: ['Mời bạn nhập tiêu đề.'] } });
    article = await aStory({ locale: 'en', commentsOpen: false });
    const captcha = await getCaptcha(
      new Request(`${SITE}/api/captcha?articleId=${article}`, { headers: { 'x-toa-soan-address': fresh() } }),
    );
    expect(await captcha.json()).toMatchObject({ title: 'This story takes no comments.' });
  });
});

describe('a reader without JavaScript', () => {
  const page = `<!doctype html><html lang="vi"><body><h1>Khai trương</h1><comment-form id="x"><form><input></form></comment-form><footer>Cuối</footer></body></html>`;
  beforeEach(() => {
    offerPages(async () => ({
      kind: 'page',
      state: 'hit',
      page: { edition: 1, source: '', type: 'text/html', etag: '', identity: Buffer.from(page), brotli: Buffer.of(), gzip: Buffer.of() },
    }));
  });

  test('gets the same page back with the words kept and a captcha to answer, and then the comment is sent', async () => {
    const first = await postForm({ name: 'Rosa "R" <b>', body: 'Hay\n\nlắm </textarea>' });
    expect(first.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('no-store');
    const html = await first.text();
    expect(html).toContain('<h1>Khai trương</h1>');
    expect(html).toContain('<footer>Cuối</footer>');
    expect(html.match(/<comment-form/g)).toHaveLength(1);
    expect(html).toContain('value="Rosa &quot;R&quot; &lt;b&gt;"');
    expect(html).toContain('Hay\n\nlắm &lt;/textarea&gt;');
    expect(html).toContain('src="data:image/png;base64,');
    expect(html).toMatch(/name="captchaToken" value="[^"]{50,}"/);
    expect(html).toContain('Bước cuối');
    expect(html).not.toContain('role="alert"');
    const { token, answer } = await aCaptcha();
    const second = await postForm({ captchaToken: token, captchaAnswer: answer });
    expect(second.status).toBe(303);
    expect(second.headers.get('location')).toMatch(/^\/binh-luan\/bien-nhan\/[\w-]{27}$/);
    expect(await countRows('comment', 'article_id = $1', [article])).toBe(1);
  });

  test('is told beside each field what is missing, all at once', async () => {
    const answer = await postForm({ title: '', phone: '1', captchaToken: (await aCaptcha()).token, captchaAnswer: '' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('role="alert"');
    expect(html).toContain('<a href="#comment-title">Mời bạn nhập tiêu đề.</a>');
    expect(html).toMatch(/id="comment-title"[^>]*aria-invalid="true"[^>]*aria-describedby="comment-title-error"/);
    expect(html).toMatch(/id="comment-title-error">Mời bạn nhập tiêu đề\.</);
    expect(html).toContain('<a href="#comment-captcha">Mời bạn nhập mã xác nhận.</a>');
    expect(html).toMatch(/id="comment-phone-error">Số điện thoại chưa đúng/);
  });

  test('can ask for another picture without being told off', async () => {
    const answer = await postForm({ title: '', body: 'Giữ lại', action: 'new-captcha' });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toContain('Giữ lại');
    expect(html).toContain('src="data:image/png;base64,');
    expect(html).not.toContain('aria-invalid');
  });

  test('is told about a wrong code, the same words, a closed story; the words stay', async () => {
    const wrong = await postForm({ captchaToken: (await aCaptcha()).token, captchaAnswer: 'sai', body: 'Còn đây' });
    expect(wrong.status).toBe(422);
    const html = await wrong.text();
    expect(html).toContain('Mã xác nhận chưa đúng');
    expect(html).toContain('Còn đây');
    expect((await postForm({ captchaToken: (await aCaptcha()).token, captchaAnswer: ANSWER, body: 'Một' })).status).toBe(303);
    expect((await postForm({ captchaToken: (await aCaptcha()).token, captchaAnswer: ANSWER, body: 'Một' })).status).toBe(409);
    const closed = await aStory({ commentsOpen: false });
    const answer = await postForm({ articleId: String(closed), body: 'Còn đây' });
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain('Còn đây');
  });

  test('keeps the words even when the story page cannot be had', async () => {
    offerPages(async () => ({ kind: 'failed' }));
    const answer = await postForm({ body: 'Vẫn còn' });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toMatch(/^<!doctype html><html lang="vi">/);
    expect(html).toContain('Vẫn còn');
  });

  test('may send the form as multipart too', async () => {
    const form = new FormData();
    const { token, answer } = await aCaptcha();
    for (const [name, value] of Object.entries({
      articleId: String(article),
      name: 'Rosa',
      title: 'Ế',
      body: 'B',
      captchaToken: token,
      captchaAnswer: answer,
    }))
      form.set(name, value);
    const encoded = new Response(form);
    const sent = await post(await encoded.arrayBuffer(), {
      'content-type': encoded.headers.get('content-type') ?? '',
      accept: 'text/html',
    });
    expect(sent.status).toBe(303);
    form.set('name', new File(['x'], 'x.txt'));
    const file = new Response(form);
    expect((await post(await file.arrayBuffer(), { 'content-type': file.headers.get('content-type') ?? '' })).status).toBe(422);
  });

  test('who sends letters that are no UTF-8 gets 400', async () => {
    const answer = await post(`articleId=${article}&name=%ff&title=T&body=B`, { 'content-type': 'application/x-www-form-urlencoded' });
    expect(answer.status).toBe(400);
  });
});

describe('a reader who asks for a captcha', () => {
  const ask = (query: string, address = fresh()) =>
    getCaptcha(new Request(`${SITE}/api/captcha${query}`, { headers: { 'x-toa-soan-address': address } }));

  test('gets a picture and a token that nobody keeps', async () => {
    const answer = await ask(`?articleId=${article}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const captcha: unknown = await answer.json();
    expect(captcha).toEqual({
      token: expect.any(String),
      image: expect.stringMatching(/^data:image\/png;base64,/),
      sound: expect.stringMatching(/^\/api\/captcha\/sound\?token=[\w.-]+&lang=vi$/),
      expiresAt: expect.any(String),
    });
  });

  test('is read to in the language they ask for, else in that of the story', async () => {
    const english = await aStory({ locale: 'en' });
    const soundFor = async (articleId: number, language: string) => {
      const headers = { 'x-toa-soan-address': fresh(), 'accept-language': language };
      const answer = await getCaptcha(new Request(`${SITE}/api/captcha?articleId=${articleId}`, { headers }));
      return ((await answer.json()) as { sound: string }).sound.slice(-7);
    };
    expect(await soundFor(article, 'en-GB')).toBe('lang=en');
    expect(await soundFor(english, 'vi')).toBe('lang=vi');
    expect(await soundFor(english, '*')).toBe('lang=en');
  });

  test('for a story nobody can read gets none', async () => {
    expect((await ask(`?articleId=${await aStory({ status: 'draft' })}`)).status).toBe(404);
    expect((await ask(`?articleId=${await aStory({ commentsOpen: false })}`)).status).toBe(410);
    for (const query of [
      '',
      '?articleId=',
      '?articleId=0',
      '?articleId=1e3',
      '?articleId=99999999999',
      `?articleId=1&articleId=2`,
      '?articleId=1&x=1',
    ])
      expect((await ask(query)).status, query).toBe(422);
  });

  test('too often is asked to wait', async () => {
    const address = fresh();
    const statuses = await Promise.all(Array.from({ length: 40 }, async () => (await ask('?articleId=2000000001', address)).status));
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });
});

describe('while the database is away', () => {
  test('a comment is refused for now, in words, with the time to come back', async () => {
    const { closePool } = await import('#lib/db/pool');
    await closePool();
    const known = process.env.DATABASE_URL;
    process.env.DATABASE_URL = 'postgresql://nobody@127.0.0.1:1/none';
    // Everything anew, as in a process that has not met the database yet.
    vi.resetModules();
    try {
      const { POST } = await import('../../../app/api/comments/route.ts');
      const { GET } = await import('../../../app/api/captcha/route.ts');
      const input = { articleId: article, name: 'R', title: 'T', body: 'B', captcha: { token: 'x', answer: 'y' } };
      const sent = new Request(`${SITE}/api/comments`, {
        method: 'POST',
        body: JSON.stringify(input),
        headers: { 'content-type': 'application/json' },
      });
      for (const answer of [await POST(sent), await GET(new Request(`${SITE}/api/captcha?articleId=${article}`))]) {
        expect(answer.status).toBe(503);
        expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
        expect(await answer.text()).not.toMatch(/prisma|ECONN|127\.0\.0\.1/i);
      }
      const form = new Request(`${SITE}/api/comments`, {
        method: 'POST',
        body: new URLSearchParams({
          articleId: String(article),
          name: 'Rosa',
          phone: '',
          title: 'T',
          body: 'Lời viết hai mươi phút',
          website: '',
        }),
        headers: { accept: 'text/html', referer: `${SITE}/thoi-su/bai-1` },
      });
      const page = await POST(form);
      expect(page.status).toBe(503);
      const html = await page.text();
      expect(html).toContain('Lời viết hai mươi phút');
      expect(html).toContain('<h1>Khai trương</h1>');
    } finally {
      process.env.DATABASE_URL = known;
    }
  });
});

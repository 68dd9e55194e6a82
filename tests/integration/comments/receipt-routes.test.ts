import { randomBytes } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { receiptPath, receiptToken } from '#lib/comments/receipts/token';
import { offerPages } from '#lib/page-cache/ask-page';
import { aComment, aModerator, aStory, countRows } from '#tests/support/commented-story';
import { decideComment } from '#tests/support/decisions';
import { POST as postEdit } from '../../../app/api/comments/receipts/edit/route.ts';
import { POST as postWithdraw } from '../../../app/api/comments/receipts/withdraw/route.ts';
import { GET as getReceipt } from '../../../app/binh-luan/bien-nhan/[token]/route.ts';

// Outside Next there is no rendering to hold back.
vi.mock('next/server', () => ({ connection: async () => {} }));

const SITE = 'http://localhost:3000';
let article = 0;
let people = 0;
let milo: Awaited<ReturnType<typeof aModerator>>;
const fresh = (): string => `10.6.${++people >> 8}.${people & 255}`;

beforeAll(async () => {
  milo = await aModerator();
});
beforeEach(async () => {
  article = await aStory();
  const page = '<!doctype html><html lang="vi"><body><comment-receipt>Lời dẫn</comment-receipt><footer>Cuối</footer></body></html>';
  offerPages(async () => ({
    kind: 'page',
    state: 'hit',
    page: { edition: 1, source: '', type: 'text/html', etag: '', identity: Buffer.from(page), brotli: Buffer.of(), gzip: Buffer.of() },
  }));
});

const get = (token: string, address = fresh()) =>
  getReceipt(new Request(`${SITE}/binh-luan/bien-nhan/${token}`, { headers: { 'x-toa-soan-address': address } }), {
    params: Promise.resolve({ token }),
  });
const post = (deed: typeof postEdit, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  deed(
    new Request(`${SITE}/api/comments/receipts`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: SITE, 'x-toa-soan-address': fresh(), ...headers },
    }),
  );
const words = { version: '1', name: 'Rosa', title: 'Cảm ơn', body: 'Lời mới <b>' };

describe('a receipt', () => {
  test('stands in its page, is never kept or indexed, and shows the words as text', async () => {
    const answer = await get(receiptToken(await aComment(article, { title: '<i>Cảm ơn</i>' })));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    const html = await answer.text();
    expect(html).toContain('<footer>Cuối</footer>');
    expect(html).not.toContain('Lời dẫn');
    expect(html).toContain('&lt;i&gt;Cảm ơn&lt;/i&gt;');
    expect(html).toContain('đang chờ duyệt');
  });

  test('that was forged is answered as one that nobody has, byte for byte', async () => {
    const [forged, unknown] = [randomBytes(20).toString('base64url'), receiptToken(2_000_000_000)];
    const answers = await Promise.all([get(forged), get(unknown), get('x')]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    const [one, ...others] = await Promise.all(answers.map((answer) => answer.text()));
    expect(one).toContain('Không có biên nhận này');
    for (const other of others) expect(other).toBe(one);
  });

  test('asked for without end is asked to wait', async () => {
    const [address, token] = [fresh(), receiptToken(2_000_000_000)];
    let answer = await get(token, address);
    for (let index = 0; index < 100 && answer.status === 404; index++) answer = await get(token, address);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('a form of a receipt', () => {
  test('leads back to it when its deed is done', async () => {
    const id = await aComment(article);
    const token = receiptToken(id);
    const edited = await post(postEdit, { ...words, token });
    expect([edited.status, edited.headers.get('location')]).toEqual([303, receiptPath(id)]);
    const withdrawn = await post(postWithdraw, { token, confirm: 'yes' });
    expect([withdrawn.status, withdrawn.headers.get('location')]).toEqual([303, receiptPath(id)]);
    const gone = await get(token);
    expect(gone.status).toBe(404);
    expect(await gone.text()).toContain('Bình luận đã được rút');
  });

  test('gives the words back that could not be stored: too late, from an old window, or with a fault', async () => {
    const id = await aComment(article);
    const token = receiptToken(id);
    const faulty = await post(postEdit, { ...words, token, title: '' });
    expect(faulty.status).toBe(422);
    const html = await faulty.text();
    expect(html).toContain('Lời mới &lt;b&gt;');
    expect(html).toContain('<a href="#receipt-title">Mời bạn nhập tiêu đề.</a>');
    await post(postEdit, { ...words, token, body: 'Của cửa sổ kia' });
    const old = await post(postEdit, { ...words, token });
    expect(old.status).toBe(409);
    const both = await old.text();
    expect(both).toContain('Của cửa sổ kia');
    expect(both).toMatch(/name="version" value="2"/);
    expect(both).toContain('Lời mới &lt;b&gt;');
    await decideComment(milo, { commentId: id, version: 2, to: 'approved' });
    const late = await post(postEdit, { ...words, version: '2', token });
    expect(late.status).toBe(409);
    const after = await late.text();
    expect(after).toContain('Tòa soạn vừa quyết định');
    expect(after).toContain('Lời mới &lt;b&gt;');
    expect(after).not.toContain('/receipts/edit');
  });

  test('from another site, with a field twice or without the box ticked does nothing', async () => {
    const id = await aComment(article);
    const token = receiptToken(id);
    for (const deed of [postEdit, postWithdraw])
      expect((await post(deed, { ...words, token, confirm: 'yes' }, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await post(postWithdraw, { token })).status).toBe(422);
    const doubled = new Request(`${SITE}/x`, { method: 'POST', body: new URLSearchParams(`token=${token}&token=${token}`) });
    expect((await postWithdraw(doubled)).status).toBe(400);
    expect(await countRows('comment', "id = $1 AND status = 'pending' AND version = 1", [id])).toBe(1);
  });
});

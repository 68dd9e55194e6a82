import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SCOPES, type Scope } from '#lib/api-tokens/scopes';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { LIMITS } from '#lib/rate-limit/limits';
import { take } from '#lib/rate-limit/take';
import { OPERATIONS } from '#lib/rest/operations';
import { DEFAULT_SETTINGS } from '#lib/site/view';
import { aComment, anApprovedComment } from '#tests/support/commented-story';
import { bodyOf } from '#tests/support/drafts';
import { aPicture, aSection, somebody } from '#tests/support/newsroom';
import { aToken, bearer, type RestServer, startRest } from '#tests/support/rest-server';

let api: RestServer;
let editor: StaffMember;
let all: Record<string, string>;
let section = 0;
let count = 0;

beforeAll(async () => {
  api = await startRest();
  section = await aSection('thoi-su');
  editor = await somebody('editor', 'Ada');
  all = bearer(await aToken(editor, [...SCOPES]));
});

afterAll(() => api.close());

beforeEach(() => {
  count += 1;
});

const API = '/api/v1';

const json = (body: unknown, headers: Record<string, string> = all, method = 'POST'): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json', ...headers },
});

const content = (changes: Record<string, unknown> = {}) => ({
  title: `Cầu Lạc Giang ${count}`,
  sectionId: section,
  lead: 'Đốt dầm cuối cùng được khóa vào giữa nhịp chính.',
  leadSource: '',
  byline: 'Phạm Đức Long',
  body: bodyOf('Giờ hợp long do nhiệt kế quyết định.'),
  picture: null,
  ...changes,
});

async function aDraft(): Promise<number> {
  const made = await api.ask('/drafts', json(content()));
  return (made.body as { id: number }).id;
}

async function aLiveStory(): Promise<{ id: number; path: string }> {
  const id = await aDraft();
  const published = await api.ask(`/drafts/${id}/publish`, json({ version: 1, live: null }));
  expect(published.status, JSON.stringify(published.body)).toBe(200);
  return { id, path: (published.body as { path: string }).path };
}

const closeEnglish = (isClosed: boolean) =>
  pool().query(`INSERT INTO setting VALUES ('site', $1) ON CONFLICT (key) DO UPDATE SET value = EXCLUDED.value`, [
    { ...DEFAULT_SETTINGS, hasEnglish: !isClosed },
  ]);

const only = async (person: StaffMember, ...scopes: Scope[]) => bearer(await aToken(person, scopes));

describe('a program without a token', () => {
  test('reads the paper, its sections, its terms and its stories, and asks again for nothing', async () => {
    const { id, path } = await aLiveStory();
    expect((await api.ask('/paper')).body).toMatchObject({ name: 'Tòa Soạn', locale: 'vi', editions: ['vi'] });
    expect((await api.ask('/sections')).body).toMatchObject({ items: [{ slug: 'thoi-su', children: [] }] });
    expect((await api.ask('/terms?limit=1')).status).toBe(200);
    const listed = await api.ask('/stories?section=thoi-su&limit=1');
    expect(listed.body).toMatchObject({ items: [{ id, path, version: 1 }] });
    expect(listed.headers.get('cache-control')).toBe('public, no-cache');
    const same = { 'if-none-match': listed.headers.get('etag') ?? '' };
    expect((await api.ask('/stories?section=thoi-su&limit=1', { headers: same })).status).toBe(304);
    expect((await api.ask(`/stories/${id}`)).body).toMatchObject({ id, text: 'Giờ hợp long do nhiệt kế quyết định.' });
    expect((await api.ask(`/stories/by-address?address=${encodeURIComponent(path)}`)).body).toMatchObject({ id });
    await pool().query("INSERT INTO old_address (path, article_id) VALUES ('/2019/05/tin-cu-nua.html', $1)", [id]);
    expect((await api.ask('/stories/by-address?address=/2019/05/tin-cu-nua.html')).body).toMatchObject({ id });
  });

  test('finds stories by words without marks, and goes through pages by the link it is given', async () => {
    const first = await aLiveStory();
    const second = await aLiveStory();
    const found = await api.ask(`/stories?q=${encodeURIComponent('cau lac giang')}`);
    expect((found.body as { items: { id: number }[] }).items.map(({ id }) => id)).toEqual(expect.arrayContaining([first.id, second.id]));
    const one = await api.ask('/stories?limit=1');
    expect(one.body).toMatchObject({ items: [{ id: second.id }] });
    const [, next = ''] = /<http:\/\/localhost:3000\/api\/v1([^>]+)>; rel="next"/.exec(one.headers.get('link') ?? '') ?? [];
    expect((await api.ask(next)).body).toMatchObject({ items: [{ id: first.id }] });
  });

  test('hears in its own language what is wrong, and where', async () => {
    const vietnamese = await api.ask('/stories?limit=900', { headers: { 'accept-language': 'vi' } });
    expect([vietnamese.status, vietnamese.body]).toMatchObject([
      422,
      { title: 'Dữ liệu gửi lên chưa đúng.', fields: { limit: [expect.any(String)] } },
    ]);
    const english = await api.ask('/stories?color=red', { headers: { 'accept-language': 'en' } });
    expect([english.status, english.body]).toMatchObject([422, { title: 'What was sent is not as it should be.' }]);
    expect((await api.ask('/stories?section=khong-co')).body).toMatchObject({ type: '/problems/unknown-section' });
    expect((await api.ask('/stories?limit=1&limit=2')).status).toBe(422);
    for (const path of ['/paper?a=1', '/sections?a=1', '/terms?kind=x', '/stories/by-address', '/stories/1?x=1']) {
      expect([path, (await api.ask(path)).status]).toEqual([path, 422]);
    }
    expect((await api.ask('/stories/999999')).status).toBe(404);
    expect((await api.ask('/stories/by-address?address=https://evil.example/a-1')).status).toBe(404);
    expect((await api.ask('/stories/by-address?address=/2019/05/tin-cu.html')).status).toBe(404);
  });

  test('is asked for a token by everything else, and has none by cookie or in the address', async () => {
    const token = (await aToken(editor, [...SCOPES])).slice();
    for (const { id, path, method, isPublic } of OPERATIONS) {
      if (isPublic) continue;
      const at = path.replace('{id}', '1');
      const refused = await api.ask(at, { method, headers: { cookie: `toa-soan-session=${token}` } });
      expect([id, refused.status, refused.headers.get('www-authenticate')]).toEqual([id, 401, 'Bearer realm="api"']);
      const bad = await api.ask(at, { method, headers: bearer(`ts_${'A'.repeat(43)}`) });
      expect([id, bad.status, bad.headers.get('www-authenticate')]).toEqual([
        id,
        expect.any(Number),
        bad.status === 429 ? null : expect.stringContaining('invalid_token'),
      ]);
    }
    expect((await api.ask(`/drafts/1?access_token=${token}`)).status).toBe(401);
  });
});

describe('a program with a token', () => {
  test('writes a draft, sees it, writes over the version it read, hands it over', async () => {
    const made = await api.ask('/drafts', json({ title: 'Chỉ có đầu đề' }));
    expect([made.status, made.headers.get('location')]).toEqual([201, `/api/v1/drafts/${(made.body as { id: number }).id}`]);
    const { id } = made.body as { id: number };
    const read = await api.ask(`/drafts/${id}`, { headers: all });
    expect(read.headers.get('etag')).toBe('"1"');
    expect(read.body).toMatchObject({ version: 1, stage: 'writing', content: { title: 'Chỉ có đầu đề', byline: 'Ada' } });
    const saved = await api.ask(`/drafts/${id}`, json(content(), { ...all, 'if-match': '"1"' }, 'PUT'));
    expect([saved.status, saved.body]).toMatchObject([200, { version: 2 }]);
    expect((await api.ask(`/drafts/${id}/submit`, json({ version: 2 }))).body).toMatchObject({ stage: 'submitted' });
    expect((await api.ask(`/drafts/${id}/submit`, json({ version: 2 }))).status).toBe(409);
  });

  test('writes HTML and reads HTML: what cannot be kept is told, pictures are the paper’s own, and what it reads it can write back', async () => {
    const mediaId = await aPicture(editor.id);
    const { rows } = await pool().query<{ key: string }>('SELECT key FROM media WHERE id = $1', [mediaId]);
    const picture = `http://localhost:3000/media/${rows[0]?.key}/320.webp`;
    const html = `<h2>Mố A1</h2><p>Đốt <b>cuối</b>, <a href="/goc-1">đọc thêm</a>.</p><script>alert(1)</script><p onclick="x()">Xong.</p>
      <figure><img src="${picture}" alt="Cầu"><figcaption>Sáng sớm <small class="story-credit">Ảnh: Ánh</small></figcaption></figure>`;
    const { body: _, ...rest } = content();
    const made = await api.ask('/drafts', json({ ...rest, bodyHtml: html }));
    expect([made.status, made.body]).toMatchObject([201, { changes: [{ code: 'script' }] }]);
    const { id } = made.body as { id: number };
    type Read = { bodyHtml: string; content: { body: { content: { type: string; attrs?: unknown }[] } } };
    const first = (await api.ask(`/drafts/${id}`, { headers: all })).body as Read;
    expect(first.content.body.content.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'paragraph', 'figure']);
    expect(first.content.body.content.at(-1)?.attrs).toEqual({ mediaId, alt: 'Cầu', caption: 'Sáng sớm', credit: 'Ảnh: Ánh' });
    expect(first.bodyHtml).toContain('<h2>Mố A1</h2><p>Đốt <strong>cuối</strong>, <a href="http://localhost:3000/goc-1"');
    expect(first.bodyHtml).toContain(`src="${picture}"`);
    expect(first.bodyHtml).not.toMatch(/script|onclick|="\/|, \//);
    const saved = await api.ask(`/drafts/${id}`, json({ ...rest, bodyHtml: first.bodyHtml }, { ...all, 'if-match': '"1"' }, 'PUT'));
    expect([saved.status, saved.body]).toMatchObject([200, { version: 2, changes: [] }]);
    const second = (await api.ask(`/drafts/${id}`, { headers: all })).body as Read;
    expect([second.content.body, second.bodyHtml]).toEqual([first.content.body, first.bodyHtml]);
    await api.ask(`/drafts/${id}/publish`, json({ version: 2, live: null }));
    expect((await api.ask(`/stories/${id}`)).body).toMatchObject({ bodyHtml: first.bodyHtml });
  });

  test('gives a body in one way: two, none where one is needed, and pictures of other houses are refused with their names', async () => {
    const both = await api.ask('/drafts', json({ ...content(), bodyHtml: '<p>x</p>' }));
    expect([both.status, both.body]).toMatchObject([422, { fields: { bodyHtml: ['one-body'] } }]);
    const id = await aDraft();
    const { body: _, ...rest } = content();
    const none = await api.ask(`/drafts/${id}`, json(rest, { ...all, 'if-match': '"1"' }, 'PUT'));
    expect([none.status, none.body]).toMatchObject([422, { fields: { bodyHtml: ['one-body'] } }]);
    const foreign = 'https://evil.example/media/0123456789abcdef0123456789abcdef/320.webp';
    const put = (bodyHtml: string) => api.ask(`/drafts/${id}`, json({ ...rest, bodyHtml }, { ...all, 'if-match': '"1"' }, 'PUT'));
    const refused = await put(`<p><img src="${foreign}"></p>`);
    expect([refused.status, refused.body]).toMatchObject([422, { type: '/problems/unknown-picture', addresses: [foreign] }]);
    expect((await put('<div>'.repeat(90_000))).status).toBe(422);
    expect((await api.ask(`/drafts/${id}`, { headers: all })).body).toMatchObject({ version: 1 });
  });

  test('is told of pictures that may be used no more, and publishes them only when it says so', async () => {
    const mediaId = await aPicture(editor.id);
    await pool().query("UPDATE library_item SET rights_until = '2020-01-31' WHERE media_id = $1", [mediaId]);
    const made = await api.ask('/drafts', json(content({ picture: { mediaId, alt: 'Cầu', caption: '', credit: '' } })));
    const { id } = made.body as { id: number };
    const refused = await api.ask(`/drafts/${id}/publish`, json({ version: 1, live: null }));
    const { items = [] } = refused.body as { items?: { id: number }[] };
    expect([refused.status, refused.body]).toMatchObject([409, { type: '/problems/rights-over', items: [{ until: '2020-01-31' }] }]);
    const accepted = { version: 1, live: null, acceptedRights: items.map((item) => item.id) };
    expect((await api.ask(`/drafts/${id}/publish`, json(accepted))).body).toMatchObject({ changed: true });
  });

  test('who comes second gets both texts, and loses none', async () => {
    const id = await aDraft();
    const put = (title: string) => api.ask(`/drafts/${id}`, json(content({ title }), { ...all, 'if-match': '"1"' }, 'PUT'));
    const answers = await Promise.all([put('Bài của An'), put('Bài của Bình')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const lost = answers.find(({ status }) => status === 412)?.body as { theirs: { content: { title: string } }; yours: { title: string } };
    expect([lost.theirs.content.title, lost.yours.title].sort()).toEqual(['Bài của An', 'Bài của Bình']);
    expect((await api.ask(`/drafts/${id}`, json(content(), all, 'PUT'))).status).toBe(428);
    expect((await api.ask('/drafts/999999', json(content(), { ...all, 'if-match': '"1"' }, 'PUT'))).status).toBe(404);
    expect((await api.ask('/drafts/999999', { headers: all })).status).toBe(404);
    expect((await api.ask('/drafts', json(content({ sectionId: 999_999 })))).body).toMatchObject({ type: '/problems/unknown-section' });
    expect((await api.ask('/drafts', json(content({ isAdmin: true })))).status).toBe(422);
  });

  test('publishes exactly what it saw, once, and takes it down with a reason that readers are told', async () => {
    const { id } = await aLiveStory();
    expect((await api.ask(`/drafts/${id}/publish`, json({ version: 1, live: 1 }))).body).toMatchObject({ changed: false });
    expect((await api.ask(`/drafts/${id}/publish`, json({ version: 7, live: 1 }))).body).toMatchObject({
      type: '/problems/conflict',
      theirs: { version: 1 },
    });
    expect((await api.ask(`/stories/${id}/withdraw`, json({ live: 1, reason: ' ' }))).status).toBe(422);
    expect((await api.ask(`/stories/${id}/withdraw`, json({ live: 5, reason: 'Sai' }))).body).toMatchObject({ type: '/problems/moved' });
    expect((await api.ask(`/stories/${id}/withdraw`, json({ live: 1, reason: 'Chưa kiểm chứng' }))).body).toEqual({ id, changed: true });
    expect([(await api.ask(`/stories/${id}`)).status, (await api.ask(`/stories/${id}`)).body]).toMatchObject([
      410,
      { reason: 'Chưa kiểm chứng' },
    ]);
  });

  test('hears that a draft was published, though its text is the one it has', async () => {
    const id = await aDraft();
    const known = { ...all, 'if-none-match': (await api.ask(`/drafts/${id}`, { headers: all })).headers.get('etag') ?? '' };
    await api.ask(`/drafts/${id}/publish`, json({ version: 1, live: null }));
    const read = await api.ask(`/drafts/${id}`, { headers: known });
    expect([read.status, read.body]).toMatchObject([200, { version: 1, live: { version: 1 } }]);
  });

  test('may not do what its person may not, nor what it has no scope for', async () => {
    const id = await aDraft();
    const weak = await api.ask(`/drafts/${id}/publish`, json({ version: 1, live: null }, await only(editor, 'drafts:write')));
    expect([weak.status, weak.body]).toMatchObject([403, { type: '/problems/missing-scope', scope: 'stories:publish' }]);
    const rin = await somebody('reporter', 'Rin');
    const reporter = await api.ask(`/drafts/${id}/publish`, json({ version: 1, live: null }, await only(rin, 'stories:publish')));
    expect([reporter.status, reporter.body]).toMatchObject([403, { type: '/problems/forbidden' }]);
    expect((await api.ask(`/drafts/${id}`, { headers: await only(rin, 'drafts:read') })).status).toBe(404);
    const other = await aSection(`muc-${count}`);
    const lan = await somebody('editor', 'Lan');
    await pool().query('INSERT INTO person_section (person_id, section_id) VALUES ($1, $2)', [lan.id, other]);
    const outside = await api.ask('/drafts', json(content(), await only(lan, 'drafts:write')));
    expect([outside.status, outside.body]).toMatchObject([403, { type: '/problems/foreign-section' }]);
    for (const { id: name, path, method, scope } of OPERATIONS) {
      const without = await only(editor, ...SCOPES.filter((one) => one !== scope));
      const answer = await api.ask(path.replace('{id}', '1'), { method, headers: without });
      expect([name, answer.status, (answer.body as { scope: string }).scope]).toEqual([name, 403, scope]);
    }
  });

  test('brings a picture, described, and hears why another file is none', async () => {
    const form = new FormData();
    const sharp = (await import('sharp')).default;
    const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#147' } })
      .jpeg()
      .toBuffer();
    form.set('file', new File([new Uint8Array(bytes)], 'a.jpg'));
    form.set('alt', 'Cầu mới');
    const made = await api.ask('/media', { method: 'POST', body: form, headers: all });
    expect([made.status, made.body]).toMatchObject([201, { width: 400, use: { alt: 'Cầu mới', caption: '' } }]);
    const wrong = new FormData();
    wrong.set('file', new File(['<svg/>'], 'a.svg'));
    expect((await api.ask('/media', { method: 'POST', body: wrong, headers: all })).status).toBe(415);
    expect((await api.ask('/media', { method: 'POST', body: new FormData(), headers: all })).status).toBe(422);
  });

  test('reads what readers say, decides on what waits, and hears who was first', async () => {
    const { id: story } = await aLiveStory();
    const shown = await anApprovedComment(story);
    const waits = await aComment(story, { body: 'Rất hay, số tôi là bí mật.' });
    expect((await api.ask(`/stories/${story}/comments`, { headers: all })).body).toMatchObject({ items: [{ id: shown }], next: null });
    const pending = await api.ask(`/comments/pending?story=${story}`, { headers: all });
    expect(pending.body).toMatchObject({ items: [{ id: waits, version: 1 }] });
    expect(JSON.stringify(pending.body)).not.toMatch(/phone|addressHash/i);
    const decide = (to: string) =>
      api.ask(`/comments/${waits}/decision`, json({ version: 1, to, ...(to === 'rejected' && { reason: 'insult' }) }));
    const decided = await Promise.all([decide('approved'), decide('rejected')]);
    expect(decided.map(({ status }) => status).sort()).toEqual([200, 409]);
    const second = decided.find(({ status }) => status === 409)?.body;
    expect(second).toMatchObject({ type: '/problems/decided-already', by: 'Ada', at: expect.any(String), now: { version: 2 } });
    expect((await api.ask('/comments/999999/decision', json({ version: 1, to: 'spam' }))).status).toBe(404);
    expect((await api.ask('/comments/pending?after=x', { headers: all })).status).toBe(422);
    expect((await api.ask('/stories/999999/comments', { headers: all })).status).toBe(404);
  });

  test('reads what readers say newest first, also what was said years ago in another paper and came in since', async () => {
    const { id: story } = await aLiveStory();
    const [third, first, second] = [await anApprovedComment(story), await anApprovedComment(story), await anApprovedComment(story)];
    await pool().query("UPDATE comment SET created_at = '2012-05-03T00:00:00Z' WHERE id = $1", [first]);
    await pool().query("UPDATE comment SET created_at = '2012-05-04T00:00:00Z' WHERE id = $1", [second]);
    const seen: number[] = [];
    for (let next: string | null = `${API}/stories/${story}/comments?limit=1`; next !== null && seen.length < 9; ) {
      const answer = await api.ask(next.slice(next.indexOf(API) + API.length), { headers: all });
      seen.push(...(answer.body as { items: { id: number }[] }).items.map(({ id }) => id));
      next = /<(.+)>; rel="next"/.exec(answer.headers.get('link') ?? '')?.[1] ?? null;
    }
    expect(seen).toEqual([third, second, first]);
    expect((await api.ask(`/stories/${story}/comments?after=x`, { headers: all })).status).toBe(422);
  });

  test('sends again what it does not know was heard, and it is done once', async () => {
    const key = { ...all, 'idempotency-key': `key-${count}` };
    const [one, two] = await Promise.all([api.ask('/drafts', json(content(), key)), api.ask('/drafts', json(content(), key))]);
    const first = one.status === 201 ? one : two;
    expect([one.status, two.status].every((status) => status === 201 || status === 409)).toBe(true);
    const again = await api.ask('/drafts', json(content(), key));
    expect([again.status, again.body, again.headers.get('idempotent-replayed')]).toEqual([201, first.body, 'true']);
    const { rows } = await pool().query('SELECT id FROM draft JOIN article ON id = article_id WHERE title = $1', [content().title]);
    expect(rows).toHaveLength(1);
    expect((await api.ask('/drafts', json(content({ lead: 'Khác' }), key))).body).toMatchObject({ type: '/problems/key-reused' });
  });

  test('sends again later what came too often, under the key it had', async () => {
    const rin = await somebody('reporter', 'Rin');
    await take('upload', String(rin.id));
    const full =
      "UPDATE rate_limit SET points = $1, expire = extract(epoch FROM clock_timestamp()) * 1000 + 2000 WHERE key LIKE 'upload:%'";
    await pool().query(full, [LIMITS.upload.points]);
    const body = '--x\r\nContent-Disposition: form-data; name="file"; filename="a.svg"\r\n\r\n<svg/>\r\n--x--\r\n';
    const headers = { ...(await only(rin, 'media:write')), 'idempotency-key': 'k', 'content-type': 'multipart/form-data; boundary=x' };
    expect((await api.ask('/media', { method: 'POST', body, headers })).status).toBe(429);
    await expect.poll(async () => (await api.ask('/media', { method: 'POST', body, headers })).status, { timeout: 60_000 }).toBe(415);
  });

  test('knows how many calls are left', async () => {
    const answer = await api.ask('/paper', { headers: await only(editor, 'taxonomy:read') });
    expect([answer.headers.get('ratelimit-policy'), answer.headers.get('ratelimit')]).toEqual(['"token";q=600;w=60', '"token";r=599;t=60']);
  });
});

test('nobody is given anything of an edition that is closed, as readers are shown nothing of it', async () => {
  const made = await api.ask('/drafts', json({ ...content({ title: `Bridge ${count}` }), locale: 'en' }));
  const { id } = made.body as { id: number };
  expect((await api.ask(`/drafts/${id}/publish`, json({ version: 1, live: null }))).status).toBe(200);
  const seen = async () => {
    const [one, said, list, found] = [
      await api.ask(`/stories/${id}`),
      await api.ask(`/stories/${id}/comments`, { headers: all }),
      await api.ask('/stories?locale=en'),
      await api.ask('/stories?locale=en&q=Bridge'),
    ];
    return [one.status, said.status, ...[list, found].map(({ body }) => (body as { items: unknown[] }).items.length)];
  };
  expect(await seen()).toEqual([200, 200, 1, 1]);
  await closeEnglish(true);
  expect(await seen()).toEqual([404, 404, 0, 0]);
  await closeEnglish(false);
  expect(await seen()).toEqual([200, 200, 1, 1]);
});

test('every operation was called with its success and with an error, each as its document says', () => {
  const lacking = OPERATIONS.filter(({ id, status }) => {
    const seen = api.seen.get(id) ?? new Set();
    return !seen.has(status) || ![...seen].some((one) => one >= 400);
  });
  expect(lacking.map(({ id }) => id)).toEqual([]);
});

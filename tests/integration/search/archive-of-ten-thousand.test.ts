import { beforeAll, expect, test } from 'vitest';
import { db } from '#lib/db/client';
import { pool } from '#lib/db/pool';
import { readSearch, type Search } from '#lib/search/search-address';
import { HITS_PER_PAGE, searchStories } from '#lib/search/search-stories';
import { MOST_RANKED } from '#lib/search/store';
import { archiveStory, fillArchive } from '#tests/support/archive';
import { aSection, somebody } from '#tests/support/newsroom';

let sections: number[] = [];
let personId = 0;

beforeAll(async () => {
  const ada = await somebody('editor', 'Ada');
  personId = ada.id;
  sections = await Promise.all([aSection('thoi-su'), aSection('van-hoa'), aSection('the-thao')]);
  for (let batch = 0; batch < 10; batch++) await fillArchive(ada.id, sections, 1_000);
  await archiveStory(ada.id, { title: 'Đường vành đai 3 thông xe', sectionId: sections[0] ?? 0 });
});

function search(question: string, place: Partial<Search> = {}) {
  const asked = readSearch(`q=${encodeURIComponent(question)}`);
  if (!asked) throw new Error('This is no search.');
  return searchStories({ ...asked, ...place }, { locale: 'vi', sectionIds: null, timeoutMs: 9_000 });
}

/** The statements that reach the database while something is done, in order. */
async function statementsOf(deed: () => Promise<unknown>): Promise<string[]> {
  const heard: string[] = [];
  const client = await pool().connect();
  const prototype = Object.getPrototypeOf(client) as { query: (...all: unknown[]) => unknown };
  client.release();
  const { query } = prototype;
  prototype.query = function (this: unknown, ...all: unknown[]) {
    const [first] = all;
    heard.push(typeof first === 'string' ? first : String((first as { text?: string }).text));
    return query.apply(this, all);
  };
  try {
    await deed();
  } finally {
    prototype.query = query;
  }
  return heard;
}

test('a reader who pages through an answer sees every story once, forwards and back', async () => {
  // A rare enough pair of words, so that there are a few pages and every step of ranking.
  const question = 'trang vang';
  const seen: number[] = [];
  const firsts: (number | undefined)[] = [];
  let answer = await search(question);
  let pages = 0;
  for (;;) {
    if (answer.code !== 'found') throw new Error(answer.code);
    expect(answer.hits.length).toBeLessThanOrEqual(HITS_PER_PAGE);
    expect(answer.total).toBeGreaterThan(HITS_PER_PAGE * 2);
    expect(answer.previous === null).toBe(pages === 0);
    firsts.push(answer.hits[0]?.id);
    seen.push(...answer.hits.map(({ id }) => id));
    pages++;
    if (!answer.next || pages > 60) break;
    answer = await search(question, { after: answer.next });
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBe(answer.code === 'found' && answer.total);
  while (answer.code === 'found' && answer.previous) {
    pages--;
    expect(answer.hits[0]?.id).toBe(firsts[pages]);
    answer = await search(question, { before: answer.previous });
  }
  expect(pages).toBe(1);
});

test('a story that is published while a reader pages neither repeats a story nor hides one', async () => {
  const first = await search('trang vang');
  if (first.code !== 'found' || !first.next) throw new Error('There is one page only.');
  const before = await search('trang vang', { after: first.next });
  await archiveStory(personId, { title: 'Trang vang', sectionId: sections[0] ?? 0, publishedAt: '2026-11-20T08:00:00+07:00' });
  const after = await search('trang vang', { after: first.next });
  const ids = (answer: typeof before) => (answer.code === 'found' ? answer.hits.map(({ id }) => id) : []);
  expect(ids(after)).toEqual(ids(before));
});

test('a word of every day is answered from the newest stories, and the count says so', async () => {
  const answer = await search('bang');
  expect(answer).toMatchObject({ code: 'found', total: 1_000, more: true });
  expect(MOST_RANKED).toBeGreaterThan(1_000);
});

test('a question the database cannot answer in time is too complex, and the connection is as good as before', async () => {
  const asked = readSearch('q=bang+bao+ba');
  if (!asked) throw new Error('This is no search.');
  expect(await searchStories(asked, { locale: 'vi', sectionIds: null, timeoutMs: 1 })).toEqual({ code: 'too-complex' });
  const { rows } = await pool().query<{ statement_timeout: string }>('SHOW statement_timeout');
  expect(rows[0]?.statement_timeout).toBe('10s');
});

test.each([
  ['a rare question', 'duong vanh dai', 5],
  ['a common one', 'bang', 4],
  ['one that nothing answers', 'khủng long bạo chúa', 5],
])('%s takes at most five statements', async (_, question, most) => {
  await db().$queryRaw`SELECT 1`;
  const statements = await statementsOf(() => search(question));
  expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(most);
});

test('a question for rare words is looked up in the index, as one for titles like it is', async () => {
  const plan = async (text: string, values: unknown[]) =>
    JSON.stringify((await pool().query(`EXPLAIN (FORMAT JSON) ${text}`, values)).rows);
  // As lib/search/store.ts asks for the stories to rank.
  const found = await plan(
    `SELECT s.article_id, s.published_at FROM story_text t JOIN story s ON s.article_id = t.article_id
     WHERE t.search @@ (to_tsquery('vi_fold', $1) && to_tsquery('simple', $2)) AND s.locale = 'vi'
     ORDER BY s.published_at DESC, s.article_id DESC LIMIT 2000`,
    ["('duong') & ('vanh') & ('dai')", ''],
  );
  expect(found).toContain('story_text_search_idx');
  expect(found).not.toMatch(/"Node Type":"Seq Scan"[^}]*"Relation Name":"story_text"/);
  const near = await plan(`SELECT article_id FROM story_text t WHERE t.title_folded %> $1`, ['duong vnah dai']);
  expect(near).toContain('story_text_title_folded_idx');
});

import { beforeAll, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { searchTerms } from '#lib/terms/choices/search-terms';
import { listTerms } from '#lib/terms/kept/list-terms';
import { listTermsInput } from '#lib/terms/kept/schema';
import { countStatements } from '#tests/support/asked-statements';
import { aSection, somebody } from '#tests/support/newsroom';
import { aStoryIn, aTerm } from '#tests/support/taxonomy';

let ada: StaffMember;

const list = (query: Record<string, string> = {}) => listTerms(listTermsInput.parse(query));
const namesOf = async (query: Record<string, string>) => (await list(query)).items.map(({ name }) => name);

beforeAll(async () => {
  ada = await somebody('editor', 'Ada');
  const section = await aSection('thoi-su');
  const used = await aTerm('hoa-binh', { name: 'Hòa Bình' });
  await aTerm('hoa-binh-2', { name: 'Hoà Bình' });
  await aTerm('hoa-binh-3', { name: 'Hòa Bình', kind: 'thread' });
  await aTerm('duong-vanh-dai', { name: 'Đường vành đai' });
  await aTerm('duong-vanh-dai-3', { name: 'Đường vành đai 3' });
  await aTerm('duong', { name: 'Đường' });
  await aTerm('le-thu-an', { name: 'Lê Thu An', kind: 'author' });
  await aStoryIn(ada, section, [used]);
  await pool().query(
    `INSERT INTO term (kind, slug, name) SELECT 'topic', 'so-' || n, 'Số ' || lpad(n::text, 4, '0') FROM generate_series(1, 5000) AS n`,
  );
  await pool().query('ANALYZE');
});

test('an editor finds topics by any part of the name, with marks or without, composed or not', async () => {
  for (const q of ['vanh dai', 'VÀNH đai', 'vành đai'.normalize('NFD'), 'dai duong'])
    expect(await namesOf({ q })).toEqual(['Đường vành đai', 'Đường vành đai 3']);
  expect(await namesOf({ q: '%' })).toHaveLength(50);
  expect(await namesOf({ kind: 'author' })).toEqual(['Lê Thu An']);
});

test('an editor sees which topics may be the same: the same letters, the tone elsewhere, a name that goes on', async () => {
  const { items } = await list({ show: 'double' });
  expect(items.map(({ name, doubles }) => [name, doubles.map((double) => double.name)])).toEqual([
    ['Đường vành đai', ['Đường vành đai 3']],
    ['Đường vành đai 3', ['Đường vành đai']],
    ['Hòa Bình', ['Hoà Bình']],
    ['Hoà Bình', ['Hòa Bình']],
  ]);
  expect(items[3]?.doubles).toMatchObject([{ stories: 1, version: 1 }]);
});

test('an editor sees under which topics nothing stands', async () => {
  const unused = await namesOf({ show: 'unused', q: 'hoa binh' });
  expect(unused).toEqual(['Hoà Bình', 'Hòa Bình']);
  expect((await list({ q: 'hoa binh', kind: 'topic' })).items.map(({ stories, drafts }) => [stories, drafts])).toEqual([
    [1, 1],
    [0, 0],
  ]);
});

test('an editor walks through five thousand topics page by page and back, none twice and none left out', async () => {
  const seen: number[] = [];
  let after: string | undefined;
  let last = await list();
  for (;;) {
    seen.push(...last.items.map(({ id }) => id));
    if (!last.older) break;
    after = last.older;
    last = await list({ after });
  }
  expect(seen).toHaveLength(5007);
  expect(new Set(seen).size).toBe(5007);
  const before = await list({ before: last.newer ?? '' });
  expect(before.items.map(({ id }) => id)).toEqual(seen.slice(-last.items.length - 50, -last.items.length));
});

test('each page is one statement, and so is what the editor’s field finds', async () => {
  const queries: Record<string, string>[] = [{}, { q: 'so 12' }, { show: 'double' }, { show: 'unused', kind: 'topic' }];
  for (const query of queries) expect(await countStatements(() => list(query))).toBe(1);
  expect(await countStatements(() => searchTerms(ada, { kind: 'topic', q: 'duong vanh' }))).toBe(1);
});

test('the field of the editor finds what begins like it first, thirty at a time', async () => {
  expect(await searchTerms(ada, { kind: 'topic', q: 'đường' })).toMatchObject({
    ...{ ok: true, value: { more: false } },
  });
  const found = await searchTerms(ada, { kind: 'topic', q: 'dai' });
  expect(found.ok && found.value.terms.map(({ name }) => name)).toEqual(['Đường vành đai', 'Đường vành đai 3']);
  const all = await searchTerms(ada, { kind: 'topic', q: '' });
  expect(all.ok && [all.value.terms.length, all.value.more]).toEqual([30, true]);
});

test('the field of the front page’s board finds threads before topics, and asks once', async () => {
  await aTerm('dai-hoi', { kind: 'thread', name: 'Đại hội' });
  const asked = { kind: ['thread' as const, 'topic' as const], q: 'dai' };
  expect(await countStatements(() => searchTerms(ada, asked))).toBe(1);
  const found = await searchTerms(ada, asked);
  expect(found.ok && found.value.terms.map(({ name }) => name)).toEqual(['Đại hội', 'Đường vành đai', 'Đường vành đai 3']);
});

test.each([{ after: '0-x' }, { after: 'x' }, { kind: 'tag' }, { show: 'all' }, { page: '2' }])(
  'an address like %o is nobody’s',
  (query) => {
    expect(listTermsInput.safeParse(query).success).toBe(false);
  },
);

import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { tagClock } from '#lib/cache/tag-clock';
import { orderedNow } from '#lib/clock';
import { pool } from '#lib/db/pool';
import { arrangeHome } from '#lib/home/arrange-home';
import { findArrangement } from '#lib/home/find-arrangement';
import { findSlots } from '#lib/home/published/store';
import { type Arrangement, arrangeInput } from '#lib/home/schema';
import { searchStories } from '#lib/home/search-stories';
import { findBoard } from '#lib/home/store';
import { findMostRead } from '#lib/views/store';
import { aSection, somebody } from '#tests/support/newsroom';
import { aPublished, withdraw } from '#tests/support/published';

let ada: StaffMember;
let rin: StaffMember;
let city: number;
let traffic: number;
let bridge: number;
let oldest: number;
let newer: number;
let newest: number;

beforeAll(async () => {
  [ada, rin] = await Promise.all([somebody('editor', 'Ada'), somebody('reporter', 'Rin')]);
  city = await aSection('do-thi');
  traffic = await aSection('giao-thong', city);
  const { rows } = await pool().query<{ id: number }>(`INSERT INTO term (kind, slug, name) VALUES ('thread', 'cau', 'Cầu') RETURNING id`);
  bridge = rows[0]?.id ?? 0;
  oldest = await aPublished({ sectionId: city, title: 'Mở đường vành đai', at: '2026-11-20T05:00:00Z' });
  newer = await aPublished({ sectionId: traffic, title: 'Đường ven sông', at: '2026-11-21T05:00:00Z', termId: bridge });
  newest = await aPublished({ sectionId: traffic, title: 'Ước tính 100% kinh phí', at: '2026-11-22T05:00:00Z' });
});
beforeEach(async () => {
  await pool().query('DELETE FROM home_slot');
});

const versionOf = async () => (await findBoard('vi')).version;
const arrange = async (slots: Arrangement['slots'], seen?: string) =>
  arrangeHome(ada, { locale: 'vi', seen: seen ?? (await versionOf()), slots });
const lead = (articleId: number): Arrangement['slots'][number] => ({ position: 0, kind: 'story', articleId, until: null });
const offeredBy = async () => (await findSlots('vi')).map(({ position, stories }) => [position, ...stories.map(({ id }) => id)]);

describe('an editor arranges the front page', () => {
  test('and readers get every slot with what can fill it, newest first, sub-sections too', async () => {
    const arranged = await arrange([
      lead(oldest),
      { position: 1, kind: 'section', sectionId: city, until: null },
      { position: 2, kind: 'term', termId: bridge, until: null },
      { position: 3, kind: 'most_read', until: null },
    ]);
    expect(arranged).toMatchObject({ ok: true, value: { slots: [{ title: 'Mở đường vành đai', isPublished: true }, {}, {}, {}] } });
    expect(await offeredBy()).toEqual([[0, oldest], [1, newest, newer, oldest], [2, newer], [3]]);
  });

  test('and the front page is old at once, and the house remembers who did it', async () => {
    const made = orderedNow();
    await arrange([lead(oldest)]);
    expect(tagClock().isOld(['home'], made)).toBe(true);
    const { rows } = await pool().query(`SELECT deed, detail FROM audit_entry WHERE person_id = $1 ORDER BY id DESC LIMIT 1`, [ada.id]);
    expect(rows).toEqual([{ deed: 'arrange-home', detail: { slots: `0 story ${oldest}` } }]);
  });

  test('and saving what stands there already changes nothing', async () => {
    await arrange([lead(oldest)]);
    const made = orderedNow();
    expect(await arrange([lead(oldest)])).toMatchObject({ ok: true });
    expect(tagClock().isOld(['home'], made)).toBe(false);
  });

  test('but a reporter may not', async () => {
    const refused = await arrangeHome(rin, { locale: 'vi', seen: await versionOf(), slots: [] });
    expect(refused).toEqual({ ok: false, code: 'forbidden' });
  });

  test('but not with a story readers do not have, or have only in the other edition', async () => {
    const english = await aPublished({ sectionId: city, locale: 'en' });
    expect(await arrange([lead(english)])).toEqual({ ok: false, code: 'unknown', position: 0 });
    expect(await arrange([lead(2_000_000_000)])).toEqual({ ok: false, code: 'unknown', position: 0 });
    expect(await arrange([{ position: 4, kind: 'section', sectionId: 2_000_000_000, until: null }])).toMatchObject({ position: 4 });
    expect(await offeredBy()).toEqual([]);
  });

  test('but not until a moment that is over', async () => {
    expect(await arrange([{ ...lead(oldest), until: new Date(0) }])).toEqual({ ok: false, code: 'past', position: 0 });
  });
});

describe('two editors at once', () => {
  test('do not overwrite each other unseen: the second one gets what the first one arranged', async () => {
    const seen = await versionOf();
    expect(await arrange([lead(oldest)], seen)).toMatchObject({ ok: true });
    const second = await arrange([lead(newest)], seen);
    expect(second).toMatchObject({ ok: false, code: 'conflict', theirs: { slots: [{ articleId: oldest }] } });
    const theirs = !second.ok && second.code === 'conflict' ? second.theirs.version : '';
    expect(await arrange([lead(newest)], theirs)).toMatchObject({ ok: true });
  });

  test('race, and exactly one arrangement stands, whole', async () => {
    const seen = await versionOf();
    const stories = [oldest, newer, newest];
    const answers = await Promise.all(Array.from({ length: 9 }, (_, index) => arrange([lead(stories[index % 3] ?? 0)], seen)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === 'conflict')).toHaveLength(8);
    expect((await findBoard('vi')).slots).toHaveLength(1);
  });
});

test('a slot whose story was withdrawn offers nothing to readers, and the newsroom sees why', async () => {
  const story = await aPublished({ sectionId: city, title: 'Bài sẽ gỡ' });
  await arrange([lead(story)]);
  await withdraw(story);
  expect(await offeredBy()).toEqual([[0]]);
  const { board } = await findArrangement('vi');
  expect(board.slots).toMatchObject([{ title: 'Bài sẽ gỡ', isPublished: false }]);
});

test('a slot that has ended offers nothing although nobody has cleared it yet', async () => {
  await pool().query(`INSERT INTO home_slot (position, kind, until) VALUES (0, 'most_read', now() - interval '1 second')`);
  expect(await offeredBy()).toEqual([]);
});

test('an editor finds a story by words without their marks, and signs in a title are only signs', async () => {
  const find = async (words: string) => {
    const found = await searchStories(ada, { locale: 'vi', words });
    return found.ok ? found.value.map(({ id }) => id) : [];
  };
  expect(await find('duong VANH')).toEqual([oldest]);
  expect(await find('duong')).toEqual([newer, oldest]);
  expect(await find('Đường  vành')).toEqual([oldest]);
  expect(await find('100%')).toEqual([newest]);
  expect(await find('%')).toEqual([newest]);
  expect(await find('khong co')).toEqual([]);
  expect((await find('')).slice(0, 2)).toEqual([newest, newer]);
});

test('what the form sends is a whole board: no position and no story twice, an end in Viet Nam time', () => {
  const slot = { position: 0, kind: 'story', articleId: 1, until: '2026-12-01T08:30' };
  const read = (slots: unknown) => arrangeInput.safeParse({ locale: 'vi', seen: '', slots });
  expect(read([slot]).data?.slots[0]?.until?.toISOString()).toBe('2026-12-01T01:30:00.000Z');
  expect(read([slot, { position: 0, kind: 'most_read', until: '' }]).success).toBe(false);
  expect(read([slot, { ...slot, position: 1 }]).success).toBe(false);
  expect(read([{ ...slot, position: 6 }]).success).toBe(false);
  expect(read([{ ...slot, until: '2026-02-30T08:30' }]).success).toBe(false);
  expect(read([{ ...slot, sectionId: 1 }]).success).toBe(false);
});

test('readers find what is read most in its order, each period and edition by itself, without what was withdrawn', async () => {
  const [gone, english] = [await aPublished({ sectionId: city }), await aPublished({ sectionId: city, locale: 'en' })];
  await pool().query(
    `INSERT INTO most_read (period, locale, rank, article_id)
     VALUES ('day', 'vi', 1, $1), ('day', 'vi', 2, $2), ('day', 'vi', 3, $3), ('week', 'vi', 1, $3), ('day', 'en', 1, $4)`,
    [newer, gone, oldest, english],
  );
  await withdraw(gone);
  const { day, week } = await findMostRead('vi');
  expect([day, week].map((stories) => stories.map(({ id }) => id))).toEqual([[newer, oldest], [oldest]]);
});

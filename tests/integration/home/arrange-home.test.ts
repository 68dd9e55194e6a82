import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { StaffMember } from '#lib/auth/roles';
import { tagClock } from '#lib/cache/tag-clock';
import { orderedNow } from '#lib/clock';
import { pool } from '#lib/db/pool';
import { arrangeHome } from '#lib/home/arrange-home';
import { deleteEnded } from '#lib/home/ending/store';
import { findArrangement } from '#lib/home/find-arrangement';
import { findPlaces } from '#lib/home/find-places';
import { findFrontAt } from '#lib/home/preview/find-front-at';
import { findSlots } from '#lib/home/published/store';
import { type Arrangement, arrangeInput, type NewSlot } from '#lib/home/schema';
import { searchStories } from '#lib/home/search-stories';
import { findBoard } from '#lib/home/store';
import { tryBoard } from '#lib/home/try-board';
import { findMostRead } from '#lib/views/store';
import { countStatements } from '#tests/support/asked-statements';
import { aPicture, aSection, somebody } from '#tests/support/newsroom';
import { aPublished, withdraw } from '#tests/support/published';
import { somebodyWaits } from '#tests/support/taxonomy';
import { until } from '#tests/support/until';

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
  await pool().query('DELETE FROM home_slot; DELETE FROM home_arrangement');
});

const versionOf = async () => (await findBoard('vi')).version;
const arrange = async (
  slots: Arrangement['slots'],
  { seen, unlocked = [], by = ada }: { seen?: number; unlocked?: number[]; by?: StaffMember } = {},
) => arrangeHome(by, { locale: 'vi', seen: seen ?? (await versionOf()), unlocked, slots });
const plain = { from: null, until: null, repeats: false, isLocked: false };
const rule = { ...plain, maxAgeHours: null, isPictured: false };
const lead = (articleId: number): NewSlot => ({ ...plain, position: 0, kind: 'story', articleId });
const offeredBy = async () => (await findSlots('vi')).map(({ position, stories }) => [position, ...stories.map(({ id }) => id)]);

describe('an editor arranges the front page', () => {
  test('and readers get every slot with what can fill it, newest first, sub-sections too', async () => {
    const arranged = await arrange([
      lead(oldest),
      { position: 1, kind: 'section', sectionId: city, ...rule },
      { position: 2, kind: 'term', termId: bridge, ...rule },
      { position: 3, kind: 'most_read', ...rule },
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
    const refused = await arrangeHome(rin, { locale: 'vi', seen: await versionOf(), unlocked: [], slots: [] });
    expect(refused).toEqual({ ok: false, code: 'forbidden' });
  });

  test('but not with a story readers do not have, or have only in the other edition', async () => {
    const english = await aPublished({ sectionId: city, locale: 'en' });
    expect(await arrange([lead(english)])).toEqual({ ok: false, code: 'unknown', position: 0 });
    expect(await arrange([lead(2_000_000_000)])).toEqual({ ok: false, code: 'unknown', position: 0 });
    expect(await arrange([{ position: 4, kind: 'section', sectionId: 2_000_000_000, ...rule }])).toMatchObject({ position: 4 });
    expect(await offeredBy()).toEqual([]);
  });

  test('but not until a moment that is over', async () => {
    expect(await arrange([{ ...lead(oldest), until: new Date(0) }])).toEqual({ ok: false, code: 'past', position: 0 });
  });
});

describe('two editors at once', () => {
  test('do not overwrite each other unseen: the second one gets what the first one arranged', async () => {
    const seen = await versionOf();
    expect(await arrange([lead(oldest)], { seen })).toMatchObject({ ok: true });
    const second = await arrange([lead(newest)], { seen });
    expect(second).toMatchObject({ ok: false, code: 'conflict', theirs: { slots: [{ articleId: oldest }] } });
    const theirs = !second.ok && second.code === 'conflict' ? second.theirs : null;
    expect(theirs?.arranged).toMatchObject({ by: 'Ada', at: expect.any(Date) });
    expect(await arrange([lead(newest)], { seen: theirs?.version ?? 0 })).toMatchObject({ ok: true });
  });

  test('race, and exactly one arrangement stands, whole', async () => {
    const seen = await versionOf();
    const stories = [oldest, newer, newest];
    const answers = await Promise.all(Array.from({ length: 9 }, (_, index) => arrange([lead(stories[index % 3] ?? 0)], { seen })));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.code === 'conflict')).toHaveLength(8);
    expect((await findBoard('vi')).slots).toHaveLength(1);
  });
});

describe('a locked slot', () => {
  const held = (articleId: number): NewSlot => ({ ...lead(articleId), isLocked: true });

  test("is nobody else's to move or to change, and says whose it is", async () => {
    const bea = await somebody('editor', 'Bea');
    await arrange([held(oldest)]);
    for (const slots of [[], [lead(oldest)], [held(newest)], [{ ...held(oldest), position: 2 }], [{ ...held(oldest), repeats: true }]])
      expect(await arrange(slots, { by: bea })).toEqual({ ok: false, code: 'locked', position: 0, by: 'Ada' });
    const beside: NewSlot = { ...plain, position: 3, kind: 'story', articleId: newest };
    const arranged = await arrange([held(oldest), beside], { by: bea });
    expect(arranged).toMatchObject({ ok: true, value: { slots: [{ lock: { name: 'Ada' } }, { lock: null }] } });
  });

  test('is free once somebody takes the lock away, and theirs if they set it again', async () => {
    const bea = await somebody('editor', 'Bea');
    await arrange([held(oldest)]);
    expect(await arrange([held(newest)], { by: bea, unlocked: [0] })).toMatchObject({
      ok: true,
      value: { slots: [{ lock: { name: 'Bea' } }] },
    });
    expect(await arrange([lead(newest)], { unlocked: [0] })).toMatchObject({ ok: true, value: { slots: [{ lock: null }] } });
  });
});

describe('a rule', () => {
  test('shows nothing too old, and only stories with a picture where that is asked', async () => {
    const own = await aSection('quy-tac');
    const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    const [fresh, pictured] = [
      await aPublished({ sectionId: own, at: hoursAgo(1), termId: bridge }),
      await aPublished({ sectionId: own, at: hoursAgo(3), termId: bridge }),
    ];
    await pool().query('UPDATE story SET picture_id = $2 WHERE article_id = $1', [pictured, await aPicture(ada.id)]);
    await pool().query(
      `INSERT INTO most_read (period, locale, rank, article_id) VALUES ('day', 'vi', 1, $1), ('day', 'vi', 2, $2), ('day', 'vi', 3, $3)`,
      [pictured, oldest, fresh],
    );
    await arrange([
      { ...rule, position: 0, kind: 'section', sectionId: own, maxAgeHours: 24 },
      { ...rule, position: 1, kind: 'section', sectionId: own, isPictured: true },
      { ...rule, position: 2, kind: 'term', termId: bridge, maxAgeHours: 2 },
      { ...rule, position: 3, kind: 'most_read', maxAgeHours: 48 },
      { ...rule, position: 4, kind: 'term', termId: bridge, maxAgeHours: 24, isPictured: true },
    ]);
    expect(await offeredBy()).toEqual([
      [0, fresh, pictured],
      [1, pictured],
      [2, fresh],
      [3, pictured, fresh],
      [4, pictured],
    ]);
    await pool().query('DELETE FROM most_read');
  });

  test('begins when it is told to', async () => {
    await arrange([{ ...lead(oldest), from: new Date(Date.now() + 3_600_000) }]);
    expect(await offeredBy()).toEqual([]);
    expect(await findSlots('vi', { at: new Date(Date.now() + 7_200_000) })).toMatchObject([{ position: 0 }]);
  });
});

describe('time that passes while an editor arranges', () => {
  const endNow = () => pool().query(`UPDATE home_slot SET until = now() - interval '1 second' WHERE until IS NOT NULL`);

  test('ends a slot, and what is saved then leaves it out instead of refusing the rest', async () => {
    const until = new Date(Math.ceil(Date.now() / 60_000) * 60_000 + 60_000);
    await arrange([{ ...lead(oldest), until }]);
    const seen = await versionOf();
    // The slot's minute comes; what the editor holds still names it.
    const past = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 60_000);
    await pool().query(`UPDATE home_arrangement SET slots = jsonb_set(slots, '{0,until}', to_jsonb($1::timestamptz))`, [past]);
    await endNow();
    await deleteEnded();
    const saved = await arrange(
      [
        { ...lead(oldest), until: past },
        { ...plain, position: 1, kind: 'story', articleId: newest },
      ],
      { seen },
    );
    expect(saved).toMatchObject({ ok: true, value: { slots: [{ position: 1, articleId: newest }] } });
  });

  test('and a save at the very moment of the end wait for each other, and neither undoes the other', async () => {
    await arrange([{ ...lead(oldest), until: new Date(Date.now() + 3_600_000) }]);
    await endNow();
    const seen = await versionOf();
    const [ended, saved] = await Promise.all([
      deleteEnded(),
      arrange([{ ...plain, position: 2, kind: 'story', articleId: newest }], { seen }),
    ]);
    expect(saved).toMatchObject({ ok: true });
    expect(ended === null || ended.tags.includes('home')).toBe(true);
    expect(await offeredBy()).toEqual([[2, newest]]);
  });
});

test('a story that is withdrawn while it stands there keeps nobody from arranging the rest, but is not put there anew', async () => {
  const story = await aPublished({ sectionId: city, title: 'Bài vừa gỡ' });
  await arrange([lead(story)]);
  await withdraw(story);
  expect(await arrange([lead(story), { ...plain, position: 1, kind: 'story', articleId: newest }])).toMatchObject({ ok: true });
  expect((await findPlaces('vi')).map(({ story: card }) => card?.id).filter(Boolean)).not.toContain(story);
  await arrange([{ ...plain, position: 1, kind: 'story', articleId: newest }]);
  expect(await arrange([lead(story)])).toEqual({ ok: false, code: 'unknown', position: 0 });
});

test('who arranged what when is kept, the newest first, and a hundred arrangements leave fifty', async () => {
  await arrange([lead(oldest)]);
  await arrange([lead(newest)]);
  const { past, board } = await findArrangement('vi');
  expect(past.map(({ by, slots }) => [by, slots.map((slot) => slot.kind === 'story' && slot.articleId)])).toEqual([
    ['Ada', [newest]],
    ['Ada', [oldest]],
  ]);
  expect(past[0]?.version).toBe(board.version);
  await pool().query(`INSERT INTO home_arrangement (locale, person_id, slots) SELECT 'vi', $1, '[]' FROM generate_series(1, 100)`, [
    ada.id,
  ]);
  await arrange([lead(oldest)]);
  expect((await pool().query('SELECT FROM home_arrangement')).rowCount).toBe(50);
  expect((await findArrangement('vi')).past).toHaveLength(15);
});

test('what an editor sees before it goes out is what then goes out, and looking writes nothing', async () => {
  const slots: NewSlot[] = [
    { ...plain, position: 1, kind: 'story', articleId: oldest, repeats: true },
    { ...rule, position: 0, kind: 'section', sectionId: traffic },
    { ...plain, position: 4, kind: 'story', articleId: newer, from: new Date(Date.now() + 3_600_000) },
  ];
  const at = new Date();
  const [page, places] = [(await findFrontAt('vi', at, slots)).page, await tryBoard(ada, { locale: 'vi', slots })];
  expect(await offeredBy()).toEqual([]);
  expect(await tryBoard(rin, { locale: 'vi', slots })).toEqual({ ok: false, code: 'forbidden' });
  await arrange(slots);
  expect((await findFrontAt('vi', at)).page).toEqual(page);
  expect(await findPlaces('vi')).toEqual(places.ok ? places.value : null);
  expect(places).toMatchObject({ value: [{ story: { id: newest } }, { story: { id: oldest } }, {}, {}, { isByItself: true }, {}] });
});

test("the board's page asks five statements, however much is arranged", async () => {
  await arrange([lead(oldest), { ...rule, position: 1, kind: 'section', sectionId: city }, { ...rule, position: 2, kind: 'most_read' }]);
  expect(await countStatements(() => findArrangement('vi'))).toBe(5);
  expect(await countStatements(() => findPlaces('vi'))).toBe(2);
});

test('an editor who arranges a section onto the page while it is being merged waits for that, and then it goes out all the same', async () => {
  const merging = await pool().connect();
  await merging.query('BEGIN');
  await merging.query('SELECT FROM section WHERE id = $1 FOR UPDATE', [city]);
  const arranging = arrange([{ ...rule, position: 1, kind: 'section', sectionId: city }]);
  await until(somebodyWaits);
  // As a merge does it; now each waits for the other, and the database ends the one that has waited longer.
  await merging.query('SELECT number FROM edition FOR UPDATE');
  await merging.query('COMMIT');
  merging.release();
  expect(await arranging).toMatchObject({ ok: true, value: { slots: [{ sectionId: city }] } });
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
  expect(await find('')).toEqual(expect.arrayContaining([newest, newer]));
});

test('what the form sends is a whole board: no position and no story twice, an end in Viet Nam time', () => {
  const plain = { position: 0, from: '', until: '', repeats: false, isLocked: false };
  const slot = { ...plain, kind: 'story', articleId: 1, until: '2026-12-01T08:30' };
  const read = (slots: unknown) => arrangeInput.safeParse({ locale: 'vi', seen: 0, unlocked: [], slots });
  expect(read([slot]).data?.slots[0]?.until?.toISOString()).toBe('2026-12-01T01:30:00.000Z');
  expect(read([slot, { ...plain, kind: 'most_read', maxAgeHours: null, isPictured: false }]).success).toBe(false);
  expect(read([slot, { ...slot, position: 1 }]).success).toBe(false);
  expect(read([slot, { ...slot, position: 1, repeats: true }]).success).toBe(true);
  expect(read([{ ...slot, from: slot.until }]).success).toBe(false);
  expect(read([{ ...slot, isPictured: true }]).success).toBe(false);
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

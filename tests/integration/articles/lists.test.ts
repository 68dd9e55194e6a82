import { randomInt } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import {
  findAfter,
  findBefore,
  findDay,
  findMonth,
  findNeighbours,
  findNewest,
  findNewestBySection,
  findRelated,
  reachesTo,
} from '#lib/articles/lists/store';
import type { StoryList } from '#lib/articles/lists/view';
import { pool } from '#lib/db/pool';
import { boundsOfDay, boundsOfMonth } from '#lib/vietnamese/days';
import { aSection, somebody } from '#tests/support/newsroom';

const all: StoryList = { kind: 'all', locale: 'vi' };
let city: number;
let traffic: number;
let culture: number;
let topic: number;

/** Published stories of a section at these moments; their ids in this order. */
async function stories(sectionId: number, moments: string[], { locale = 'vi', termId = 0 } = {}): Promise<number[]> {
  const { id: person } = await somebody('editor', 'Ada');
  const client = await pool().connect();
  try {
    await client.query('BEGIN');
    const ids: number[] = [];
    for (const at of moments) {
      const { rows } = await client.query<{ id: number }>(
        `INSERT INTO article (status, created_by_id, locale) VALUES ('published', $1, $2) RETURNING id`,
        [person, locale],
      );
      const id = rows[0]?.id ?? 0;
      await client.query(
        `INSERT INTO story (article_id, version, section_id, slug, title, lead, lead_source, byline, body, published_at, updated_at, locale)
         VALUES ($1, 1, $2, 'bai', $3, '', '', '', '{}', $4, $4, $5)`,
        [id, sectionId, `Bài ${id}`, at, locale],
      );
      if (termId) await client.query('INSERT INTO story_term VALUES ($1, $2, 0, $4, $3)', [id, termId, at, locale]);
      ids.push(id);
    }
    await client.query('COMMIT');
    return ids;
  } finally {
    client.release();
  }
}

const idsOf = (cards: { id: number }[]) => cards.map(({ id }) => id);

beforeAll(async () => {
  city = await aSection('do-thi');
  traffic = await aSection('giao-thong', city);
  culture = await aSection('van-hoa');
  const { rows } = await pool().query<{ id: number }>(`INSERT INTO term (kind, slug, name) VALUES ('topic', 'cau', 'Cầu') RETURNING id`);
  topic = rows[0]?.id ?? 0;
});

test('a reader who leafs through a list meets every story once, in order, even where many came out in the same moment', async () => {
  const moments = Array.from({ length: 70 }, () => new Date(Date.UTC(2020, 0, 1, 0, 0, randomInt(20))).toISOString());
  const made = [...(await stories(traffic, moments.slice(0, 40))), ...(await stories(city, moments.slice(40)))];
  const list: StoryList = { kind: 'section', locale: 'vi', id: city, ids: [city, traffic] };
  const seen = await findNewest(list, 10);
  for (let last = seen.at(-1); last; last = seen.at(-1)) {
    const next = await findBefore(list, last, 10);
    if (next.length === 0) break;
    seen.push(...next);
  }
  expect(idsOf(seen).sort((a, b) => a - b)).toEqual(made.sort((a, b) => a - b));
  const order = seen.map(({ publishedAt, id }) => [publishedAt.getTime(), id]);
  expect(order).toEqual(order.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => c - a || d - b));
  // And back again.
  const oldest = seen.at(-1);
  const back = oldest ? await findAfter(list, oldest, 10) : [];
  expect(idsOf(back)).toEqual(idsOf(seen.slice(-11, -1)));
});

test('a list of one language holds nothing of the other', async () => {
  const [english = 0] = await stories(culture, ['2020-02-01T00:00:00Z'], { locale: 'en' });
  expect(idsOf(await findNewest(all, 100))).not.toContain(english);
  expect(idsOf(await findNewest({ kind: 'all', locale: 'en' }, 100))).toEqual([english]);
  expect(idsOf((await findNewestBySection('en', 5)).get(culture) ?? [])).toEqual([english]);
  const [card] = await findNewest({ kind: 'all', locale: 'en' }, 1);
  expect(card?.path).toBe(`/en/van-hoa/bai-${english}`);
});

test('the day and the month of a list are those of Viet Nam', async () => {
  const [late = 0, early = 0] = await stories(culture, ['2021-03-31T16:59:59Z', '2021-03-31T17:00:00Z']);
  const list: StoryList = { kind: 'section', locale: 'vi', id: culture, ids: [culture] };
  const day = boundsOfDay('2021-03-31');
  const month = boundsOfMonth('2021-04');
  if (!day || !month) throw new Error('These are days.');
  const found = await findDay(list, day.from, day.until);
  expect(idsOf(found.stories)).toEqual([late]);
  expect(found.after?.toISOString()).toBe('2021-03-31T17:00:00.000Z');
  expect(await findMonth(list, month.from, month.until)).toEqual({
    days: [{ day: '2021-04-01', stories: 1 }],
    before: '2021-03',
    after: null,
  });
  expect(early).toBeGreaterThan(0);
});

test('the neighbours of a story are the nearest of its own section', async () => {
  const moments = Array.from({ length: 9 }, (_, hour) => `2019-05-01T0${hour}:00:00Z`);
  const made = await stories(culture, moments);
  await stories(city, ['2019-05-01T04:30:00Z']);
  const own = { id: made[4] ?? 0, publishedAt: new Date('2019-05-01T04:00:00Z') };
  const { newer, earlier } = await findNeighbours({ id: culture, locale: 'vi' }, own, 2);
  expect(idsOf(newer)).toEqual([made[6], made[5]]);
  expect(idsOf(earlier)).toEqual([made[3], made[2]]);
});

test('related stories share a term and were published before', async () => {
  const made = await stories(city, ['2018-01-01T00:00:00Z', '2018-01-02T00:00:00Z', '2018-01-03T00:00:00Z'], { termId: topic });
  const place = { id: made[1] ?? 0, publishedAt: new Date('2018-01-02T00:00:00Z') };
  expect(idsOf(await findRelated({ locale: 'vi', termIds: [topic], place }, 4))).toEqual([made[0]]);
  expect(await findRelated({ locale: 'vi', termIds: [], place }, 4)).toEqual([]);
});

test('a place beyond the newest story is told from a place in the list', async () => {
  const [newest] = await findNewest(all, 1);
  if (!newest) throw new Error('There are stories.');
  expect(await reachesTo(all, newest)).toBe(true);
  expect(await reachesTo(all, { id: newest.id + 1, publishedAt: newest.publishedAt })).toBe(false);
});

import { beforeEach, describe, expect, test, vi } from 'vitest';
import { pool } from '#lib/db/pool';
import { dayOf } from '#lib/vietnamese/days';
import { makeCollector, viewCollector } from '#lib/views/collector';
import { countViews, deleteSeenViews } from '#lib/views/store';
import type { Reading } from '#lib/views/view';
import { visitorOf } from '#lib/views/visitor';
import { aStory } from '#tests/support/commented-story';
import * as image from '../../../app/api/views/[image]/route.ts';
import * as views from '../../../app/api/views/route.ts';

const SITE = 'http://localhost:3000';
const PHONE = 'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36';
const DESKTOP = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:132.0) Gecko/20100101 Firefox/132.0';
const GOOGLE = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';

let story = 0;
let people = 0;
const fresh = (): string => `10.7.${++people >> 8}.${people & 255}`;

beforeEach(async () => {
  story = await aStory();
});

const tell = (articleId: unknown, headers: Record<string, string> = {}) =>
  views.POST(
    new Request(`${SITE}/api/views`, {
      method: 'POST',
      body: JSON.stringify({ articleId }),
      headers: { 'content-type': 'application/json', origin: SITE, 'user-agent': PHONE, 'x-toa-soan-address': fresh(), ...headers },
    }),
  );

const show = (file: string, headers: Record<string, string> = {}) =>
  image.GET(new Request(`${SITE}/api/views/${file}`, { headers: { 'user-agent': PHONE, 'x-toa-soan-address': fresh(), ...headers } }), {
    params: Promise.resolve({ image: file }),
  });

async function written(articleId = story): Promise<{ total: number; hours: number; seen: number }> {
  await viewCollector().flush();
  const { rows } = await pool().query<{ total: number; hours: number; seen: number }>(
    `SELECT (SELECT coalesce(sum(views), 0)::int FROM story_view_total WHERE article_id = $1) AS total,
            (SELECT coalesce(sum(views), 0)::int FROM story_view_hour WHERE article_id = $1) AS hours,
            (SELECT count(*)::int FROM story_view_seen WHERE article_id = $1) AS seen`,
    [articleId],
  );
  return rows[0] ?? { total: -1, hours: -1, seen: -1 };
}

const all = (count: number) => ({ total: count, hours: count, seen: count });

describe('a reader opens a story', () => {
  test('and is told how often it was read, this time included, before anything is written', async () => {
    expect(await (await tell(story)).json()).toEqual({ views: 1 });
    expect(await (await tell(story)).json()).toEqual({ views: 2 });
    expect(await written()).toEqual(all(2));
    const answer = await tell(story);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({ views: 3 });
  });

  test('again and again on one day, by script and by picture, and counts once', async () => {
    const me = { 'x-toa-soan-address': fresh() };
    for (let turn = 0; turn < 3; turn++) await tell(story, me);
    await written();
    await tell(story, me);
    await show(`${story}.gif`, me);
    expect(await written()).toEqual(all(1));
  });

  test('and so does another person at the same address with another browser', async () => {
    const address = { 'x-toa-soan-address': fresh() };
    await tell(story, address);
    await tell(story, { ...address, 'user-agent': DESKTOP });
    expect(await written()).toEqual(all(2));
  });

  test('without scripts, and is counted by the picture', async () => {
    const answer = await show(`${story}.gif`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/gif');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 6)
        .toString(),
    ).toBe('GIF89a');
    expect(await written()).toEqual(all(1));
  });
});

describe('what is no reader is not counted', () => {
  test.each<[string, Record<string, string>]>([
    ['a search engine', { 'user-agent': GOOGLE }],
    ['a command line tool', { 'user-agent': 'curl/8.9.1' }],
    ['a browser that fetches ahead', { 'sec-purpose': 'prefetch;prerender' }],
    ['an older browser that fetches ahead', { purpose: 'prefetch' }],
    ['nobody', { 'user-agent': '' }],
  ])('%s', async (_, headers) => {
    expect((await tell(story, headers)).status).toBe(200);
    expect((await show(`${story}.gif`, headers)).status).toBe(200);
    expect(await written()).toEqual(all(0));
  });

  test('a reader of another site that shows our counting picture', async () => {
    expect((await show(`${story}.gif`, { 'sec-fetch-site': 'cross-site' })).status).toBe(200);
    expect((await tell(story, { origin: 'https://other.example' })).status).toBe(403);
    expect(await written()).toEqual(all(0));
  });

  test('a story that is not there, or is a draft, costs nothing that lasts', async () => {
    const draft = await aStory({ status: 'draft' });
    for (const id of [draft, 2_000_000_000]) {
      expect((await tell(id)).status).toBe(404);
      expect((await show(`${id}.gif`)).status).toBe(404);
      expect(await written(id)).toEqual(all(0));
    }
    for (const id of [0, -1, 1.5, '1', null, 2 ** 31]) expect((await tell(id)).status, String(id)).toBe(422);
    for (const file of ['x.gif', '01.gif', '9999999999.gif', `${story}.png`]) expect((await show(file)).status, file).toBe(404);
  });

  test('a story that was taken away before the batch was written', async () => {
    await tell(story);
    const client = await pool().connect();
    await client.query('BEGIN');
    await client.query('DELETE FROM story WHERE article_id = $1', [story]);
    await client.query("UPDATE article SET status = 'unpublished' WHERE id = $1", [story]);
    await client.query('COMMIT');
    client.release();
    expect(await written()).toEqual(all(0));
  });

  test('somebody who claims to be ever another browser, beyond a bound for one address', async () => {
    const address = { 'x-toa-soan-address': fresh() };
    const answers = [];
    for (let turn = 0; turn < 140; turn++) answers.push((await tell(story, { ...address, 'user-agent': `${DESKTOP} ${turn}` })).status);
    expect(answers.slice(0, 120).every((status) => status === 200)).toBe(true);
    expect(answers.at(-1)).toBe(429);
    expect(await written()).toEqual(all(30));
  });
});

describe('batches', () => {
  const reading = (who: string, changes: Partial<Reading> = {}): Reading => ({
    articleId: story,
    day: '2026-11-25',
    hour: '2026-11-25T01:00:00.000Z',
    visitor: visitorOf({ address: who, agent: PHONE, day: '2026-11-25' }),
    ...changes,
  });

  test('of two instances that heard of the same readers at the same time count each once', async () => {
    const readers = Array.from({ length: 400 }, (_, index) => reading(`10.1.${index >> 8}.${index & 255}`));
    const instances = Array.from({ length: 4 }, () => makeCollector({ schedule: () => {} }));
    for (const [index, instance] of instances.entries()) {
      // Each in another order, so that locks would be taken in a circle if order mattered.
      const order = index % 2 ? readers : readers.toReversed();
      for (const one of order) instance.add(one);
    }
    await Promise.all(instances.map((instance) => instance.flush()));
    expect(await written()).toEqual(all(400));
  });

  test('that overlap on several stories are counted exactly, however often they race', async () => {
    const stories = [story, await aStory(), await aStory()];
    const batchOf = (seed: number) =>
      Array.from({ length: 150 }, (_, index) =>
        reading(`10.2.0.${(index * seed) % 251}`, {
          articleId: stories[(index * seed) % 3] ?? story,
          hour: `2026-11-25T0${seed % 5}:00:00.000Z`,
        }),
      );
    const batches = [1, 2, 3, 5, 7, 11].map(batchOf);
    await Promise.all(batches.map(countViews));
    for (const articleId of stories) {
      const readers = new Set(batches.flat().flatMap((one) => (one.articleId === articleId ? [one.visitor] : [])));
      expect(await written(articleId)).toEqual(all(readers.size));
    }
  });

  test('hold a reader who reads on both sides of midnight in Viet Nam once for each day', async () => {
    const before = new Date('2026-11-25T16:59:59Z');
    const after = new Date('2026-11-25T17:00:01Z');
    const at = (moment: Date): Reading => ({
      articleId: story,
      day: dayOf(moment),
      hour: `${moment.toISOString().slice(0, 13)}:00:00.000Z`,
      visitor: visitorOf({ address: '10.3.0.1', agent: PHONE, day: dayOf(moment) }),
    });
    expect(at(before).visitor).not.toBe(at(after).visitor);
    expect(await countViews([at(before), at(after), at(after)])).toBe(2);
    const { rows } = await pool().query('SELECT hour, views FROM story_view_hour WHERE article_id = $1 ORDER BY hour', [story]);
    expect(rows).toEqual([
      { hour: new Date('2026-11-25T16:00:00Z'), views: 1 },
      { hour: new Date('2026-11-25T17:00:00Z'), views: 1 },
    ]);
  });

  test('that could not be written while the database was away are written later, whole and once', async () => {
    let away = true;
    let turns: (() => void)[] = [];
    const collector = makeCollector({
      write: async (batch) => {
        if (away) throw new Error('away');
        await countViews(batch);
      },
      schedule: (callBack) => turns.push(callBack),
    });
    for (let index = 0; index < 5; index++) collector.add(reading(`10.4.0.${index}`));
    expect(turns).toHaveLength(1);
    await collector.flush();
    expect(collector.waitingFor(story)).toBe(5);
    expect(await written()).toEqual(all(0));
    away = false;
    turns = [];
    await collector.flush();
    expect(collector.waitingFor(story)).toBe(0);
    expect(await written()).toEqual(all(5));
  });

  test('are bounded: what comes when too many wait is let go', async () => {
    const write = vi.fn(async () => {});
    const collector = makeCollector({ write, schedule: () => {} });
    for (let index = 0; index < 20_500; index++) collector.add(reading('', { visitor: index.toString(16) }));
    expect(collector.waitingFor(story)).toBe(20_000);
    await collector.flush();
    expect(write).toHaveBeenCalledTimes(10);
  });
});

test('nobody can see tomorrow who read the day before: the marks of days that are over are removed, the counts stay', async () => {
  const today = dayOf(new Date());
  const daysAgo = (days: number) => dayOf(new Date(Date.now() - days * 86_400_000));
  for (const day of [today, daysAgo(1), daysAgo(2), daysAgo(9)])
    await countViews([
      { articleId: story, day, hour: `${day}T01:00:00.000Z`, visitor: visitorOf({ address: '10.5.0.1', agent: PHONE, day }) },
    ]);
  await deleteSeenViews();
  expect(await written()).toEqual({ total: 4, hours: 4, seen: 2 });
});

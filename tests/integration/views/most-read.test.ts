import { beforeEach, expect, test } from 'vitest';
import { tagClock } from '#lib/cache/tag-clock';
import { tags } from '#lib/cache/tags';
import { orderedNow } from '#lib/clock';
import { pool } from '#lib/db/pool';
import type { FrontPage } from '#lib/home/view';
import { saveSettings } from '#lib/site/groups/save-settings';
import { findGroup } from '#lib/site/groups/store';
import { shownOf } from '#lib/site/most-read';
import type { MOST_READ } from '#lib/site/view';
import { refreshMostRead } from '#lib/views/refresh-most-read';
import { findMostRead } from '#lib/views/store';
import type { MostReadPeriod } from '#lib/views/view';
import { aStory } from '#tests/support/commented-story';
import { somebody } from '#tests/support/newsroom';

beforeEach(async () => {
  await pool().query('DELETE FROM story_view_hour');
  await pool().query('DELETE FROM most_read');
});

/** `views` readers of a story, some hours ago. */
const read = (articleId: number, views: number, hoursAgo = 1) =>
  pool().query(
    `INSERT INTO story_view_hour AS kept (hour, article_id, views) VALUES (date_trunc('hour', now() - make_interval(hours => $3)), $1, $2)
     ON CONFLICT (hour, article_id) DO UPDATE SET views = kept.views + EXCLUDED.views`,
    [articleId, views, hoursAgo],
  );

const mostRead = async (period: MostReadPeriod, locale: 'vi' | 'en') => (await findMostRead(locale))[period].map(({ id }) => id);

async function edition(): Promise<number> {
  const { rows } = await pool().query<{ number: number }>('SELECT number FROM edition');
  return rows[0]?.number ?? 0;
}

async function withdraw(articleId: number): Promise<void> {
  const client = await pool().connect();
  await client.query('BEGIN');
  await client.query('DELETE FROM story WHERE article_id = $1', [articleId]);
  await client.query("UPDATE article SET status = 'unpublished' WHERE id = $1", [articleId]);
  await client.query('COMMIT');
  client.release();
}

test('readers find what was read most in a day and in a week, at most ten of each', async () => {
  const stories = [];
  for (let index = 0; index < 12; index++) stories.push(await aStory());
  for (const [index, id] of stories.entries()) await read(id, 100 - index, 2);
  const old = await aStory();
  await read(old, 500, 50);
  await read(old, 1, 2);
  await refreshMostRead();
  expect(await mostRead('day', 'vi')).toEqual(stories.slice(0, 10));
  expect(await mostRead('week', 'vi')).toEqual([old, ...stories.slice(0, 9)]);
  expect(await mostRead('day', 'en')).toEqual([]);
});

test('an editor who chooses another span finds its list at once, by the same views; of spans that nobody sees none is kept', async () => {
  const [now, yesterday, before, longAgo] = [await aStory(), await aStory(), await aStory(), await aStory()];
  await read(now, 5, 0);
  await read(yesterday, 10, 20);
  await read(before, 20, 60);
  await read(longAgo, 40, 24 * 20);
  const admin = await somebody('admin', 'Ada');
  const choose = async (mostRead: (typeof MOST_READ)[number]) => {
    const { version } = await findGroup('reading');
    const change = { of: 'reading' as const, value: { mostRead, counts: true } };
    expect(await saveSettings(admin, { seen: version, change })).toMatchObject({ ok: true });
  };
  for (const [period, stories] of [
    ['hour', [now]],
    ['three_days', [before, yesterday, now]],
    ['month', [longAgo, before, yesterday, now]],
  ] as const) {
    await choose(period);
    expect(await mostRead(period, 'vi')).toEqual(stories);
    // Slots of the front page are filled from it.
    expect(await mostRead('day', 'vi')).toEqual([yesterday, now]);
    expect(await mostRead('week', 'vi')).toEqual([]);
    const page = shownOf({ ...EMPTY_FRONT, mostRead: await findMostRead('vi') }, { mostRead: period, counts: true });
    expect(Object.keys(page.mostRead)).toEqual([period]);
  }
  await choose('both');
  expect(await mostRead('week', 'vi')).toEqual([before, yesterday, now]);
  expect(await mostRead('month', 'vi')).toEqual([]);
});

const EMPTY_FRONT: FrontPage = { lead: null, beside: [], latest: [], blocks: [], mostRead: {} };

test('each edition has lists of its own', async () => {
  const [vietnamese, english] = [await aStory(), await aStory()];
  await pool().query("UPDATE article SET locale = 'en' WHERE id = $1", [english]);
  await pool().query("UPDATE story SET locale = 'en' WHERE article_id = $1", [english]);
  await read(vietnamese, 5);
  await read(english, 9);
  await refreshMostRead();
  expect(await mostRead('day', 'vi')).toEqual([vietnamese]);
  expect(await mostRead('day', 'en')).toEqual([english]);
});

test('no page becomes old while the lists stay the same, however much is read', async () => {
  const [first, second] = [await aStory(), await aStory()];
  await read(first, 10);
  await read(second, 5);
  const began = await edition();
  await refreshMostRead();
  expect(await edition()).toBe(began + 1);
  const madeAt = orderedNow();
  await read(first, 3);
  await read(second, 4);
  await refreshMostRead();
  expect(await edition()).toBe(began + 1);
  expect(tagClock().isOld([tags.mostRead], madeAt)).toBe(false);
  await read(second, 90);
  await refreshMostRead();
  expect(await edition()).toBe(began + 2);
  expect(tagClock().isOld([tags.mostRead], madeAt)).toBe(true);
  expect(tagClock().isOld([tags.home], madeAt)).toBe(false);
  expect(await mostRead('day', 'vi')).toEqual([second, first]);
});

test('a story that was taken away is in no list, at once, and the next one moves up with the next turn', async () => {
  const [first, second] = [await aStory(), await aStory()];
  await read(first, 10);
  await read(second, 5);
  await refreshMostRead();
  await withdraw(first);
  expect(await mostRead('day', 'vi')).toEqual([second]);
  const before = await edition();
  await refreshMostRead();
  expect(await edition()).toBe(before + 1);
  expect(await mostRead('week', 'vi')).toEqual([second]);
});

test('two instances that work the lists out at the same time move the edition once', async () => {
  await read(await aStory(), 7);
  const before = await edition();
  await Promise.all([refreshMostRead(), refreshMostRead(), refreshMostRead()]);
  expect(await edition()).toBe(before + 1);
});

import pg from 'pg';
import { beforeEach, expect, test } from 'vitest';
import { tagClock } from '#lib/cache/tag-clock';
import { orderedNow } from '#lib/clock';
import { pool } from '#lib/db/pool';
import { env } from '#lib/env';
import { endEnded } from '#lib/home/end-ended';
import { deleteEnded } from '#lib/home/ending/store';
import { startJobs } from '#lib/jobs/run-jobs';
import { findPaper } from '#lib/site/store';
import { aSection } from '#tests/support/newsroom';
import { aPublished, withdraw } from '#tests/support/published';
import { until } from '#tests/support/until';

const aSlot = (position: number, end: string | null, locale = 'vi') =>
  pool().query(`INSERT INTO home_slot (position, kind, until, locale) VALUES ($1, 'most_read', now() + $2::interval, $3::locale)`, [
    position,
    end,
    locale,
  ]);

const anAnnouncement = (end: string | null) =>
  pool().query(
    `INSERT INTO setting (key, value) VALUES ('announcement', jsonb_build_object('text', '{"vi":"Nghỉ lễ","en":""}'::jsonb, 'link', '',
      'until', to_char((now() + $1::interval) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))`,
    [end],
  );

const editionNow = async () => (await pool().query<{ number: number }>('SELECT number FROM edition')).rows[0]?.number ?? 0;
const positions = async () =>
  (await pool().query<{ position: number }>('SELECT position FROM home_slot ORDER BY position')).rows.map(({ position }) => position);

beforeEach(async () => {
  await pool().query(`DELETE FROM home_slot`);
  await pool().query(`DELETE FROM setting WHERE key = 'announcement'`);
});

const lock = new pg.Client({ connectionString: env().DATABASE_URL });

test('what has ended goes, what has not stays, and the pages that showed it are old', async () => {
  await aSlot(0, '-1 minute');
  await aSlot(1, '1 hour');
  await aSlot(2, null);
  await anAnnouncement('-1 minute');
  const made = orderedNow();
  await endEnded();
  expect(await positions()).toEqual([1, 2]);
  expect((await pool().query(`SELECT 1 FROM setting WHERE key = 'announcement'`)).rowCount).toBe(0);
  for (const tag of ['home', 'settings']) expect(tagClock().isOld([tag], made), tag).toBe(true);
});

test('an announcement that ends leaves the front page as it is, and a slot the other pages', async () => {
  await anAnnouncement('-1 minute');
  expect((await deleteEnded())?.tags).toEqual(['settings']);
  await aSlot(0, '-1 minute');
  expect((await deleteEnded())?.tags).toEqual(['home']);
  await aSlot(0, '-1 minute', 'en');
  expect((await deleteEnded())?.tags).toEqual(['home:en']);
});

test('a slot that begins makes the front page old, once', async () => {
  await aSlot(0, '1 hour');
  await pool().query(`UPDATE home_slot SET starts_at = now() - interval '1 second'`);
  expect((await deleteEnded())?.tags).toEqual(['home']);
  expect(await deleteEnded()).toBeNull();
});

test('a story that grows too old for its rule makes the front page old, once, and no other story does', async () => {
  const [own, other] = [await aSection('qua-cu'), await aSection('khac')];
  const story = await aPublished({ sectionId: own, at: new Date(Date.now() - 7_200_000).toISOString() });
  await aPublished({ sectionId: other, at: new Date(Date.now() - 7_200_000).toISOString() });
  await pool().query(
    `INSERT INTO home_slot (position, kind, section_id, max_age_hours) VALUES (0, 'section', $1, 2), (1, 'section', $1, 1)`,
    [own],
  );
  await pool().query(`UPDATE home_slot SET aged_at = now() - interval '10 minutes'`);
  expect((await deleteEnded())?.tags).toEqual(['home']);
  expect(await deleteEnded()).toBeNull();
  await pool().query(`UPDATE home_slot SET aged_at = now() - interval '10 minutes'`);
  await withdraw(story);
  expect(await deleteEnded()).toBeNull();
});

test('a minute in which nothing ends changes nothing', async () => {
  await aSlot(0, '1 hour');
  await anAnnouncement(null);
  const edition = await editionNow();
  expect(await deleteEnded()).toBeNull();
  expect(await editionNow()).toBe(edition);
});

test('two instances end the same things at the same moment, and readers get one new edition', async () => {
  await aSlot(0, '-1 minute');
  await anAnnouncement('-1 minute');
  const edition = await editionNow();
  await lock.connect();
  await lock.query('BEGIN');
  await lock.query('SELECT number FROM edition FOR UPDATE');
  // Both have seen that something is due, and wait.
  const racing = Promise.all([deleteEnded(), deleteEnded()]);
  await until(async () => {
    const { rows } = await pool().query<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
    );
    return rows[0]?.waiting === 2;
  });
  await lock.query('COMMIT');
  await lock.end();
  const changes = await racing;
  expect(changes.filter(Boolean)).toHaveLength(1);
  expect(await editionNow()).toBe(edition + 1);
});

test('readers do not see an announcement that is over although nobody has taken it away yet', async () => {
  await anAnnouncement('-1 second');
  expect((await findPaper()).announcement).toBeNull();
  await pool().query(`DELETE FROM setting WHERE key = 'announcement'`);
  await anAnnouncement('1 hour');
  expect((await findPaper()).announcement?.text).toEqual({ vi: 'Nghỉ lễ', en: '' });
});

test('the paper looks every minute', async () => {
  const jobs = await startJobs();
  try {
    const { rows } = await pool().query(`SELECT cron FROM jobs.schedule WHERE name = 'end-ended'`);
    expect(rows).toEqual([{ cron: '* * * * *' }]);
  } finally {
    await jobs.stop();
  }
});

import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { pool } from '#lib/db/pool';
import { decideComments } from '#lib/moderation/decide-comments';
import { AGE_NAMES, AGES, type DeskFilters } from '#lib/moderation/filters';
import { DESK_LANES, type DeskLane, lanesOf } from '#lib/moderation/lanes';
import { findQueue, QUEUE_LIMITS, type Queue, type QueueLimits } from '#lib/moderation/queue/store';
import type { MomentCursor } from '#lib/paging/moment-cursor';
import { foldVietnamese } from '#lib/vietnamese/fold';
import { aModerator, aStory } from '#tests/support/commented-story';

const WORDS = ['đường', 'sách', 'xoáy', 'phố', 'duong', 'đúng'] as const;
const RULES = ['links', 'wave', 'hook'] as const;
const STATUSES = ['pending', 'pending', 'approved', 'approved', 'rejected', 'spam', 'approving', 'withdrawn'] as const;
const MANY = 260;
const TAKE = 5;

type Row = {
  id: number;
  at: Date;
  status: (typeof STATUSES)[number];
  isHeld: boolean;
  reports: number;
  isUnseen: boolean;
  isEscalated: boolean;
  story: number;
  section: number;
  rules: string[];
  phone: string | null;
  minutes: number;
  text: string;
};

let milo: Awaited<ReturnType<typeof aModerator>>;
let stories: number[] = [];
let sections: number[] = [];

beforeAll(async () => {
  milo = await aModerator('Milo');
  await pool().query(
    `INSERT INTO section (slug, name, name_en, position) VALUES ('thoi-su', 'Thời sự', 'News', 1), ('van-hoa', 'Văn hóa', 'Culture', 2)`,
  );
  sections = (await pool().query<{ id: number }>('SELECT id FROM section ORDER BY id')).rows.map(({ id }) => id);
  stories = await Promise.all(Array.from({ length: 5 }, () => aStory()));
  await pool().query('UPDATE story SET section_id = $1 WHERE article_id = $2', [sections[1], stories[4]]);
});

/** In place of all there were, comments of every kind, some at the same moment; a number says which. */
async function write(seed: number): Promise<void> {
  const client = await pool().connect();
  await client.query('BEGIN');
  // Nobody decided on these.
  await client.query('SET LOCAL session_replication_role = replica');
  await client.query('DELETE FROM comment');
  await client.query('SELECT setseed($1)', [seed]);
  await client.query(
    `INSERT INTO comment (article_id, name, title, body, fingerprint, created_at, status, held, report_count, unseen, escalated_at, reasons, phone_hash)
     SELECT ($1::int[])[1 + floor(random() * 5)::int], 'Rosa', ($2::text[])[1 + floor(random() * random() * 6)::int],
       ($2::text[])[1 + floor(random() * 6)::int] || ' ' || ($2::text[])[1 + floor(random() * random() * 6)::int], int4send(n),
       date_trunc('second', now()) - interval '9 days' + floor(random() * 80) * interval '3 hours',
       (($3::text[])[1 + floor(random() * 8)::int])::comment_status, random() < 0.4, CASE WHEN random() < 0.3 THEN 2 ELSE 0 END, random() < 0.4,
       CASE WHEN random() < 0.2 THEN now() END,
       CASE WHEN random() < 0.5 THEN jsonb_build_array(jsonb_build_object('rule', ($4::text[])[1 + floor(random() * random() * 3)::int])) ELSE '[]' END,
       CASE WHEN random() < 0.5 THEN int4send(floor(random() * 3)::int) END
     FROM generate_series(1, $5::int) AS n`,
    [stories, [...WORDS], [...STATUSES], [...RULES], MANY],
  );
  await client.query('DELETE FROM comment_lane');
  await client.query(
    `INSERT INTO comment_lane (lane, shard, count) SELECT lane, 0, count(*) FROM comment CROSS JOIN LATERAL unnest(comment_lanes(comment)) AS lane GROUP BY lane`,
  );
  await client.query('COMMIT');
  client.release();
}

async function read(): Promise<Row[]> {
  const { rows } = await pool().query<Row>(`
    SELECT comment.id, created_at AS at, comment.status::text, held AS "isHeld", report_count AS reports, unseen AS "isUnseen",
      escalated_at IS NOT NULL AS "isEscalated", comment.article_id AS story, section_id AS section, encode(phone_hash, 'hex') AS phone,
      ARRAY(SELECT reason ->> 'rule' FROM jsonb_array_elements(reasons) AS reason) AS rules,
      extract(epoch FROM now() - created_at)::float / 60 AS minutes, name || ' ' || comment.title || ' ' || comment.body AS text
    FROM comment JOIN story ON story.article_id = comment.article_id ORDER BY created_at, comment.id`);
  return rows;
}

/** What is asked, told of one comment by itself. */
function isAsked(row: Row, lane: DeskLane, { section, story, rule, age, sender, q }: DeskFilters, phone: string | null): boolean {
  if (row.status === 'withdrawn' || !lanesOf({ ...row, status: row.status }).includes(lane)) return false;
  if (section !== undefined && row.section !== section) return false;
  if (story !== undefined && row.story !== story) return false;
  if (rule && !row.rules.includes(rule)) return false;
  if (age && row.minutes <= AGES[age]) return false;
  if (sender && (phone === null || row.phone !== phone)) return false;
  if (q === undefined) return true;
  const isMarked = q !== foldVietnamese(q);
  const text = ` ${isMarked ? row.text : foldVietnamese(row.text)}`;
  return text.includes(` ${q}`);
}

/** Limits so near that every way of searching is gone and given up. */
const nearLimits: fc.Arbitrary<QueueLimits> = fc.record({
  walked: fc.integer({ min: 1, max: 40 }),
  frequent: fc.integer({ min: 0, max: 12 }),
  met: fc.integer({ min: 0, max: 12 }),
  expected: fc.constantFrom(0, 30, 1_000),
  meant: fc.constantFrom(3, 30, 1_000),
  lookedAt: fc.constantFrom(1, 7, 1_000),
  walkedOn: fc.integer({ min: 1, max: 60 }),
  fewStories: fc.constantFrom(0, 1, 10),
  stories: fc.constantFrom(0, 1, 10),
  near: fc.constantFrom(0, 3),
});

const filtersAsked = (ids: number[]) =>
  fc.record(
    {
      section: fc.constantFrom(...sections),
      story: fc.constantFrom(...stories),
      rule: fc.constantFrom(...RULES),
      age: fc.constantFrom(...AGE_NAMES),
      ...(ids.length > 0 ? { sender: fc.record({ kind: fc.constant('phone' as const), commentId: fc.constantFrom(...ids) }) } : {}),
      q: fc.constantFrom('đường', 'duong', 'xoay', 'sách ph', 'dung xo', 'sach', 'sach duong xoa', 'ph'),
    },
    { requiredKeys: [] },
  );

/** Goes from page to page, as the desk does, until there is no more. */
async function* pages(lane: DeskLane, filters: DeskFilters, direction: 'forward' | 'back', limits: QueueLimits): AsyncGenerator<Queue> {
  let place: MomentCursor | undefined;
  for (;;) {
    const found = await findQueue({ lane, filters, direction, place, take: TAKE }, limits);
    yield found;
    const next = found.searchedTo ?? (found.places.length === TAKE ? found.places.at(-1) : undefined);
    if (!next) return;
    place = next;
  }
}

describe('a moderator who asks the desk for something', () => {
  test('meets all of it once in order from either end, however the search is cut up', async () => {
    for (const seed of [0.1, -0.7]) {
      await write(seed);
      const rows = await read();
      const cases = fc.asyncProperty(
        fc.constantFrom(...DESK_LANES),
        filtersAsked(rows.map(({ id }) => id)),
        fc.constantFrom('forward' as const, 'back' as const),
        fc.oneof(nearLimits, fc.constant(QUEUE_LIMITS)),
        async (lane, filters, direction, limits) => {
          const phone = rows.find(({ id }) => id === filters.sender?.commentId)?.phone ?? null;
          const asked = rows.filter((row) => isAsked(row, lane, filters, phone)).map(({ id }) => id);
          const met: number[] = [];
          for await (const { places } of pages(lane, filters, direction, limits)) {
            expect(places.length).toBeLessThanOrEqual(TAKE);
            met.push(...places.map(({ id }) => id));
          }
          expect(met).toEqual(direction === 'forward' ? asked : asked.toReversed());
        },
      );
      await fc.assert(cases, { numRuns: 50 });
    }
  });

  test('skips nothing that stays and meets nothing twice while comments come, go and are decided', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('pending' as const, 'all' as const, 'held' as const),
        filtersAsked([]),
        fc.constantFrom('forward' as const, 'back' as const),
        nearLimits,
        fc.infiniteStream(fc.record({ deed: fc.constantFrom('decide', 'go', 'come'), at: fc.integer({ min: 0, max: MANY - 1 }) })),
        async (lane, filters, direction, limits, deeds) => {
          await write(0.4);
          const before = await read();
          const standing = new Set(before.filter((row) => isAsked(row, lane, filters, null)).map(({ id }) => id));
          const met: number[] = [];
          const touched = new Set<number>();
          for await (const { places } of pages(lane, filters, direction, limits)) {
            met.push(...places.map(({ id }) => id));
            const { value } = deeds.next();
            const row = before[value?.at ?? 0];
            if (!row || touched.has(row.id)) continue;
            if (value?.deed === 'come') {
              await pool().query(
                `INSERT INTO comment (article_id, name, title, body, fingerprint, created_at) VALUES ($1, 'Mai', 'Duong', 'Xoay', gen_random_uuid()::text::bytea, $2)`,
                [row.story, row.at],
              );
              continue;
            }
            touched.add(row.id);
            standing.delete(row.id);
            if (value?.deed === 'go') await pool().query('DELETE FROM comment WHERE id = $1', [row.id]);
            else await decideComments(milo, { comments: [{ id: row.id, version: 1 }], to: row.status === 'spam' ? 'pending' : 'spam' });
          }
          expect(new Set(met).size).toBe(met.length);
          expect([...standing].filter((id) => !met.includes(id))).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });
});

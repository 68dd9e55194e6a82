import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { MomentCursor } from '#lib/paging/moment-cursor';
import { whatIsAsked } from './desk-asked.ts';
import { prepareDesk } from './desk-paper.ts';
import type { BenchPaper } from './open-paper.ts';
import { type Measure, median } from './table.ts';

const EACH = 20;
const WITHIN_MS = 50;
type At = { after?: MomentCursor; before?: MomentCursor };

/**
 * What a page of the desk costs among a million comments, a hundred thousand of which wait: every lane, and every filter of those
 * that wait and of all, at the first page, in the middle and at the last; and how that is to one look at a row in the same database.
 */
export async function measureDesk({ discussed }: Pick<BenchPaper, 'discussed'>): Promise<Measure[]> {
  Object.assign(process.env, {
    DATABASE_URL: discussed.databaseUrl,
    SITE_URL: discussed.url,
    APP_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'silent',
  });
  const { listComments } = await import('#lib/moderation/list-comments');
  const { closePool } = await import('#lib/db/pool');
  const client = new pg.Client({ connectionString: discussed.databaseUrl });
  await client.connect();
  try {
    await prepareDesk(client);
    const middle = await middles(client);
    const measures: Measure[] = [];
    const all: number[] = [];
    for (const { name, lane, filters } of await whatIsAsked(client, discussed.storyId)) {
      const times: number[] = [];
      for (const at of placesIn(middle.get(lane))) {
        await listComments({ lane, ...filters, ...at });
        for (let turn = 0; turn < EACH; turn++) times.push(await took(() => listComments({ lane, ...filters, ...at })));
      }
      all.push(...times);
      measures.push({ name: `desk, ${name}: half of the pages`, value: median(times), unit: 'ms', target: null });
      measures.push({ name: `desk, ${name}: 95 of 100 pages`, value: slowest(times), unit: 'ms', target: { most: WITHIN_MS } });
    }
    const looks: number[] = [];
    for (let turn = 0; turn < EACH * 5; turn++)
      looks.push(
        await took(() => client.query('SELECT id, name, title, body, status FROM comment WHERE id = $1', [1 + ((turn * 7_919) % 900_000)])),
      );
    return [
      ...measures,
      { name: 'desk: 95 of 100 of all pages', value: slowest(all), unit: 'ms', target: { most: WITHIN_MS } },
      { name: 'desk: a page against a look at one row', value: median(all) / median(looks), unit: 'ratio', target: null },
    ];
  } finally {
    await client.end();
    await closePool();
  }
}

/** A moment in the middle of each lane, by a hundredth of the comments; a lane with next to nothing in it has none. */
async function middles(client: pg.Client): Promise<Map<string, MomentCursor>> {
  const { rows } = await client.query<{ lane: string; middle: Date }>(
    `SELECT lane, percentile_disc(0.5) WITHIN GROUP (ORDER BY created_at) AS middle
     FROM (SELECT created_at, unnest(comment_lanes(comment)) AS lane FROM comment TABLESAMPLE SYSTEM (1)) AS placed GROUP BY lane`,
  );
  return new Map(rows.map(({ lane, middle }) => [lane, { createdAt: middle, id: 1 }]));
}

/** The first page of a lane, one in its middle, and its last. */
function placesIn(middle: MomentCursor | undefined): At[] {
  const end = { createdAt: new Date('2100-01-01'), id: 1 };
  return [{}, ...(middle ? [{ after: middle }] : []), { before: end }];
}

/** Milliseconds that a piece of work takes. */
async function took(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

const slowest = (times: readonly number[]): number =>
  [...times].sort((one, other) => one - other)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN;

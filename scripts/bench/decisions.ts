import { randomBytes } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import pg from 'pg';
import type { StaffMember } from '#lib/auth/roles';
import { askBytes } from './ask-bytes.ts';
import type { BenchPaper } from './open-paper.ts';
import { type Measure, median } from './table.ts';

const SINGLES = 15;
const AT_ONCE = 200;
const WITHIN_MS = 1_000;
const GIVE_UP_MS = 20_000;

/**
 * From a decision to the page readers get: of one comment, of two hundred at once, and of taking those back. The decisions are made
 * here, in another process than the one that answers readers, which hears of them through the database alone.
 */
export async function measureDecisions({ largeUrl, largeDatabaseUrl }: BenchPaper): Promise<Measure[]> {
  Object.assign(process.env, {
    DATABASE_URL: largeDatabaseUrl,
    SITE_URL: largeUrl,
    APP_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'silent',
  });
  const { decideComments } = await import('#lib/moderation/decide-comments');
  const { undoDecisions } = await import('#lib/moderation/undo-decisions');
  const { closePool } = await import('#lib/db/pool');
  const client = new pg.Client({ connectionString: largeDatabaseUrl });
  await client.connect();
  try {
    const { rows: people } = await client.query<StaffMember>(
      `SELECT id, name, email, role::text, locale::text FROM person WHERE role = 'moderator' ORDER BY id LIMIT 1`,
    );
    const { rows: stories } = await client.query<{ id: number; path: string }>(`
      SELECT article_id AS id, '/' || section.slug || '/' || story.slug || '-' || article_id AS path
      FROM story JOIN section ON section.id = section_id ORDER BY published_at DESC LIMIT 1`);
    const [person, story] = [people[0], stories[0]];
    if (!person || !story) throw new Error('The large paper has no moderator or no story.');

    const waiting = async (count: number) => {
      const mark = randomBytes(6).toString('hex');
      const { rows } = await client.query<{ id: number; version: number }>(
        `INSERT INTO comment (article_id, name, title, body, fingerprint, created_at)
         SELECT $1, 'Rosa', $2 || '-' || n, 'Phố sách rất đẹp.', decode(md5($2 || n), 'hex'), now() + n * interval '1 ms' FROM generate_series(1, $3::int) AS n
         RETURNING id, version`,
        [story.id, mark, count],
      );
      return { mark: `${mark}-${count}`, comments: rows };
    };
    const shows = async (mark: string) => brotliDecompressSync((await askBytes(largeUrl + story.path)).bytes).includes(mark);
    const timed = async (deed: () => Promise<unknown>, isDone: () => Promise<boolean>) => {
      const began = performance.now();
      await deed();
      while (!(await isDone())) if (performance.now() - began > GIVE_UP_MS) throw new Error('A decision never came to the page.');
      return performance.now() - began;
    };

    const singles: number[] = [];
    await askBytes(largeUrl + story.path);
    for (let turn = 0; turn < SINGLES; turn++) {
      const { mark, comments } = await waiting(1);
      singles.push(
        await timed(
          () => decideComments(person, { comments, to: 'approved' }),
          () => shows(mark),
        ),
      );
    }
    const { mark, comments } = await waiting(AT_ONCE);
    let batch = '';
    const together = await timed(
      async () => {
        const act = await decideComments(person, { comments, to: 'approved' });
        if (act.ok) batch = act.value.batch;
      },
      () => shows(mark),
    );
    const back = await timed(
      () => undoDecisions(person, { batch }),
      async () => !(await shows(mark)),
    );
    const measure = (name: string, value: number): Measure => ({ name, value, unit: 'ms', target: { most: WITHIN_MS } });
    return [
      measure('a comment approved in one process, on the page of another', median(singles)),
      measure('the slowest of them', Math.max(...singles)),
      measure(`${AT_ONCE} approved at once, on the page`, together),
      measure(`${AT_ONCE} taken back, off the page`, back),
    ];
  } finally {
    await client.end();
    await closePool();
  }
}

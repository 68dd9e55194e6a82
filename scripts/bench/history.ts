import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { StaffMember } from '#lib/auth/roles';
import type { BenchPaper } from './open-paper.ts';
import { type Measure, median } from './table.ts';

const VERSIONS = 500;
const ROUNDS = 9;

/** How long a story with five hundred versions of ten thousand words takes to list, and to compare two of them, on the server. */
export async function measureHistory({ largeDatabaseUrl }: BenchPaper): Promise<Measure[]> {
  const { staff, articleId } = await writeVersions(largeDatabaseUrl);
  Object.assign(process.env, { DATABASE_URL: largeDatabaseUrl, APP_SECRET: randomBytes(32).toString('hex'), LOG_LEVEL: 'silent' });
  const { compareRevisions } = await import('#lib/articles/revisions/compare-revisions');
  const { listHistory } = await import('#lib/articles/revisions/list-history');
  const { closePool } = await import('#lib/db/pool');
  try {
    const list = await took(() => listHistory(staff, articleId));
    const older = await took(() => listHistory(staff, articleId, { before: VERSIONS / 2 }));
    const compare = await took(() => compareRevisions(staff, articleId, { from: VERSIONS / 2, to: VERSIONS }));
    const target = { most: 200 };
    return [
      { name: 'a story of 500 versions: its history', value: list, unit: 'ms', target },
      { name: 'the same: older versions', value: older, unit: 'ms', target },
      { name: 'the same: two versions of 10,000 words side by side', value: compare, unit: 'ms', target },
    ];
  } finally {
    await closePool();
  }
}

async function took(deed: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    if ((await deed()) === null) throw new Error('There is no such history.');
    times.push(performance.now() - began);
  }
  return median(times);
}

async function writeVersions(databaseUrl: string): Promise<{ staff: StaffMember; articleId: number }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: number; name: string; email: string; articleId: number }>(`
      SELECT person.id, person.name, person.email, draft.article_id AS "articleId" FROM person, draft
      WHERE role = 'admin' ORDER BY person.id, draft.article_id LIMIT 1`);
    const [found] = rows;
    if (!found) throw new Error('The demo newsroom has no admin or no draft.');
    const { articleId, ...person } = found;
    const content = {
      title: 'Bài dài',
      slug: 'bai-dai',
      sectionId: null,
      lead: '',
      leadSource: '',
      byline: '',
      picture: null,
      termIds: [],
    };
    await client.query(
      `INSERT INTO revision (article_id, version, content, saved_by_id, saved_at)
       SELECT $1, n, $2::jsonb || jsonb_build_object('body', jsonb_build_object('type', 'doc', 'content', (
           SELECT jsonb_agg(jsonb_build_object('type', 'paragraph', 'content', jsonb_build_array(jsonb_build_object('type', 'text', 'text',
             'Đoạn ' || p || CASE WHEN p % 20 = n % 20 THEN ' sửa lần ' || n ELSE '' END || repeat(' cầu đường nước và của người dân hai', 6))))) FROM generate_series(1, 200) AS p))),
         $3, now() + n * interval '1 minute'
       FROM generate_series((SELECT max(version) + 1 FROM revision WHERE article_id = $1), $4) AS n`,
      [articleId, JSON.stringify(content), person.id, VERSIONS],
    );
    await client.query('UPDATE draft SET version = $2 WHERE article_id = $1', [articleId, VERSIONS]);
    return { staff: { ...person, role: 'admin', locale: 'vi' }, articleId };
  } finally {
    await client.end();
  }
}

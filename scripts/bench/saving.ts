import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { StaffMember } from '#lib/auth/roles';
import { FIGURES, longBody } from './long-story.ts';
import type { BenchPaper } from './open-paper.ts';
import { type Measure, median } from './table.ts';

const SAVES = 60;
const WITHIN_MS = 150;

/**
 * How long the newsroom's server takes to save a story of ten thousand words with sixty figures, from the bytes that came to the answer: by
 * turns by itself and by hand, as the page does it.
 */
export async function measureSaving({ largeDatabaseUrl }: Pick<BenchPaper, 'largeDatabaseUrl'>): Promise<Measure[]> {
  Object.assign(process.env, { DATABASE_URL: largeDatabaseUrl, APP_SECRET: randomBytes(32).toString('hex'), LOG_LEVEL: 'silent' });
  const { createArticle } = await import('#lib/articles/create-article');
  const { newDraft, saveDraftInput } = await import('#lib/articles/schema');
  const { saveDraft } = await import('#lib/articles/save-draft');
  const { closePool } = await import('#lib/db/pool');
  const client = new pg.Client({ connectionString: largeDatabaseUrl });
  await client.connect();
  try {
    const { rows: people } = await client.query<StaffMember>(
      `SELECT id, name, email, role::text, locale::text FROM person WHERE role = 'editor' ORDER BY id LIMIT 1`,
    );
    const { rows: pictures } = await client.query<{ id: number }>('SELECT id FROM media ORDER BY id LIMIT $1', [FIGURES]);
    const [editor] = people;
    if (!editor) throw new Error('The large paper has no editor.');
    const begun = await createArticle(editor, { content: newDraft({ title: 'Bài dài', sectionId: null, byline: 'Rosa' }) });
    if (!begun.ok) throw new Error(begun.code);

    const times: number[] = [];
    let { version } = begun.value;
    for (let turn = 0; turn < SAVES; turn++) {
      const content = {
        ...newDraft({ title: 'Bài dài', sectionId: null, byline: 'Rosa' }),
        body: longBody(
          turn,
          pictures.map(({ id }) => id),
        ),
      };
      const sent = JSON.stringify({ version, content, kind: turn % 4 === 3 ? 'hand' : 'auto' });
      const began = performance.now();
      const saved = await saveDraft(editor, { articleId: begun.value.id, ...saveDraftInput.parse(JSON.parse(sent)) });
      times.push(performance.now() - began);
      if (!saved.ok) throw new Error(saved.code);
      version = saved.value.version;
    }
    await client.query('DELETE FROM article WHERE id = $1', [begun.value.id]);
    const sorted = times.toSorted((one, other) => one - other);
    return [
      { name: 'saving 10,000 words with 60 figures: middle', value: median(times), unit: 'ms', target: null },
      {
        name: 'saving 10,000 words with 60 figures: 95 of 100',
        value: sorted[Math.floor(SAVES * 0.95)] ?? Number.NaN,
        unit: 'ms',
        target: { most: WITHIN_MS },
      },
    ];
  } finally {
    await client.end();
    await closePool();
  }
}

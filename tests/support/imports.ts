// Runs of imports, and everything a paper holds after them, for comparing.
import { pool } from '#lib/db/pool';
import { runImport } from '#lib/imports/run-import';
import { findRun, insertRun, listProblems, type Run } from '#lib/imports/runs/store';
import { type ImportOptions, importOptions } from '#lib/imports/schema';
import type { ImportFormat } from '#lib/imports/view';

type Asked = { file: string; format?: ImportFormat; isDry?: boolean; options?: Partial<ImportOptions>; personId: number };

/** A run that waits; its number. */
export const aRun = ({ file, format = 'wxr', isDry = false, options = {}, personId }: Asked): Promise<number> =>
  insertRun({ format, source: '', fileName: 'bao-cu.xml', file, options: importOptions.parse(options), isDry, startedById: personId });

/** Brings a file in from beginning to end. */
export async function bringIn(asked: Asked): Promise<Run & { problems: Awaited<ReturnType<typeof listProblems>> }> {
  const id = await aRun(asked);
  const ending = await runImport(id);
  const run = await findRun(id);
  if (!run || (ending !== 'done' && ending !== 'failed') || run.error === 'internal')
    throw new Error(`The import ended as ${ending}: ${run?.error}`);
  return { ...run, problems: await listProblems(id, { take: 10_000 }) };
}

const HELD = `
  SELECT jsonb_build_object(
    'stories', (SELECT jsonb_agg(jsonb_build_array(i.foreign_id, s.version, s.title, s.lead, s.body, s.slug, s.published_at, s.updated_at, s.comment_count,
      section.slug, (SELECT jsonb_agg(t.name ORDER BY st.position) FROM story_term st JOIN term t ON t.id = st.term_id WHERE st.article_id = s.article_id)) ORDER BY i.foreign_id)
      FROM import_item i JOIN story s ON s.article_id = i.article_id JOIN section ON section.id = s.section_id WHERE i.kind = 'post'),
    'drafts', (SELECT count(*) FROM draft), 'articles', (SELECT count(*) FROM article), 'revisions', (SELECT count(*) FROM revision),
    'comments', (SELECT jsonb_agg(jsonb_build_array(i.foreign_id, c.name, c.body, c.status, c.version, c.created_at, c.reply_count, r.body, p.body) ORDER BY i.foreign_id)
      FROM import_item i JOIN comment c ON c.id = i.comment_id LEFT JOIN comment r ON r.id = c.reply_to_id LEFT JOIN comment p ON p.id = c.parent_id WHERE i.kind = 'comment'),
    'decisions', (SELECT count(*) FROM decision), 'media', (SELECT count(*) FROM media), 'terms', (SELECT jsonb_agg(jsonb_build_array(kind, slug, name) ORDER BY kind, slug) FROM term),
    'sections', (SELECT jsonb_agg(slug ORDER BY slug) FROM section), 'addresses', (SELECT jsonb_agg(path ORDER BY path) FROM old_address),
    'texts', (SELECT count(*) FROM story_text)) AS held`;

/** Everything a paper holds that came in, without the numbers it has here: pictures in bodies are named by their place alone. */
export async function held(): Promise<unknown> {
  const { rows } = await pool().query<{ held: unknown }>(HELD);
  return JSON.parse(JSON.stringify(rows[0]?.held).replace(/"mediaId": ?\d+/g, '"mediaId": 0'));
}

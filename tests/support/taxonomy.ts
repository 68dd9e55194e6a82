// Topics, threads, authors and sections as tests put them there, and what a deed made old.
import { createArticle } from '#lib/articles/create-article';
import { publishArticle } from '#lib/articles/publish-article';
import type { StaffMember } from '#lib/auth/roles';
import { pool } from '#lib/db/pool';
import { findPastAddress } from '#lib/past-addresses/store';
import type { TermKind } from '#lib/terms/view';
import { aDraft } from './drafts.ts';

/** A topic, thread or author under this name; its id. */
export async function aTerm(slug: string, { kind = 'topic', name = slug }: { kind?: TermKind; name?: string } = {}): Promise<number> {
  const { rows } = await pool().query<{ id: number }>('INSERT INTO term (kind, slug, name) VALUES ($1, $2, $3) RETURNING id', [
    kind,
    slug,
    name,
  ]);
  return rows[0]?.id ?? 0;
}

/** A story published by the newsroom's own deeds; its id. */
export async function aStoryIn(staff: StaffMember, sectionId: number, termIds: number[] = []): Promise<number> {
  const created = await createArticle(staff, { content: aDraft({ sectionId, termIds }) });
  if (!created.ok) throw new Error(created.code);
  const published = await publishArticle(staff, { articleId: created.value.id, version: created.value.version, live: null });
  if (!published.ok) throw new Error(published.code);
  return created.value.id;
}

export const termsOfStory = async (articleId: number): Promise<number[]> =>
  (
    await pool().query<{ id: number }>('SELECT term_id AS id FROM story_term WHERE article_id = $1 ORDER BY position', [articleId])
  ).rows.map(({ id }) => id);

export const termsOfDraft = async (articleId: number): Promise<number[]> =>
  (await pool().query<{ ids: number[] }>('SELECT term_ids AS ids FROM draft WHERE article_id = $1', [articleId])).rows[0]?.ids ?? [];

export const editionNow = async (): Promise<number> =>
  (await pool().query<{ number: number }>('SELECT number FROM edition')).rows[0]?.number ?? 0;

/** Everything that became old after an edition, in order. */
export const oldSince = async (edition: number): Promise<string[]> =>
  (await pool().query<{ tag: string }>('SELECT tag FROM expired_tag WHERE edition > $1 ORDER BY tag', [edition])).rows.map(
    ({ tag }) => tag,
  );

/** What the house's book says of something, the newest first. */
export const bookOf = async (subject: string): Promise<string[]> =>
  (await pool().query<{ deed: string }>('SELECT deed FROM audit_entry WHERE subject = $1 ORDER BY id DESC', [subject])).rows.map(
    ({ deed }) => deed,
  );

/** Where a section, or a term, is now by an address it had before; null when that leads nowhere, or is somebody's. */
export const findSectionByPastSlug = async (slug: string): Promise<string | null> =>
  (await findPastAddress('section', slug)).moved?.slug ?? null;
export const findTermByPastSlug = async (kind: TermKind, slug: string) => (await findPastAddress(kind, slug)).moved;

/** A transaction that a test holds open, to see who waits for it. */
export async function heldOpen(statement: string, values: unknown[]): Promise<{ end: () => Promise<void> }> {
  const client = await pool().connect();
  await client.query('BEGIN');
  await client.query(statement, values);
  return {
    end: async () => {
      await client.query('COMMIT');
      client.release();
    },
  };
}

/** Whether somebody waits for a lock in this database. */
export const somebodyWaits = async (): Promise<boolean> => {
  const { rows } = await pool().query<{ count: number }>(
    `SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return (rows[0]?.count ?? 0) > 0;
};

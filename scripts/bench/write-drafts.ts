import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { StaffMember } from '#lib/auth/roles';
import type { longBody } from './long-story.ts';

/** Drafts of an editor's in a demo newsroom, written by the newsroom's own deeds. */
export type Drafts = {
  /** Numbers of the pictures there are. */
  pictures: number[];
  /** Begins a draft and answers with its number. */
  write: (title: string, body: ReturnType<typeof longBody>) => Promise<number>;
  close: () => Promise<void>;
};

/** @throws Error when the database has no demo newsroom */
export async function writeDrafts({ databaseUrl, url }: { databaseUrl: string; url: string }): Promise<Drafts> {
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    SITE_URL: url,
    APP_SECRET: randomBytes(32).toString('hex'),
    LOG_LEVEL: 'silent',
  });
  const { createArticle } = await import('#lib/articles/create-article');
  const { newDraft } = await import('#lib/articles/schema');
  const { closePool } = await import('#lib/db/pool');
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows: people } = await client.query<StaffMember>(
    `SELECT id, name, email, role::text, locale::text FROM person WHERE email = 'editor@toasoan.local'`,
  );
  const { rows: pictures } = await client.query<{ id: number }>('SELECT id FROM media ORDER BY id');
  await client.end();
  const [editor] = people;
  if (!editor) throw new Error('The paper has no demo newsroom.');
  return {
    pictures: pictures.map(({ id }) => id),
    async write(title, body) {
      const content = { ...newDraft({ title, sectionId: null, byline: editor.name }), body };
      const made = await createArticle(editor, { content });
      if (!made.ok) throw new Error(made.code);
      return made.value.id;
    },
    close: closePool,
  };
}

import { WORKING_ROLES } from '../../articles/notes/people/store.ts';
import { db, type Transaction } from '../../db/client.ts';
import { wantsMail } from '../wants-mail.ts';

/** How long a mail about a mention waits: what is taken back, mended or read at once needs none. */
export const MENTION_MAIL_SECONDS = 60;

/**
 * Writes down, in the transaction of whoever names them in a note, a mail to each of these people. Nobody is told twice of one note.
 * @param personIds the people named in it, its writer not among them
 */
export async function queueMentionMails(
  transaction: Transaction,
  { noteId, personIds }: { noteId: number; personIds: readonly number[] },
): Promise<void> {
  if (!wantsMail()) return;
  await transaction.$executeRaw`
    INSERT INTO outbox (kind, payload, due_at)
    SELECT 'mail', jsonb_build_object('about', 'mention', 'key', concat_ws(':', 'mention', id, ${noteId}::int), 'personId', id,
      'noteId', ${noteId}::int), now() + ${MENTION_MAIL_SECONDS}::int * interval '1 second'
    FROM person WHERE id = ANY(${[...personIds]}::int[]) AND disabled_at IS NULL
    ORDER BY id
    ON CONFLICT ((payload ->> 'key')) WHERE kind = 'mail' DO NOTHING`;
}

export type Mention = {
  by: string;
  /** Mentions stand in it as `@[id]`. */
  text: string;
  names: Record<number, string>;
  exact: string;
  articleId: number;
  storyTitle: string;
  /** Whether who is named may work on the story. */
  mayOpen: boolean;
  threadId: number;
};

/** A mention that still asks for something; null when the note was deleted or ended, names somebody else now, or was read already. */
export async function findMention(noteId: number, personId: number): Promise<Mention | null> {
  const { any, own } = WORKING_ROLES;
  const [row] = await db().$queryRaw<(Omit<Mention, 'names'> & { names: Record<number, string> | null })[]>`
    SELECT writer.name AS by, note.text, root.exact, root.article_id AS "articleId", coalesce(draft.title, '') AS "storyTitle", root.id AS "threadId",
      may_work_on(named.id, named.role::text, root.article_id, ${any}::text[], ${own}::text[]) AS "mayOpen",
      (SELECT json_object_agg(person.id, person.name) FROM story_note_mention JOIN person ON person.id = person_id WHERE note_id = note.id) AS names
    FROM story_note AS note
    JOIN story_note_mention AS mention ON mention.note_id = note.id AND mention.person_id = ${personId}::int
    JOIN person AS named ON named.id = mention.person_id
    JOIN person AS writer ON writer.id = note.person_id
    JOIN story_note AS root ON root.id = coalesce(note.parent_id, note.id)
    LEFT JOIN draft ON draft.article_id = root.article_id
    LEFT JOIN story_note_read AS mark ON mark.person_id = named.id AND mark.note_id = root.id
    WHERE note.id = ${noteId}::int AND note.deleted_at IS NULL AND root.resolved_at IS NULL AND coalesce(mark.read_id, 0) < note.id`;
  return row ? { ...row, names: row.names ?? {} } : null;
}

import { db } from '../../../db/client.ts';
import { foldedContains, foldedText } from '../../../db/folded-text.ts';
import { Prisma } from '../../../db/generated/client.ts';
import type { Piece } from '../../../db/piece.ts';
import type { DraftScope } from '../../drafts/scope.ts';
import type { InboxCursor, InboxQuery } from '../schema.ts';
import type { NoteReader } from '../store.ts';
import { type NoteRow, threadsOf } from '../threads.ts';
import type { InboxNote, NoteBoard } from '../view.ts';

/** A note as JSON; `shown` is whether its words may be seen. */
const asJson = (shown: Prisma.Sql): Prisma.Sql => Prisma.sql`json_build_object(
  'id', note.id, 'parentId', note.parent_id, 'version', note.version,
  'anchor', json_build_object('field', note.field, 'exact', note.exact, 'prefix', note.prefix, 'suffix', note.suffix, 'block', note.block),
  'text', CASE WHEN note.deleted_at IS NULL AND ${shown} THEN note.text ELSE '' END,
  'proposal', CASE WHEN note.deleted_at IS NULL AND ${shown} THEN note.proposal END,
  'by', json_build_object('id', person.id, 'name', person.name), 'at', note.created_at, 'edits', note.edits,
  'isDeleted', note.deleted_at IS NOT NULL,
  'resolved', CASE WHEN note.resolved_at IS NOT NULL THEN json_build_object('by', resolver.name, 'at', note.resolved_at) END)`;

const WITH_PEOPLE = Prisma.sql`story_note AS note
  JOIN person ON person.id = note.person_id
  LEFT JOIN person AS resolver ON resolver.id = note.resolved_by_id`;

type Names = Record<number, string> | null;
type BoardRow = { edition: number; isOwn: boolean; notes: NoteRow[] | null; names: Names; readIds: Record<number, number> | null };

/**
 * The notes on a story of this person's, in one statement.
 * @param known the edition that is known already; nothing else is read while it is still that
 * @returns 'same' then; null when there is no such story among theirs
 */
export async function findBoard(
  articleId: number,
  { personId, scope }: { personId: number; scope: DraftScope },
  known = -1,
): Promise<NoteBoard | 'same' | null> {
  const of = scope === 'all' ? { personId: null, sectionIds: [] } : scope;
  const [row] = await db().$queryRaw<BoardRow[]>`
    WITH board AS (
      SELECT coalesce((SELECT edition FROM note_board WHERE article_id = article.id), 0) AS edition,
        created_by_id = ${personId}::int OR EXISTS (SELECT FROM assignment WHERE article_id = article.id AND person_id = ${personId}::int) AS own
      FROM article WHERE id = ${articleId}::int AND works_on(${of.personId}::int, ${[...of.sectionIds]}::int[], id)
    )
    SELECT board.edition, board.own AS "isOwn",
      CASE WHEN board.edition <> ${known}::int THEN (
        SELECT coalesce(json_agg(${asJson(Prisma.sql`true`)} ORDER BY note.id), '[]') FROM ${WITH_PEOPLE} WHERE note.article_id = ${articleId}::int
      ) END AS notes,
      CASE WHEN board.edition <> ${known}::int THEN (
        SELECT json_object_agg(DISTINCT person.id, person.name)
        FROM story_note AS note JOIN story_note_mention ON note_id = note.id JOIN person ON person.id = story_note_mention.person_id
        WHERE note.article_id = ${articleId}::int
      ) END AS names,
      CASE WHEN board.edition <> ${known}::int THEN (
        SELECT json_object_agg(mark.note_id, mark.read_id) FROM story_note AS note JOIN story_note_read AS mark ON mark.note_id = note.id
        WHERE note.article_id = ${articleId}::int AND mark.person_id = ${personId}::int
      ) END AS "readIds"
    FROM board`;
  if (!row) return null;
  if (!row.notes) return 'same';
  const reader = { personId, isOwn: row.isOwn, readIds: row.readIds ?? {} };
  return { edition: row.edition, notes: threadsOf(row.notes, reader), names: row.names ?? {} };
}

/**
 * The open threads that concern somebody: that name them, that they wrote in, or that stand on their stories. `may` is whether they work
 * on the story; if not, only the notes that name them count.
 */
export function threadsOfReader({ personId, scope }: NoteReader): Piece {
  const of = scope === null || scope === 'all' ? { personId: null, sectionIds: [] } : scope;
  return Prisma.sql`mine AS (
      SELECT coalesce(note.parent_id, note.id) AS id FROM story_note_mention JOIN story_note AS note ON note.id = note_id
      WHERE story_note_mention.person_id = ${personId}::int AND note.deleted_at IS NULL
      UNION SELECT coalesce(parent_id, id) FROM story_note WHERE person_id = ${personId}::int AND deleted_at IS NULL
      UNION SELECT note.id FROM article JOIN story_note AS note ON note.article_id = article.id
      WHERE created_by_id = ${personId}::int AND note.parent_id IS NULL AND note.resolved_at IS NULL
      UNION SELECT note.id FROM assignment JOIN story_note AS note ON note.article_id = assignment.article_id
      WHERE assignment.person_id = ${personId}::int AND note.parent_id IS NULL AND note.resolved_at IS NULL
    ), thread AS (
      SELECT root.id, root.article_id, opens.may, latest.id AS last_id, latest.unread, latest.named, latest.has_others
      FROM mine JOIN story_note AS root ON root.id = mine.id
      LEFT JOIN story_note_read AS mark ON mark.person_id = ${personId}::int AND mark.note_id = root.id
      CROSS JOIN LATERAL (
        SELECT ${scope !== null}::boolean AND works_on(${of.personId}::int, ${[...of.sectionIds]}::int[], root.article_id) AS may
      ) AS opens
      CROSS JOIN LATERAL (
        SELECT max(note.id) AS id, bool_or(note.person_id <> ${personId}::int AND note.id > coalesce(mark.read_id, 0)) AS unread,
          bool_or(named.person_id IS NOT NULL) AS named, bool_or(note.person_id <> ${personId}::int) AS has_others
        FROM story_note AS note LEFT JOIN story_note_mention AS named ON named.note_id = note.id AND named.person_id = ${personId}::int
        WHERE coalesce(note.parent_id, note.id) = root.id AND note.deleted_at IS NULL AND (opens.may OR named.person_id IS NOT NULL)
      ) AS latest
      WHERE root.resolved_at IS NULL AND latest.id IS NOT NULL AND EXISTS (SELECT FROM draft WHERE draft.article_id = root.article_id)
    )`;
}

/** How many open threads hold something for this person that they have not read: one statement. */
export async function countUnread(reader: NoteReader): Promise<number> {
  const [row] = await db().$queryRaw<{ count: number }[]>`
    WITH ${threadsOfReader(reader)} SELECT count(*)::int AS count FROM thread WHERE unread`;
  return row?.count ?? 0;
}

/** That all these words stand in a thread as this person may read it: in its story's title, in what was said, or in who said it. */
const says = (words: readonly string[], { personId }: NoteReader): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM (
    SELECT (SELECT title FROM draft WHERE draft.article_id = thread.article_id) || ' ' || string_agg(person.name || ' ' || note.text || ' '
      || coalesce(note.proposal, ''), ' ') AS words
    FROM story_note AS note JOIN person ON person.id = note.person_id
    WHERE coalesce(note.parent_id, note.id) = thread.id AND note.deleted_at IS NULL AND (thread.may OR EXISTS (
      SELECT FROM story_note_mention AS named WHERE named.note_id = note.id AND named.person_id = ${personId}::int))
  ) AS said WHERE ${foldedContains(foldedText(Prisma.sql`said.words`), words)})`;

type InboxRow = {
  articleId: number;
  title: string;
  mayOpen: boolean;
  isMention: boolean;
  isUnread: boolean;
  lastId: number;
  notes: NoteRow[];
  names: Names;
};

/** Open threads that concern this person, unread first and then the latest, in one statement whatever their number. */
export async function findInbox(
  reader: NoteReader,
  { after, q, show, take }: InboxQuery & { take: number },
): Promise<(InboxNote & { place: InboxCursor; names: Record<number, string> })[]> {
  const conditions = [
    Prisma.sql`true`,
    ...(after ? [Prisma.sql`(unread, last_id) < (${after.isUnread}::boolean, ${after.lastId}::int)`] : []),
    ...(show ? [Prisma.sql`unread = ${show === 'unread'}::boolean`] : []),
    ...(q ? [says(q, reader)] : []),
  ];
  const isShown = Prisma.sql`(page.may OR EXISTS (
    SELECT FROM story_note_mention AS named WHERE named.note_id = note.id AND named.person_id = ${reader.personId}::int))`;
  const rows = await db().$queryRaw<InboxRow[]>`
    WITH ${threadsOfReader(reader)}, page AS (
      SELECT id, article_id, may, last_id, unread, named FROM thread WHERE ${Prisma.join(conditions, ' AND ')} ORDER BY unread DESC, last_id DESC LIMIT ${take}::int)
    SELECT page.article_id AS "articleId", coalesce(draft.title, '') AS title, page.may AS "mayOpen", page.named AS "isMention",
      page.unread AS "isUnread", page.last_id AS "lastId",
      (SELECT json_agg(${asJson(isShown)} ORDER BY note.id) FROM ${WITH_PEOPLE}
        WHERE coalesce(note.parent_id, note.id) = page.id AND (note.parent_id IS NULL OR ${isShown})) AS notes,
      (SELECT json_object_agg(DISTINCT person.id, person.name)
        FROM story_note AS note JOIN story_note_mention ON note_id = note.id JOIN person ON person.id = story_note_mention.person_id
        WHERE coalesce(note.parent_id, note.id) = page.id) AS names
    FROM page LEFT JOIN draft ON draft.article_id = page.article_id
    ORDER BY unread DESC, last_id DESC`;
  return rows.flatMap(({ articleId, title, mayOpen, isMention, isUnread, lastId, notes, names }) => {
    const [note] = threadsOf(notes, { personId: reader.personId, readIds: {}, isOwn: false });
    if (!note) return [];
    const item = { story: { id: articleId, title }, mayOpen, isMention, note: { ...note, isUnread } };
    return [{ ...item, place: { isUnread, lastId }, names: names ?? {} }];
  });
}

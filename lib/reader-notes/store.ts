import { storyPath } from '../articles/address.ts';
import { writeCorrection } from '../articles/corrections/store.ts';
import { articleInScope, type DraftScope } from '../articles/drafts/scope.ts';
import { writeAudit } from '../audit/store.ts';
import type { PublicChange } from '../cache/tag-clock.ts';
import type { SpendableCaptcha } from '../captcha/store.ts';
import type { Verdict } from '../comments/screening/rule.ts';
import { readVerdicts } from '../comments/screening/verdicts.ts';
import { db } from '../db/client.ts';
import { isUniqueViolation } from '../db/errors.ts';
import { foldedContains, foldedText } from '../db/folded-text.ts';
import { Prisma } from '../db/generated/client.ts';
import type { Piece } from '../db/piece.ts';
import type { MomentCursor } from '../paging/moment-cursor.ts';
import { pathPrefix } from '../site/paths.ts';
import type { DecideNoteInput } from './schema.ts';
import type { NoteStatus } from './status.ts';
import type { NoteCard } from './view.ts';

/** Whether these words were sent about this article already, decided or not. */
export async function isNoted(articleId: number, fingerprint: Buffer): Promise<boolean> {
  const found = await db().readerNote.findUnique({
    where: { articleId_fingerprint: { articleId, fingerprint: new Uint8Array(fingerprint) } },
    select: { id: true },
  });
  return found !== null;
}

export type NewNote = {
  articleId: number;
  passage: string;
  proposal: string;
  name: string;
  contact: string;
  addressHash: Buffer;
  fingerprint: Buffer;
  reasons: readonly Verdict[];
};

/**
 * Spends the captcha and stores the note, both or neither: one statement is one transaction. Whoever comes second with the
 * same captcha waits for the first and then finds it used.
 */
export async function storeNote(
  note: NewNote,
  { jti, expiresAt }: SpendableCaptcha,
): Promise<{ id: number } | 'used' | 'expired' | 'duplicate' | 'not-found'> {
  try {
    const [row] = await db().$queryRaw<{ id: number | null; alive: boolean; published: boolean }[]>`
      WITH published_article AS (
        SELECT id FROM article WHERE id = ${note.articleId}::int AND status = 'published'
      ), spent AS (
        INSERT INTO spent_captcha (jti, expires_at)
        SELECT ${jti}::uuid, ${expiresAt}::timestamptz FROM published_article WHERE ${expiresAt}::timestamptz > now()
        ON CONFLICT DO NOTHING RETURNING jti
      ), stored AS (
        INSERT INTO reader_note (article_id, passage, proposal, name, contact, address_hash, fingerprint, reasons)
        SELECT ${note.articleId}::int, ${note.passage}, ${note.proposal}, ${note.name}, ${note.contact},
          ${new Uint8Array(note.addressHash)}::bytea, ${new Uint8Array(note.fingerprint)}::bytea, ${JSON.stringify(note.reasons)}::jsonb
        FROM spent RETURNING id
      )
      SELECT (SELECT id FROM stored) AS id, ${expiresAt}::timestamptz > now() AS alive, EXISTS (SELECT FROM published_article) AS published`;
    if (!row) throw new Error('Storing a note gave no answer.');
    if (row.id !== null) return { id: row.id };
    if (!row.published) return 'not-found';
    return row.alive ? 'used' : 'expired';
  } catch (error) {
    // The captcha's own conflict is answered above, so the key that was there already is the note's.
    if (isUniqueViolation(error)) return 'duplicate';
    throw error;
  }
}

/**
 * Decides once: one conditional update on the note as the editor saw it, with the correction that goes with it in the same
 * transaction. `null` when it was not as seen, or is about an article outside the scope; `not-published` when there is no story to
 * correct, `forbidden` when it is not theirs to correct; then nothing has changed.
 * @param mayIn whether the person may correct in the section in which readers have the story
 */
export async function storeNoteDecision(
  { noteId, version, to, correction }: DecideNoteInput,
  { personId, scope, mayIn }: { personId: number; scope: DraftScope; mayIn: (sectionId: number) => boolean },
): Promise<{ articleId: number; change: PublicChange | null } | 'not-published' | 'forbidden' | null> {
  const { personId: worker, sectionIds } = scope === 'all' ? { personId: null, sectionIds: [] } : scope;
  return db()
    .$transaction(async (transaction) => {
      const [moved] = await transaction.$queryRaw<{ articleId: number }[]>`
        UPDATE reader_note SET status = ${to}::note_status, version = version + 1, decided_by_id = ${personId}::int, decided_at = now()
        WHERE id = ${noteId}::int AND version = ${version}::int AND status = 'open'
          AND works_on(${worker}::int, ${[...sectionIds]}::int[], article_id)
        RETURNING article_id AS "articleId"`;
      if (!moved) return null;
      const { articleId } = moved;
      await writeAudit({ personId, deed: 'decide-note', subject: `note:${noteId}`, detail: { to, article: articleId } }, transaction);
      if (correction === undefined) return { articleId, change: null };
      const change = await writeCorrection(transaction, { articleId, text: correction, personId, mayIn });
      if (change === 'not-published' || change === 'forbidden') throw new NotCorrected(change);
      return { articleId, change };
    })
    .catch((error: unknown) => {
      if (error instanceof NotCorrected) return error.code;
      throw error;
    });
}

/** Takes the decision back with the transaction it was made in. */
class NotCorrected extends Error {
  readonly code: 'not-published' | 'forbidden';

  constructor(code: 'not-published' | 'forbidden') {
    super(code);
    this.code = code;
  }
}

/** How a note on an article of the scope stands now, and who decided; null when there is none. */
export async function findNoteStanding(
  noteId: number,
  scope: DraftScope,
): Promise<{ status: NoteStatus; by: string | null; at: Date } | null> {
  const note = await db().readerNote.findFirst({
    where: { id: noteId, article: articleInScope(scope) },
    select: { status: true, createdAt: true, decidedAt: true, decidedBy: { select: { name: true } } },
  });
  return note && { status: note.status, by: note.decidedBy?.name ?? null, at: note.decidedAt ?? note.createdAt };
}

/** Rows changed by one statement. */
const AT_ONCE = 5_000;

/**
 * Forgets where notes came from after three months, as of comments; and three months after a note was decided, who wrote it: their address
 * was for a question about it. What was found wrong stays.
 * @returns of how many
 */
export async function forgetNoteSenders(): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const rows = await db().$executeRaw`
      UPDATE reader_note SET address_hash = NULL,
        name = CASE WHEN decided_at < now() - interval '90 days' THEN '' ELSE name END,
        contact = CASE WHEN decided_at < now() - interval '90 days' THEN '' ELSE contact END
      WHERE id IN (
        SELECT id FROM reader_note
        WHERE (address_hash IS NOT NULL AND created_at < now() - interval '90 days')
          OR ((name <> '' OR contact <> '') AND decided_at < now() - interval '90 days')
        ORDER BY id LIMIT ${AT_ONCE}
      )`;
    forgotten += rows;
    if (rows < AT_ONCE) return forgotten;
  }
}

/** How many notes are open on the articles of a scope, as a piece of a statement. */
export function openNotesOf(scope: DraftScope): Piece {
  const { personId, sectionIds } = scope === 'all' ? { personId: null, sectionIds: [] } : scope;
  return Prisma.sql`(SELECT count(*)::int FROM reader_note
    WHERE status = 'open' AND works_on(${personId}::int, ${[...sectionIds]}::int[], article_id))`;
}

/**
 * Open notes, oldest first, in one statement whatever their number.
 * @param of whose articles' notes, of which one article if it is named, with which words, in which section or one under it
 */
export async function findOpenNotes(
  of: { scope: DraftScope; articleId?: number; q?: readonly string[] | undefined; section?: number | undefined },
  { after, take }: { after?: MomentCursor | undefined; take: number },
): Promise<NoteCard[]> {
  const own =
    of.scope === 'all'
      ? Prisma.empty
      : Prisma.sql`AND works_on(${of.scope.personId}::int, ${[...of.scope.sectionIds]}::int[], note.article_id)`;
  const one = of.articleId === undefined ? Prisma.empty : Prisma.sql`AND note.article_id = ${of.articleId}::int`;
  const from = after ? Prisma.sql`AND (note.created_at, note.id) > (${after.createdAt}::timestamptz, ${after.id}::int)` : Prisma.empty;
  const words = foldedContains(
    Prisma.sql`(draft.title_folded || ' ' || ${foldedText(Prisma.sql`concat_ws(' ', note.passage, note.proposal, note.name)`)})`,
    of.q,
  );
  const placed =
    of.section === undefined
      ? Prisma.empty
      : Prisma.sql`AND draft.section_id IN (SELECT id FROM section WHERE id = ${of.section}::int OR parent_id = ${of.section}::int)`;
  const rows = await db().$queryRaw<NoteRow[]>`
    SELECT note.id, note.version, note.passage, note.proposal, note.name, note.contact, note.reasons, note.created_at AS "createdAt",
      note.article_id AS "articleId", coalesce(story.title, draft.title, '') AS "storyTitle", story.slug AS "storySlug",
      story.locale::text, section.slug AS "sectionSlug"
    FROM reader_note note
    JOIN article ON article.id = note.article_id
    LEFT JOIN draft ON draft.article_id = note.article_id
    LEFT JOIN story ON story.article_id = note.article_id
    LEFT JOIN section ON section.id = story.section_id
    WHERE note.status = 'open' AND ${words} ${own} ${one} ${placed} ${from}
    ORDER BY note.created_at, note.id
    LIMIT ${take}::int`;
  return rows.map(toCard);
}

type NoteRow = Omit<NoteCard, 'createdAt' | 'reasons' | 'story'> & {
  createdAt: Date;
  reasons: unknown;
  articleId: number;
  storyTitle: string;
  storySlug: string | null;
  sectionSlug: string | null;
  locale: 'vi' | 'en' | null;
};

function toCard({ articleId, storyTitle, storySlug, sectionSlug, locale, createdAt, reasons, ...note }: NoteRow): NoteCard {
  const isShown = storySlug !== null && sectionSlug !== null && locale !== null;
  const path = isShown ? storyPath({ prefix: pathPrefix(locale), sectionSlug, slug: storySlug, id: articleId }) : null;
  return {
    ...note,
    createdAt: createdAt.toISOString(),
    reasons: readVerdicts(reasons),
    story: { id: articleId, title: storyTitle, path },
  };
}

import type { Transaction } from '../../db/client.ts';
import { findItems, keepItems, type NewItem } from '../items/store.ts';

export type CommentToWrite = {
  foreignId: string;
  articleId: number;
  /** The comments it answers, by their numbers there: the one it answers, and those above it. */
  answers: readonly string[];
  name: string;
  body: string;
  fingerprint: Buffer;
  at: Date;
  status: 'approved' | 'pending' | 'spam';
};

export type CommentsWritten = { written: number; known: number; same: string[]; loose: string[]; approvedArticleIds: number[] };

type Row = CommentToWrite & { id: number; replyToId: number | null; parentId: number | null };

/** So many are written with one statement, each with its entry in the log; an answer finds what stands in an earlier piece. */
const AT_ONCE = 500;

/** Comments in pieces of at most so many, in their order. */
export const inPieces = (comments: readonly CommentToWrite[], most: number): CommentToWrite[][] =>
  Array.from({ length: Math.ceil(comments.length / most) }, (_, at) => comments.slice(at * most, at * most + most));

/**
 * Puts comments under their stories that did not come before. Approved and spam keep what was decided there, each with a row in the log
 * of decisions that says nobody here decided (`rule`). An answer belongs to the conversation of the nearest comment above it that stands
 * here approved, or is itself one that begins.
 */
export async function insertComments(
  transaction: Transaction,
  run: { source: string; runId: number },
  comments: readonly CommentToWrite[],
): Promise<CommentsWritten> {
  const all: CommentsWritten = { written: 0, known: 0, same: [], loose: [], approvedArticleIds: [] };
  for (const piece of inPieces(comments, AT_ONCE)) {
    const { written, known, same, loose, approvedArticleIds } = await insertPiece(transaction, run, piece);
    all.written += written;
    all.known += known;
    all.same.push(...same);
    all.loose.push(...loose);
    all.approvedArticleIds.push(...approvedArticleIds);
  }
  return all;
}

async function insertPiece(
  transaction: Transaction,
  { source, runId }: { source: string; runId: number },
  comments: readonly CommentToWrite[],
): Promise<CommentsWritten> {
  const known = await findItems(transaction, source, 'comment', [
    ...new Set(comments.flatMap(({ foreignId, answers }) => [foreignId, ...answers])),
  ]);
  const unknown = comments.filter(({ foreignId }) => !known.has(foreignId));
  const written: CommentsWritten = { written: 0, known: comments.length - unknown.length, same: [], loose: [], approvedArticleIds: [] };
  if (unknown.length === 0) return written;

  const there = await findThere(
    transaction,
    unknown,
    [...known.values()].flatMap(({ commentId }) => commentId ?? []),
  );
  const ids = await takeIds(transaction, unknown.length);
  const roots = new Map<string, { id: number; parentId: number | null }>();
  for (const [foreignId, { commentId }] of known) {
    const found = commentId === null ? undefined : there.approved.get(commentId);
    if (found && commentId !== null) roots.set(foreignId, { id: commentId, parentId: found.parentId });
  }
  const said = new Set(there.fingerprints);
  const rows: Row[] = [];
  for (const [index, comment] of unknown.entries()) {
    const key = `${comment.articleId}:${comment.fingerprint.toString('hex')}`;
    if (said.has(key)) {
      written.same.push(comment.foreignId);
      continue;
    }
    said.add(key);
    const id = ids[index] ?? 0;
    const answered = comment.answers.map((above) => roots.get(above)).find((one) => one !== undefined);
    if (comment.answers.length > 0 && !(comment.answers[0] !== undefined && roots.has(comment.answers[0])))
      written.loose.push(comment.foreignId);
    const place = { id, replyToId: answered?.id ?? null, parentId: answered ? (answered.parentId ?? answered.id) : null };
    if (comment.status === 'approved') roots.set(comment.foreignId, place);
    rows.push({ ...comment, ...place });
  }
  await writeRows(transaction, rows);
  const items = [
    ...rows.map(({ foreignId, id, articleId }): NewItem => ({ foreignId, commentId: id, articleId })),
    ...written.same.map((foreignId): NewItem => ({ foreignId })),
  ];
  await keepItems(transaction, { source, kind: 'comment', runId }, items);
  written.written = rows.length;
  written.approvedArticleIds = [...new Set(rows.flatMap(({ status, articleId }) => (status === 'approved' ? [articleId] : [])))];
  return written;
}

async function findThere(transaction: Transaction, comments: readonly CommentToWrite[], commentIds: number[]) {
  const approved = await transaction.$queryRaw<{ id: number; parentId: number | null }[]>`
    SELECT id, parent_id AS "parentId" FROM comment WHERE id = ANY(${commentIds}::int[]) AND status = 'approved'`;
  const same = await transaction.$queryRaw<{ key: string }[]>`
    SELECT c.article_id || ':' || encode(c.fingerprint, 'hex') AS key
    FROM jsonb_to_recordset(${JSON.stringify(comments.map(({ articleId, fingerprint }) => ({ articleId, fingerprint: fingerprint.toString('hex') })))}::jsonb)
      AS wanted ("articleId" int, fingerprint text)
      JOIN comment c ON c.article_id = wanted."articleId" AND c.fingerprint = decode(wanted.fingerprint, 'hex')`;
  return { approved: new Map(approved.map((row) => [row.id, row])), fingerprints: same.map(({ key }) => key) };
}

async function takeIds(transaction: Transaction, count: number): Promise<number[]> {
  const rows = await transaction.$queryRaw<{ id: number }[]>`
    SELECT nextval(pg_get_serial_sequence('comment', 'id'))::int AS id FROM generate_series(1, ${count}::int)`;
  return rows.map(({ id }) => id);
}

async function writeRows(transaction: Transaction, rows: readonly Row[]): Promise<void> {
  const json = JSON.stringify(rows.map(({ fingerprint, ...row }) => ({ ...row, fingerprint: fingerprint.toString('hex') })));
  await transaction.$executeRaw`
    INSERT INTO comment (id, article_id, reply_to_id, parent_id, name, title, body, fingerprint, status, version, created_at)
    SELECT id, "articleId", "replyToId", "parentId", name, '', body, decode(fingerprint, 'hex'), status::comment_status,
      CASE WHEN status = 'pending' THEN 1 ELSE 2 END, at
    FROM jsonb_to_recordset(${json}::jsonb)
      AS row (id int, "articleId" int, "replyToId" int, "parentId" int, name text, body text, fingerprint text, status text, at timestamptz)
    ORDER BY id`;
  await transaction.$executeRaw`
    INSERT INTO decision (comment_id, from_status, to_status, version, maker)
    SELECT id, 'pending', status::comment_status, 1, 'rule'
    FROM jsonb_to_recordset(${json}::jsonb) AS row (id int, status text) WHERE status <> 'pending' ORDER BY id`;
}

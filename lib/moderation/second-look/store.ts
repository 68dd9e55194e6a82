import { writeAudit } from '../../audit/store.ts';
import { readVerdicts } from '../../comments/screening/verdicts.ts';
import { db, type Transaction } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import { cursorText } from '../../paging/moment-cursor.ts';
import type { LookChoice } from './schema.ts';
import { type Disagreement, type FirstDecision, type LookCard, type LookPage, MOST_COUNTED } from './view.ts';

/** What nobody looked at for so long nobody looks at any more: the days in which it mattered are over. */
export const LOOK_DAYS = 30;
const QUOTED_LETTERS = 400;
const MOST_DISAGREEMENTS = 50;
const DISAGREEMENT_DAYS = 90;

/**
 * What this person may look at: a decision that stands, on a comment that still says what it said then, on which they have neither
 * decided nor looked. Where it stands is not asked.
 */
const forEyesOf = (personId: number) => Prisma.sql`
  look.looked_at IS NULL AND look.drawn_at > now() - make_interval(days => ${LOOK_DAYS}::int) AND NOT judgement.is_undone
  AND comment.status <> 'withdrawn' AND comment.redacted_at IS NULL
  AND (comment.edited_at IS NULL OR comment.edited_at <= judgement.decided_at)
  AND NOT EXISTS (
    SELECT FROM decision AS own LEFT JOIN second_look AS seen ON seen.decision_id = own.id
    WHERE own.comment_id = comment.id AND (own.decided_by_id = ${personId}::int OR seen.looked_by_id = ${personId}::int)
  )`;

/** What this person can look at next, the oldest first, in two statements. */
export async function findLooks(personId: number): Promise<LookPage> {
  const [counted, [row]] = await Promise.all([
    db().$queryRaw<{ waiting: number }[]>`
      SELECT count(*)::int AS waiting FROM (
        SELECT FROM second_look AS look JOIN judgement USING (decision_id) JOIN comment ON comment.id = judgement.comment_id
        WHERE ${forEyesOf(personId)} LIMIT ${MOST_COUNTED}::int
      ) AS found`,
    db().$queryRaw<CardRow[]>`
      SELECT look.decision_id AS "decisionId", comment.name, comment.title, comment.body, comment.created_at AS "createdAt",
        comment.reasons, coalesce(story.title, draft.title, '') AS "storyTitle", coalesce(story.lead, draft.lead, '') AS "storyLead",
        answered.name AS "answeredName", left(answered.body, ${QUOTED_LETTERS}::int) AS "answeredBody"
      FROM second_look AS look JOIN judgement USING (decision_id) JOIN comment ON comment.id = judgement.comment_id
      LEFT JOIN story ON story.article_id = comment.article_id LEFT JOIN draft ON draft.article_id = comment.article_id
      LEFT JOIN comment AS answered ON answered.id = comment.reply_to_id
      WHERE ${forEyesOf(personId)}
      ORDER BY look.drawn_at, look.decision_id LIMIT 1`,
  ]);
  return { card: row ? toCard(row) : null, waiting: counted[0]?.waiting ?? 0 };
}

type CardRow = Pick<LookCard, 'decisionId' | 'name' | 'title' | 'body'> & {
  createdAt: Date;
  reasons: unknown;
  storyTitle: string;
  storyLead: string;
  answeredName: string | null;
  answeredBody: string;
};

const toCard = ({ decisionId, name, title, body, createdAt, reasons, ...row }: CardRow): LookCard => ({
  decisionId,
  name,
  title,
  body,
  createdAt: createdAt.toISOString(),
  story: { title: row.storyTitle, lead: row.storyLead },
  answers: row.answeredName === null ? null : { name: row.answeredName, body: row.answeredBody },
  reasons: readVerdicts(reasons),
});

type Look = { code: 'looked'; first: FirstDecision } | { code: 'looked-at'; by: string; at: string } | { code: 'gone' };

/** Keeps what somebody said at a second look, unless another one has looked or there is nothing left to look at. */
export async function storeLook({
  decisionId,
  choice,
  personId,
}: {
  decisionId: number;
  choice: LookChoice;
  personId: number;
}): Promise<Look> {
  return db().$transaction(async (transaction) => {
    const kept = await transaction.$executeRaw`
      UPDATE second_look AS look SET looked_by_id = ${personId}::int, looked_at = now(), choice = ${choice}::comment_status
      FROM judgement JOIN comment ON comment.id = judgement.comment_id
      WHERE look.decision_id = ${decisionId}::int AND judgement.decision_id = look.decision_id AND ${forEyesOf(personId)}`;
    const first = await findFirst(transaction, decisionId);
    if (kept === 0 || !first) return findLooker(transaction, decisionId);
    const detail = { choice, agrees: first.choice === choice };
    await writeAudit({ personId, deed: 'look-again', subject: `decision:${decisionId}`, detail }, transaction);
    return { code: 'looked', first };
  });
}

async function findLooker(transaction: Transaction, decisionId: number): Promise<Look> {
  const look = await transaction.secondLook.findUnique({
    where: { decisionId },
    select: { lookedAt: true, lookedBy: { select: { name: true } } },
  });
  return look?.lookedAt && look.lookedBy
    ? { code: 'looked-at', by: look.lookedBy.name, at: look.lookedAt.toISOString() }
    : { code: 'gone' };
}

type FirstRow = Omit<FirstDecision, 'at' | 'deskPath'> & { at: Date; commentId: number; createdAt: Date };

/** The desk shows this comment first when it is asked for what comes after the place before it. */
const toFirst = ({ by, at, choice, reason, note, commentId, createdAt }: FirstRow): FirstDecision => ({
  by,
  choice,
  reason,
  note,
  at: at.toISOString(),
  deskPath: `/newsroom/comments?lane=all&after=${cursorText({ createdAt, id: commentId - 1 })}`,
});

async function findFirst(transaction: Transaction, decisionId: number): Promise<FirstDecision | null> {
  const [row] = await transaction.$queryRaw<FirstRow[]>`
    SELECT person.name AS by, judgement.decided_at AS at, judgement.choice::text, decision.reason, decision.note,
      comment.id AS "commentId", comment.created_at AS "createdAt"
    FROM judgement JOIN decision ON decision.id = judgement.decision_id JOIN person ON person.id = judgement.decided_by_id
    JOIN comment ON comment.id = judgement.comment_id
    WHERE judgement.decision_id = ${decisionId}::int`;
  return row ? toFirst(row) : null;
}

/** The newest second looks that came to another end than the decision, which stands or not; of what was undone nothing is told. */
export async function findDisagreements(): Promise<Disagreement[]> {
  const rows = await db().$queryRaw<DisagreementRow[]>`
    SELECT look.decision_id AS "decisionId", comment.id AS "commentId", comment.created_at AS "createdAt", comment.name,
      comment.title, coalesce(story.title, draft.title, '') AS story, one.name AS by, judgement.decided_at AS at, judgement.choice::text,
      decision.reason, decision.note, other.name AS "secondBy", look.looked_at AS "secondAt", look.choice::text AS "secondChoice"
    FROM second_look AS look JOIN judgement USING (decision_id) JOIN decision ON decision.id = look.decision_id
    JOIN comment ON comment.id = judgement.comment_id JOIN person AS one ON one.id = judgement.decided_by_id
    JOIN person AS other ON other.id = look.looked_by_id
    LEFT JOIN story ON story.article_id = comment.article_id LEFT JOIN draft ON draft.article_id = comment.article_id
    WHERE look.looked_at > now() - make_interval(days => ${DISAGREEMENT_DAYS}::int) AND look.choice <> judgement.choice
      AND NOT judgement.is_undone AND comment.status <> 'withdrawn'
    ORDER BY look.looked_at DESC, look.decision_id DESC LIMIT ${MOST_DISAGREEMENTS}::int`;
  return rows.map((row) => ({
    ...toFirst(row),
    decisionId: row.decisionId,
    name: row.name,
    title: row.title,
    story: row.story,
    second: { by: row.secondBy, at: row.secondAt.toISOString(), choice: row.secondChoice },
  }));
}

type DisagreementRow = FirstRow &
  Pick<Disagreement, 'decisionId' | 'name' | 'title' | 'story'> & { secondBy: string; secondAt: Date; secondChoice: LookChoice };

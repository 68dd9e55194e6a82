import { z } from 'zod';
import { db } from '../../db/client.ts';
import { Prisma } from '../../db/generated/client.ts';
import type { MomentCursor } from '../../paging/moment-cursor.ts';
import { COMMENT_DEEDS } from './deeds.ts';
import type { LogFilter, LogScope } from './schema.ts';
import type { ChainState, LogEntry, LogPage } from './view.ts';

/** How many of the newest lines are looked through for words, before the index of words is asked, which does not know their order. */
const LOOKED_THROUGH = 5_000;

type Asked = LogFilter & { scope: LogScope; after?: MomentCursor | undefined };

type Row = Omit<LogEntry, 'at' | 'decision' | 'detail'> & {
  at: Date;
  detail: unknown;
  from: string | null;
  to: string;
  maker: string;
  reason: string;
  note: string;
  isUndo: boolean;
};

const detail = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).catch({});

/** The log from its end backwards, `take` lines that match, in one statement, or two where words are rare. */
export async function findEntries(asked: Asked, take: number): Promise<LogEntry[]> {
  const where = Prisma.join(conditionsOf(asked), ' AND ');
  const newest = Prisma.sql`SELECT seq, at FROM log_line WHERE ${where} ORDER BY at DESC, seq DESC LIMIT ${take}::int`;
  if (!asked.q || !/[\p{L}\p{N}]/u.test(asked.q)) return told(newest);
  const words = Prisma.sql`desk_asked('{}', ${asked.q})`;
  const among = await told(Prisma.sql`
    SELECT seq, at FROM (SELECT seq, at, words FROM log_line WHERE ${where} ORDER BY at DESC, seq DESC LIMIT ${LOOKED_THROUGH}::int) AS newest
    WHERE words @@ ${words} ORDER BY at DESC, seq DESC LIMIT ${take}::int`);
  if (among.length === take) return among;
  // NULLS LAST is the order of no index: the planner would walk through all of time for words that nobody ever wrote. What is all looked
  // through already is not asked for again.
  const rest = await told(Prisma.sql`
    SELECT seq, at FROM log_line WHERE (SELECT EXISTS (SELECT FROM log_line WHERE ${where} ORDER BY at DESC, seq DESC OFFSET ${LOOKED_THROUGH}::int))
      AND words @@ ${words} AND ${where} ORDER BY at DESC NULLS LAST, seq DESC LIMIT ${take}::int`);
  return rest.length > 0 ? rest : among;
}

const conditionsOf = ({ scope, person, deed, kind, from, to, after }: Asked): Prisma.Sql[] => [
  Prisma.sql`true`,
  ...(scope === 'comments' ? [Prisma.sql`deed = ANY (${[...COMMENT_DEEDS]}::text[])`] : []),
  ...(person === undefined ? [] : [Prisma.sql`person_id = ${person}::int`]),
  ...(deed === undefined ? [] : [Prisma.sql`deed = ${deed}`]),
  ...(kind === undefined ? [] : [Prisma.sql`kind = ${kind}`]),
  ...(from === undefined ? [] : [Prisma.sql`at >= ${dayBegins(from)}::timestamptz`]),
  ...(to === undefined ? [] : [Prisma.sql`at < ${dayBegins(to)}::timestamptz + interval '1 day'`]),
  ...(after ? [Prisma.sql`(at, seq) < (${after.createdAt}::timestamptz, ${after.id}::int)`] : []),
];

const dayBegins = (day: string): Date => new Date(`${day}T00:00:00+07:00`);

/** What these lines say, with what their things are called now. */
async function told(lines: Prisma.Sql): Promise<LogEntry[]> {
  const rows = await db().$queryRaw<Row[]>`
    WITH found AS MATERIALIZED (${lines}), entry AS (
      SELECT found.seq, found.at, encode(seal.hash, 'hex') AS hash, coalesce(entry.deed, 'decision') AS deed,
        coalesce(entry.subject, 'comment:' || decision.comment_id) AS subject, entry.detail,
        decision.from_status::text AS from, decision.to_status::text AS to, decision.maker::text, decision.reason, decision.note,
        decision.undoes_id IS NOT NULL AS "isUndo", coalesce(decision.decided_by_id, entry.person_id) AS person_id
      FROM found JOIN audit_seal seal ON seal.seq = found.seq
      LEFT JOIN decision ON seal."of" = 'decision' AND decision.id = seal.row_id
      LEFT JOIN audit_entry entry ON seal."of" = 'audit_entry' AND entry.id = seal.row_id
    ), placed AS (
      SELECT seq, at, hash, deed, subject, detail, "from", "to", maker, reason, note, "isUndo", person_id,
        split_part(subject, ':', 1) AS kind, CASE WHEN subject ~ ':[0-9]{1,9}$' THEN split_part(subject, ':', 2)::int END AS number FROM entry
    )
    SELECT placed.seq, placed.at, hash, deed, person.name AS by, subject,
      CASE WHEN kind = 'article' THEN number WHEN kind = 'comment' THEN (SELECT article_id FROM comment WHERE id = number) END AS "articleId",
      detail, "from", "to", maker, reason, note, "isUndo",
      CASE kind
        WHEN 'article' THEN (SELECT title FROM draft WHERE article_id = number)
        WHEN 'section' THEN (SELECT section.name FROM section WHERE id = number)
        WHEN 'term' THEN (SELECT term.name FROM term WHERE id = number)
        WHEN 'person' THEN (SELECT other.name FROM person other WHERE id = number)
        WHEN 'attachment' THEN (SELECT file_name FROM attachment WHERE id = number)
      END AS name
    FROM placed LEFT JOIN person ON person.id = placed.person_id ORDER BY placed.at DESC, placed.seq DESC`;
  return rows.map(toEntry);
}

function toEntry({ seq, at, deed, by, subject, name, articleId, hash, from, to, maker, reason, note, isUndo, ...row }: Row): LogEntry {
  return {
    seq,
    deed,
    by,
    subject,
    name,
    articleId,
    hash,
    at: at.toISOString(),
    decision: from === null ? null : { from, to, maker, reason, note, isUndo },
    detail: detail.parse(row.detail ?? {}),
  };
}

/** Everybody who was ever of this newsroom, for choosing one, and how the chain of seals stands. One statement. */
export async function findSurroundings(): Promise<Pick<LogPage, 'people' | 'chain'>> {
  const [row] = await db().$queryRaw<
    {
      people: LogPage['people'];
      seq: number | null;
      hash: string | null;
      signedSeq: number | null;
      signedAt: Date | null;
      checkedAt: Date | null;
      seals: number;
      findings: number;
    }[]
  >`
    SELECT head.seq, encode(head.hash, 'hex') AS hash, anchor.seq AS "signedSeq", anchor.at AS "signedAt", checked.at AS "checkedAt",
      checked.seals, checked.findings,
      (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name) ORDER BY name, id), '[]') FROM person) AS people
    FROM (VALUES (1)) AS one
    LEFT JOIN LATERAL (SELECT seq, hash FROM audit_seal ORDER BY seq DESC LIMIT 1) AS head ON true
    LEFT JOIN LATERAL (SELECT seq, at FROM audit_anchor ORDER BY seq DESC LIMIT 1) AS anchor ON true
    LEFT JOIN LATERAL (SELECT at, seals, findings FROM audit_check ORDER BY id DESC LIMIT 1) AS checked ON true`;
  if (!row) throw new Error('A statement without a table gave no row.');
  const { people, seq, hash, signedSeq, signedAt, checkedAt, seals, findings } = row;
  const chain: ChainState = {
    head: seq === null || hash === null ? null : { seq, hash },
    signed: signedSeq === null || signedAt === null ? null : { seq: signedSeq, at: signedAt.toISOString() },
    checked: checkedAt === null ? null : { at: checkedAt.toISOString(), seals, findings },
  };
  return { people, chain };
}

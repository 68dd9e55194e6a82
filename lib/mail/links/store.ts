import { storyPath } from '../../articles/address.ts';
import { writeAudit } from '../../audit/store.ts';
import { may, type Role } from '../../auth/roles.ts';
import type { PublicChange } from '../../cache/tag-clock.ts';
import type { StoredStatus } from '../../comments/status.ts';
import { db, type Transaction } from '../../db/client.ts';
import type { Locale } from '../../messages/translator.ts';
import { decideIn } from '../../moderation/decisions/store.ts';
import { lockComments } from '../../moderation/locking/store.ts';
import { pathPrefix } from '../../site/paths.ts';
import { hashOfToken, newToken } from './token.ts';
import type { LinkRefusal, MailLinkView } from './view.ts';

/** How long a link can be used, by the database's clock. */
export const LINK_HOURS = 48;

/** Makes a link for each comment as it is now, in one person's name; their secrets, in the order of the comments. */
export async function makeLinks(personId: number, comments: readonly { id: number; version: number }[]): Promise<string[]> {
  if (comments.length === 0) return [];
  const tokens = comments.map(() => newToken());
  await db().$executeRaw`
    INSERT INTO mail_link (token_hash, person_id, comment_id, version, expires_at)
    SELECT hash, ${personId}::int, id, version, now() + make_interval(hours => ${LINK_HOURS}::int)
    FROM unnest(${tokens.map(hashOfToken)}::bytea[], ${comments.map(({ id }) => id)}::int[], ${comments.map(({ version }) => version)}::int[])
      AS new_link(hash, id, version)`;
  return tokens;
}

type Row = {
  personId: number;
  personName: string;
  role: Role;
  isDisabled: boolean;
  locale: string;
  seenVersion: number;
  usedAt: Date | null;
  expiresAt: Date;
  isExpired: boolean;
  commentId: number;
  version: number;
  status: StoredStatus;
  isEscalated: boolean;
  name: string;
  title: string;
  body: string;
  sentAt: Date;
  articleId: number;
  storyTitle: string;
  slug: string | null;
  sectionSlug: string | null;
  storyLocale: Locale | null;
  isDecided: boolean;
  by: string | null;
  decidedAt: Date | null;
};

async function findRow(token: string, transaction: Transaction = db()): Promise<Row | null> {
  const [row] = await transaction.$queryRaw<Row[]>`
    SELECT person.id AS "personId", person.name AS "personName", person.role::text, person.disabled_at IS NOT NULL AS "isDisabled",
      person.locale, link.version AS "seenVersion", link.used_at AS "usedAt", link.expires_at AS "expiresAt",
      link.expires_at <= now() AS "isExpired", comment.id AS "commentId", comment.version, comment.status::text,
      comment.escalated_at IS NOT NULL AS "isEscalated", comment.name, comment.title, comment.body, comment.created_at AS "sentAt",
      comment.article_id AS "articleId", coalesce(story.title, '') AS "storyTitle", story.slug, section.slug AS "sectionSlug",
      story.locale::text AS "storyLocale", last.id IS NOT NULL AS "isDecided", last.name AS by, last.decided_at AS "decidedAt"
    FROM mail_link AS link
    JOIN person ON person.id = link.person_id
    JOIN comment ON comment.id = link.comment_id
    LEFT JOIN story ON story.article_id = comment.article_id
    LEFT JOIN section ON section.id = story.section_id
    LEFT JOIN LATERAL (
      SELECT decision.id, person.name, decision.decided_at FROM decision LEFT JOIN person ON person.id = decision.decided_by_id
      WHERE decision.comment_id = comment.id AND decision.version >= link.version AND decision.maker <> 'clock'
      ORDER BY decision.version DESC LIMIT 1
    ) AS last ON true
    WHERE link.token_hash = ${hashOfToken(token)}::bytea`;
  return row ?? null;
}

/** Why a link does nothing, the first reason of several; null when it can be used. */
function refusalOf(row: Row): LinkRefusal | null {
  const { status } = row;
  if (row.isDisabled || !may(row, 'moderate')) return { code: 'not-allowed' };
  if (row.usedAt) return { code: 'used', at: row.usedAt, status: status === 'withdrawn' ? null : status };
  if (row.isExpired) return { code: 'expired', at: row.expiresAt };
  if (status === 'withdrawn') return { code: 'withdrawn' };
  if (row.version === row.seenVersion) return null;
  return row.isDecided && row.decidedAt ? { code: 'decided', by: row.by, at: row.decidedAt, status } : { code: 'changed' };
}

/** What the page of a link says; it changes nothing. Null when there is no such link. One statement. */
export async function findLink(token: string): Promise<MailLinkView | null> {
  const row = await findRow(token);
  if (!row) return null;
  const { personName, expiresAt, isEscalated, name, title, body, sentAt, storyTitle, slug, sectionSlug, storyLocale } = row;
  const link = { personName, locale: row.locale === 'en' ? 'en' : 'vi', expiresAt } as const;
  const refusal = refusalOf(row);
  if (refusal) return { ...link, refusal };
  const prefix = pathPrefix(storyLocale ?? 'vi');
  const path = slug && sectionSlug ? storyPath({ prefix, sectionSlug, slug, id: row.articleId }) : null;
  return { ...link, refusal, isEscalated, comment: { name, title, body, sentAt, storyTitle, storyPath: path } };
}

export type Using = { token: string; batch: string; holdSeconds: number; tells: boolean };

/**
 * Uses a link, once: in one transaction it is seen to be good, used up, written into the house's book, and the comment is approved
 * in its person's name. Whoever comes second, with this link or at the desk, finds it as it is then.
 */
export async function storeUse({
  token,
  batch,
  holdSeconds,
  tells,
}: Using): Promise<{ ok: true; change: PublicChange | null } | { ok: false; refusal: LinkRefusal | { code: 'unknown' } }> {
  return db().$transaction(async (transaction) => {
    const [held] = await transaction.$queryRaw<{ commentId: number }[]>`
      SELECT comment_id AS "commentId" FROM mail_link JOIN person ON person.id = person_id
      WHERE token_hash = ${hashOfToken(token)}::bytea FOR UPDATE OF mail_link FOR SHARE OF person`;
    if (!held) return { ok: false, refusal: { code: 'unknown' } };
    await lockComments(transaction, [held.commentId]);
    // Read under these locks: nothing of it changes before the commit.
    const row = await findRow(token, transaction);
    if (!row) return { ok: false, refusal: { code: 'unknown' } };
    const refusal = refusalOf(row);
    if (refusal) return { ok: false, refusal };
    const { personId, commentId, version } = row;
    await transaction.$executeRaw`UPDATE mail_link SET used_at = now() WHERE token_hash = ${hashOfToken(token)}::bytea`;
    await writeAudit({ personId, deed: 'approve-by-mail', subject: `comment:${commentId}`, detail: { version } }, transaction);
    const { change } = await decideIn(transaction, {
      comments: [{ id: commentId, version }],
      choice: { to: 'approved' },
      personId,
      batch,
      holdSeconds,
      tells,
    });
    return { ok: true, change };
  });
}

/** Forgets links that nobody could use any more for a month. */
export async function deleteOldLinks(): Promise<number> {
  return db().$executeRaw`DELETE FROM mail_link WHERE expires_at < now() - interval '30 days'`;
}

import { writeAudit } from '../../audit/store.ts';
import { db } from '../../db/client.ts';
import type { DraftScope } from '../drafts/scope.ts';
import { keepRevision } from '../revisions/store.ts';
import { type DraftContent, draftFields } from '../schema.ts';
import { MAX_OPEN_LINKS, type MakePreviewLinkInput } from './schema.ts';
import { isTokenOf, newNonce, previewLinkPath } from './token.ts';
import type { PreviewLink } from './view.ts';

type Row = Omit<PreviewLink, 'path'> & { nonce: Uint8Array };

const worksOn = (scope: DraftScope) =>
  scope === 'all' ? { person: null, sections: [] } : { person: scope.personId, sections: [...scope.sectionIds] };

/** A link with its address; one that is over has none. */
const viewOf = ({ nonce, ...link }: Row): PreviewLink => ({
  ...link,
  path: link.state === 'open' ? previewLinkPath(link.id, nonce) : null,
});

/** Links of a story in the scope, the newest first; those that were over for a month are not there any more. */
export async function findLinks(articleId: number, scope: DraftScope): Promise<PreviewLink[]> {
  const { person, sections } = worksOn(scope);
  const rows = await db().$queryRaw<Row[]>`
    SELECT link.id, link.nonce, link.version, link.made_at AS "madeAt", link.expires_at AS "expiresAt", link.uses, link.used_at AS "usedAt",
      person.name AS "madeBy",
      CASE WHEN link.revoked_at IS NOT NULL THEN 'revoked' WHEN link.expires_at <= now() OR person.disabled_at IS NOT NULL THEN 'expired'
        ELSE 'open' END AS state
    FROM preview_link AS link JOIN person ON person.id = link.made_by_id
    WHERE link.article_id = ${articleId} AND works_on(${person}::int, ${sections}::int[], link.article_id)
    ORDER BY link.id DESC LIMIT 50`;
  return rows.map(viewOf);
}

/**
 * Makes a link and writes it into the house's book, in one transaction. A version that it names stays.
 * @returns why not: the story or the version is not there (or not theirs), or it has too many links already
 */
export async function insertLink({
  articleId,
  version,
  days,
  personId,
  scope,
}: MakePreviewLinkInput & { personId: number; scope: DraftScope }): Promise<'not-found' | 'too-many' | { id: number }> {
  const { person, sections } = worksOn(scope);
  return db().$transaction(async (transaction) => {
    // Locked before anything is counted, so that two who make one at a time count each other's. The key stays free: a save, whose revision
    // refers to the article, must not wait for us while we wait for the revision it lets go.
    const [story] = await transaction.$queryRaw<{ id: number }[]>`
      SELECT id FROM article WHERE id = ${articleId} AND works_on(${person}::int, ${sections}::int[], id) FOR NO KEY UPDATE`;
    if (!story) return 'not-found';
    const [state] = await transaction.$queryRaw<{ open: number }[]>`
      SELECT count(*)::int AS open FROM preview_link WHERE article_id = ${articleId} AND revoked_at IS NULL AND expires_at > now()`;
    // One that was saved by itself may make room for the next save just now.
    if (version !== null && !(await keepRevision(transaction, articleId, version))) return 'not-found';
    if (!state || state.open >= MAX_OPEN_LINKS) return 'too-many';
    const [made] = await transaction.$queryRaw<{ id: number }[]>`
      INSERT INTO preview_link (article_id, version, nonce, made_by_id, expires_at)
      VALUES (${articleId}, ${version}, ${newNonce()}, ${personId}, now() + make_interval(days => ${days}::int)) RETURNING id`;
    if (!made) throw new Error('A preview link was not stored.');
    await writeAudit(
      { personId, deed: 'make-preview-link', subject: `article:${articleId}`, detail: { link: made.id, version, days } },
      transaction,
    );
    return made;
  });
}

/** Takes a link back, once; false when it is not there, not theirs or over already. */
export async function revokeLink(linkId: number, personId: number, scope: DraftScope): Promise<boolean> {
  const { person, sections } = worksOn(scope);
  return db().$transaction(async (transaction) => {
    const [revoked] = await transaction.$queryRaw<{ articleId: number }[]>`
      UPDATE preview_link SET revoked_at = now()
      WHERE id = ${linkId} AND revoked_at IS NULL AND expires_at > now()
        AND works_on(${person}::int, ${sections}::int[], article_id)
      RETURNING article_id AS "articleId"`;
    if (!revoked) return false;
    const subject = `article:${revoked.articleId}`;
    await writeAudit({ personId, deed: 'revoke-preview-link', subject, detail: { link: linkId } }, transaction);
    return true;
  });
}

export type OpenedLink = { articleId: number; version: number | null; expiresAt: Date; embargoUntil: Date | null };

/**
 * Opens a link and counts it.
 * @param linkId the number that the token names
 * @returns null when the token is wrong, the link is over, or who made it belongs to the newsroom no more
 */
export async function openLink(token: string, linkId: number): Promise<OpenedLink | null> {
  const link = await db().previewLink.findUnique({ where: { id: linkId }, select: { nonce: true } });
  if (!link || !isTokenOf(token, linkId, link.nonce)) return null;
  const [opened] = await db().$queryRaw<OpenedLink[]>`
    UPDATE preview_link AS link SET uses = uses + 1, used_at = now()
    FROM article, person
    WHERE link.id = ${linkId} AND link.revoked_at IS NULL AND link.expires_at > now()
      AND article.id = link.article_id AND person.id = link.made_by_id AND person.disabled_at IS NULL
    RETURNING link.article_id AS "articleId", link.version, link.expires_at AS "expiresAt",
      CASE WHEN article.embargo_until > now() THEN article.embargo_until END AS "embargoUntil"`;
  return opened ?? null;
}

export type EarlierVersion = {
  content: DraftContent;
  savedBy: string;
  savedAt: Date;
  section: { id: number; slug: string; name: string; nameEn: string } | null;
};

/** What a draft held at a version, and the section it stood in. */
export async function findVersion(articleId: number, version: number): Promise<EarlierVersion | null> {
  const row = await db().revision.findUnique({
    where: { articleId_version: { articleId, version } },
    select: { content: true, savedAt: true, savedBy: { select: { name: true } } },
  });
  if (!row) return null;
  const content = draftFields.parse(row.content);
  const select = { id: true, slug: true, name: true, nameEn: true };
  const section = content.sectionId === null ? null : await db().section.findUnique({ where: { id: content.sectionId }, select });
  return { content, savedBy: row.savedBy.name, savedAt: row.savedAt, section };
}

/** Forgets links that were over for a month. */
export async function deleteOldPreviewLinks(): Promise<number> {
  return db().$executeRaw`DELETE FROM preview_link WHERE least(expires_at, revoked_at) < now() - interval '30 days'`;
}

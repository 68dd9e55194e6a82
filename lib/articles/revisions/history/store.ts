import { db } from '../../../db/client.ts';
import { contentOf, type DraftRow } from '../../drafts/columns.ts';
import type { DraftScope } from '../../drafts/scope.ts';
import { draftFields } from '../../schema.ts';
import type { Stage } from '../../stages/standing.ts';
import type { HistoryHead, HistoryStep, KeptVersion, RevisionKind, VersionLine } from '../view.ts';

/** What an article of the scope is now, or null. */
export async function findHead(articleId: number, scope: DraftScope): Promise<HistoryHead | null> {
  const { personId, sectionIds } = scope === 'all' ? { personId: null, sectionIds: [] } : scope;
  const [row] = await db().$queryRaw<{ title: string; draftVersion: number; version: number | null; updatedAt: Date | null }[]>`
    SELECT draft.title, draft.version AS "draftVersion", story.version, story.updated_at AS "updatedAt"
    FROM draft LEFT JOIN story ON story.article_id = draft.article_id
    WHERE draft.article_id = ${articleId} AND works_on(${personId}::int, ${[...sectionIds]}::int[], draft.article_id)`;
  if (!row) return null;
  const { title, draftVersion, version, updatedAt } = row;
  return { articleId, title, draftVersion, live: version !== null && updatedAt ? { version, updatedAt } : null };
}

type Line = Omit<VersionLine, 'published'>;

/** Versions before this one, latest first, without what they hold. */
export const listVersions = (articleId: number, { before, take }: { before?: number; take: number }): Promise<Line[]> =>
  db().$queryRaw<Line[]>`
    SELECT revision.version, CASE kind WHEN 'hot-fix' THEN 'hotFix' ELSE kind::text END AS kind, name AS "savedBy", saved_at AS "savedAt", began_at AS "beganAt"
    FROM revision JOIN person ON person.id = saved_by_id
    WHERE article_id = ${articleId} AND revision.version < ${before ?? 2_147_483_647}::bigint
    ORDER BY revision.version DESC LIMIT ${take}`;

type StepRow = {
  kind: HistoryStep['kind'];
  at: Date;
  by: string | null;
  version: number | null;
  reason: string;
  from: Stage | null;
  to: Stage | null;
  deed: 'publish' | 'unpublish' | null;
  dueAt: Date | null;
};

/** Everything that was done with an article besides writing it, latest first, in one statement. */
export async function listSteps(articleId: number): Promise<HistoryStep[]> {
  const rows = await db().$queryRaw<StepRow[]>`
    SELECT step.kind, step.at, person.name AS by, step.version, step.reason, step."from", step."to", step.deed, step."dueAt" FROM (
      SELECT CASE deed WHEN 'unpublish-article' THEN 'withdrawn' ELSE 'published' END AS kind, at, person_id, (detail->>'version')::int AS version,
        coalesce(detail->>'reason', '') AS reason, NULL::text AS "from", NULL::text AS "to", NULL::text AS deed, NULL::timestamptz AS "dueAt"
      FROM audit_entry WHERE subject = ${`article:${articleId}`} AND deed IN ('publish-article', 'publish-changes', 'unpublish-article')
      UNION ALL SELECT 'stage', changed_at, person_id, version, reason, from_stage::text, to_stage::text, NULL, NULL
      FROM stage_change WHERE article_id = ${articleId}
      UNION ALL SELECT 'planned', created_at, person_id, version, '', NULL, NULL, deed::text, due_at FROM schedule WHERE article_id = ${articleId}
      UNION ALL SELECT CASE WHEN done_at IS NOT NULL THEN 'plan-done' WHEN failed_at IS NOT NULL THEN 'plan-failed' ELSE 'plan-cancelled' END,
        coalesce(done_at, failed_at, cancelled_at), CASE WHEN done_at IS NULL AND failed_at IS NULL THEN cancelled_by_id END, version, '',
        NULL, NULL, deed::text, due_at
      FROM schedule WHERE article_id = ${articleId} AND coalesce(done_at, failed_at, cancelled_at) IS NOT NULL
    ) AS step LEFT JOIN person ON person.id = step.person_id
    ORDER BY step.at DESC`;
  return rows.map(stepOf);
}

function stepOf({ kind, at, by, version, reason, from, to, deed, dueAt }: StepRow): HistoryStep {
  const done = { at, by, version };
  if (kind === 'published') return { ...done, kind };
  if (kind === 'withdrawn') return { ...done, kind, reason };
  if (kind === 'stage') return { ...done, kind, from: from ?? 'writing', to: to ?? 'writing', reason };
  return { ...done, kind, deed: deed ?? 'publish', dueAt: dueAt ?? at };
}

type KeptRow = { version: number; kind: RevisionKind; savedBy: string; savedAt: Date; content: unknown };

/**
 * Versions with what they held; one that was never kept is missing, unless the draft or the story still holds it.
 * @param versions at most a few
 */
export async function findVersions(articleId: number, versions: readonly number[]): Promise<KeptVersion[]> {
  const rows = await db().$queryRaw<KeptRow[]>`
    SELECT revision.version, CASE kind WHEN 'hot-fix' THEN 'hotFix' ELSE kind::text END AS kind, name AS "savedBy", saved_at AS "savedAt", content
    FROM revision JOIN person ON person.id = saved_by_id WHERE article_id = ${articleId} AND revision.version = ANY (${[...versions]}::int[])`;
  const kept = rows.map((row) => ({ ...row, content: draftFields.parse(row.content) }));
  if (versions.every((version) => kept.some((one) => one.version === version))) return kept;
  const draft = await db().draft.findUnique({ where: { articleId }, include: { savedBy: { select: { name: true } } } });
  if (!draft || !versions.includes(draft.version) || kept.some(({ version }) => version === draft.version)) return kept;
  const { version, savedAt, savedBy } = draft;
  return [...kept, { version, kind: 'hand', savedBy: savedBy.name, savedAt, content: contentOf(draft satisfies DraftRow) }];
}

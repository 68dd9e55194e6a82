import { writeAudit } from '../../audit/store.ts';
import { db, type Transaction } from '../../db/client.ts';
import { queueReturnMail } from '../../mail/stories/store.ts';
import { tell } from '../../webhooks/telling/store.ts';
import { keepRevision } from '../revisions/store.ts';
import type { ArticleStatus } from '../status.ts';
import { readWorkflow } from '../workflow/schema.ts';
import type { DraftMove } from './schema.ts';
import type { Stage } from './standing.ts';
import { type Ownership, type StageDeed, TRANSITIONS } from './transitions.ts';
import type { FlowStep, FlowView, FoundReady } from './view.ts';

/** More of them are looked up in the log of decisions. */
export const STEPS_SHOWN = 8;

export type Moving = 'moved' | 'not-found' | 'forbidden' | 'needs-other-eyes' | 'not-as-seen';

/**
 * Takes a draft one step on, or back, if it still is the version and at the stage that was seen: stage, history and the log of deeds in
 * one transaction, and the mail to whom it comes back to.
 * @param mayMove whether the person may, told whose the story is now
 */
export async function moveStage(
  { articleId, deed, version, stage, reason }: DraftMove,
  { personId, mayMove }: { personId: number; mayMove: (owned: Ownership) => boolean },
): Promise<Moving> {
  return db().$transaction(async (transaction) => {
    const [found] = await transaction.$queryRaw<(Ownership & { version: number; stage: Stage; savedById: number; workflow: unknown })[]>`
      SELECT draft.version, draft.stage::text, draft.section_id AS "sectionId", draft.saved_by_id AS "savedById",
        article.created_by_id AS "createdById", (SELECT person_id FROM assignment WHERE article_id = article.id) AS "assigneeId",
        (SELECT value FROM setting WHERE key = 'workflow') AS workflow
      FROM article JOIN draft ON draft.article_id = article.id WHERE article.id = ${articleId}
      FOR NO KEY UPDATE OF article, draft`;
    if (!found) return 'not-found';
    if (!mayMove(found)) return 'forbidden';
    if (found.version !== version || found.stage !== stage) return 'not-as-seen';
    const isAlone = deed === 'approve' && found.savedById === personId;
    if (isAlone && readWorkflow(found.workflow).publishing === 'four-eyes') return 'needs-other-eyes';
    await takeStep(transaction, { articleId, version, from: stage, deed, reason, personId });
    return 'moved';
  });
}

/**
 * Takes a step that was found to be open, with a draft that the transaction has locked.
 * @returns the step's number in the story's history
 */
export async function takeStep(
  transaction: Transaction,
  step: { articleId: number; version: number; from: Stage; deed: StageDeed; reason: string; personId: number },
): Promise<number> {
  const { articleId, version, from, deed, reason, personId } = step;
  const { to } = TRANSITIONS[deed];
  await transaction.$executeRaw`
    UPDATE draft SET stage = ${to}::draft_stage, stage_version = version, stage_at = now(), stage_by_id = ${personId}, stage_reason = ${reason}
    WHERE article_id = ${articleId}`;
  const change = await transaction.stageChange.create({
    data: { articleId, version, from, to, deed, personId, reason },
    select: { id: true },
  });
  await keepRevision(transaction, articleId, version);
  if (deed === 'submit') await tell(transaction, 'draft.submitted', { storyId: articleId, version });
  if (deed === 'return') await queueReturnMail(transaction, { changeId: change.id, byId: personId });
  const detail = { step: deed, version, from, to };
  await writeAudit({ personId, deed: 'change-stage', subject: `article:${articleId}`, detail }, transaction);
  return change.id;
}

/**
 * Takes a step back, if it is the last one that was taken with the story: the draft stands where it stood, and with the reason that was
 * said then. What was found ready before holds again. The transaction has locked the draft, and found it at the version of the step.
 * @returns false when another step has been taken since
 */
export async function takeStepBack(
  transaction: Transaction,
  step: { changeId: number; articleId: number; reason: string; personId: number },
): Promise<boolean> {
  const { changeId, articleId, reason, personId } = step;
  const [undone] = await transaction.$queryRaw<{ version: number; from: Stage; to: Stage }[]>`
    UPDATE stage_change SET undone = true WHERE id = ${changeId} AND article_id = ${articleId}
      AND NOT EXISTS (SELECT FROM stage_change AS later WHERE later.article_id = ${articleId} AND later.id > ${changeId})
    RETURNING version, from_stage::text AS from, to_stage::text AS to`;
  if (!undone) return false;
  const { version, from, to } = undone;
  await transaction.$executeRaw`
    UPDATE draft SET stage = ${from}::draft_stage, stage_version = version, stage_at = now(), stage_by_id = ${personId}, stage_reason = ${reason}
    WHERE article_id = ${articleId}`;
  await transaction.stageChange.create({
    data: { articleId, version, from: to, to: from, deed: 'undo', personId },
    select: { id: true },
  });
  const detail = { step: 'undo', version, from: to, to: from };
  await writeAudit({ personId, deed: 'change-stage', subject: `article:${articleId}`, detail }, transaction);
  return true;
}

/**
 * Readers have this version: if the draft still is at it, it is being written again from here on. Inside the transaction that publishes,
 * which has locked article and draft.
 */
export async function beginAnew(
  transaction: Transaction,
  published: { articleId: number; version: number; personId: number },
): Promise<void> {
  const { articleId, version, personId } = published;
  await transaction.$executeRaw`
    WITH before AS (
      SELECT stage FROM draft WHERE article_id = ${articleId} AND version = ${version} AND stage <> 'writing'
    ), moved AS (
      UPDATE draft SET stage = 'writing', stage_version = version, stage_at = now(), stage_by_id = ${personId}, stage_reason = ''
      FROM before WHERE article_id = ${articleId} RETURNING before.stage
    )
    INSERT INTO stage_change (article_id, version, from_stage, to_stage, deed, person_id)
    SELECT ${articleId}, ${version}, stage, 'writing', 'publish', ${personId} FROM moved`;
}

type FlowRow = {
  version: number;
  stage: Stage;
  status: ArticleStatus;
  expired: boolean;
  liveVersion: number | null;
  plannedVersion: number | null;
  savedById: number;
  createdById: number;
  sectionId: number | null;
  workflow: unknown;
  foundReady: FoundReady;
  assigneeId: number | null;
  assignee: string | null;
  dueAt: Date | null;
  note: string | null;
  assignedBy: string | null;
  assignedAt: Date | null;
  isLate: boolean;
  steps: (Omit<FlowStep, 'at'> & { at: string })[];
};

export type Flow = Omit<FlowView, 'hands' | 'isOwnText'> & Ownership & { savedById: number };

/** An article's way, in one statement; null when there is none. */
export async function findFlowOf(articleId: number): Promise<Flow | null> {
  const [row] = await db().$queryRaw<FlowRow[]>`
    SELECT draft.version, draft.stage::text, article.status::text, article.expired, story.version AS "liveVersion", plan.version AS "plannedVersion",
      draft.saved_by_id AS "savedById", article.created_by_id AS "createdById", draft.section_id AS "sectionId",
      (SELECT value FROM setting WHERE key = 'workflow') AS workflow,
      coalesce((SELECT CASE WHEN found.deed <> 'approve' THEN 'nobody' WHEN found.person_id = draft.saved_by_id THEN 'saver' ELSE 'other' END
        FROM stage_change AS found WHERE found.article_id = article.id AND found.version = draft.version AND found.deed NOT IN ('publish', 'undo') AND NOT found.undone
        ORDER BY found.id DESC LIMIT 1), 'nobody') AS "foundReady",
      assignment.person_id AS "assigneeId", assignee.name AS assignee, assignment.due_at AS "dueAt", assignment.note,
      assigner.name AS "assignedBy", assignment.assigned_at AS "assignedAt",
      coalesce(assignment.due_at < now(), false) AND draft.stage IN ('writing', 'returned') AND story.version IS DISTINCT FROM draft.version AS "isLate",
      (SELECT coalesce(json_agg(step ORDER BY step.id DESC), '[]') FROM (
        SELECT change.id, change.deed, change.version, person.name AS by, change.changed_at AS at, change.reason
        FROM stage_change AS change LEFT JOIN person ON person.id = change.person_id
        WHERE change.article_id = article.id ORDER BY change.id DESC LIMIT ${STEPS_SHOWN}
      ) AS step) AS steps
    FROM article JOIN draft ON draft.article_id = article.id
    LEFT JOIN story ON story.article_id = article.id
    LEFT JOIN schedule AS plan ON plan.article_id = article.id AND plan.deed = 'publish'
      AND plan.done_at IS NULL AND plan.cancelled_at IS NULL AND plan.failed_at IS NULL
    LEFT JOIN assignment ON assignment.article_id = article.id
    LEFT JOIN person AS assignee ON assignee.id = assignment.person_id
    LEFT JOIN person AS assigner ON assigner.id = assignment.assigned_by_id
    WHERE article.id = ${articleId}`;
  if (!row) return null;
  const { workflow, steps, assignee, dueAt, note, assignedBy, assignedAt, isLate, ...flow } = row;
  const { assigneeId } = flow;
  return {
    ...flow,
    articleId,
    rule: readWorkflow(workflow).publishing,
    steps: steps.map(({ deed, version, by, at, reason }) => ({ deed, version, by, at: new Date(at), reason })),
    assignment:
      assigneeId === null || assignedAt === null
        ? null
        : { personId: assigneeId, name: assignee ?? '', dueAt, note: note ?? '', by: assignedBy ?? '', at: assignedAt, isLate },
  };
}

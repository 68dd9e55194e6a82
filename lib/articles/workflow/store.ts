import { writeAudit } from '../../audit/store.ts';
import { db, type Transaction } from '../../db/client.ts';
import { readWorkflow, type Unready, type Workflow, type WorkflowNow, workflowNow } from './schema.ts';

const KEY = 'workflow';

/**
 * Whether the paper's rule keeps this version from readers, whoever puts it there: a button, a plan that is due, a hot fix.
 *
 * The rule in full. With `ready` a version goes out if the last step that was taken with exactly this version (publishing it is none, nor is one that was taken back)
 * found it ready. With `four-eyes` whoever took that step must also be another person than who saved this version; who presses the
 * button then does not matter. Each save is a version of its own, so words that were changed after they were found ready, by
 * whomever, must be found ready again. A hot fix is free of it while `hotFixAlone` holds.
 * Ask it also when something is planned, so that nobody learns it only when the plan is due.
 */
export async function whatForbids(
  transaction: Transaction,
  { articleId, version }: { articleId: number; version: number },
): Promise<{ code: Unready | null; isHotFix: boolean }> {
  const [row] = await transaction.$queryRaw<
    { value: unknown; isHotFix: boolean | null; isReady: boolean | null; isOther: boolean | null }[]
  >`
    SELECT (SELECT value FROM setting WHERE key = ${KEY}) AS value, revision.kind = 'hot-fix' AS "isHotFix",
      step.deed = 'approve' AS "isReady", step.person_id <> revision.saved_by_id AS "isOther"
    FROM (SELECT ${articleId}::int AS article_id, ${version}::int AS version) AS asked
    LEFT JOIN revision USING (article_id, version)
    LEFT JOIN LATERAL (
      SELECT deed, person_id FROM stage_change AS change
      WHERE change.article_id = asked.article_id AND change.version = asked.version AND deed NOT IN ('publish', 'undo') AND NOT undone ORDER BY id DESC LIMIT 1
    ) AS step ON true`;
  const { publishing, hotFixAlone } = readWorkflow(row?.value);
  const isHotFix = row?.isHotFix ?? false;
  if (publishing === 'direct' || (isHotFix && hotFixAlone)) return { code: null, isHotFix };
  if (!row?.isReady) return { code: publishing === 'ready' ? 'not-ready' : 'needs-other-eyes', isHotFix };
  return { code: publishing === 'four-eyes' && !row.isOther ? 'needs-other-eyes' : null, isHotFix };
}

/** How stories go out. */
export async function findWorkflow(transaction: Transaction = db()): Promise<WorkflowNow> {
  const row = await transaction.setting.findUnique({ where: { key: KEY } });
  return workflowNow(readWorkflow(row?.value));
}

/** Puts these settings in the place of those somebody saw; another person's are not overwritten unseen. */
export async function replaceWorkflow(replace: {
  seen: string;
  settings: Workflow;
  personId: number;
}): Promise<{ code: 'saved' | 'conflict'; now: WorkflowNow }> {
  const { seen, settings, personId } = replace;
  return db().$transaction(async (transaction) => {
    // Those who save at the same time wait for each other here, also when there is no row yet.
    await transaction.$executeRaw`
      INSERT INTO setting (key, value) VALUES (${KEY}, '{}') ON CONFLICT (key) DO UPDATE SET value = setting.value`;
    const before = await findWorkflow(transaction);
    const after = workflowNow(settings);
    if (before.version !== seen) return { code: 'conflict', now: before };
    if (before.version === after.version) return { code: 'saved', now: after };
    await transaction.setting.update({ where: { key: KEY }, data: { value: settings }, select: { key: true } });
    const detail = { from: JSON.stringify(before.settings), to: JSON.stringify(settings) };
    await writeAudit({ personId, deed: 'change-workflow', subject: 'setting:workflow', detail }, transaction);
    return { code: 'saved', now: after };
  });
}

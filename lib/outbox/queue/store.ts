import type { Transaction } from '../../db/client.ts';

/** For how many seconds nobody outside hears of a decision, so that taking it back is as if it had never been. */
export const UNDO_SECONDS = 8;

/** How long what is over stays in the outbox. */
export const KEPT_DAYS = 30;

/** Everything that is done outside after a deed. */
export const OUTBOX_KINDS = ['webhook', 'page-check', 'show', 'mail', 'schedule', 'delivery'] as const;
export type OutboxKind = (typeof OUTBOX_KINDS)[number];

/** Something to be done once `inSeconds` are over. */
export type NewRow = {
  kind: OutboxKind;
  decisionId: number | null;
  inSeconds: number;
  payload?: Record<string, string | number | boolean | null>;
  /** Of a `webhook`: whether the operator's own service is told; the endpoints that want to know of the decision are told anyway. */
  toOperator?: boolean;
};

/** Writes down what is to be done outside, in the transaction of the deed it follows from. Call `wakeOutbox` after the commit. */
export async function queue(transaction: Transaction, rows: readonly NewRow[]): Promise<void> {
  if (rows.length === 0) return;
  const of = <Part>(part: (row: NewRow) => Part): Part[] => rows.map(part);
  await transaction.$executeRaw`
    WITH new_row AS (
      SELECT kind, decision_id, payload, now() + wait * interval '1 second' AS due_at, to_operator, position
      FROM unnest(${of(({ kind }) => kind)}::text[], ${of(({ decisionId }) => decisionId)}::int[],
        ${of(({ payload = {} }) => JSON.stringify(payload))}::jsonb[], ${of(({ inSeconds }) => inSeconds)}::int[],
        ${of(({ toOperator = true }) => toOperator)}::boolean[]) WITH ORDINALITY AS row(kind, decision_id, payload, wait, to_operator, position)
    )
    INSERT INTO outbox (kind, decision_id, payload, due_at)
    SELECT kind, decision_id, payload, due_at FROM (
      SELECT kind, decision_id, payload, due_at, position FROM new_row WHERE kind <> 'webhook' OR to_operator
      UNION ALL
      SELECT 'delivery', new_row.decision_id, jsonb_build_object('endpointId', endpoint.id, 'event', 'comment.' || decision.to_status,
        'at', to_char(decision.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), new_row.due_at, new_row.position
      FROM new_row JOIN decision ON decision.id = new_row.decision_id
      JOIN webhook_endpoint AS endpoint ON endpoint.disabled_at IS NULL AND 'comment.' || decision.to_status = ANY(endpoint.events)
      WHERE new_row.kind = 'webhook'
    ) AS wanted ORDER BY position`;
}

/**
 * Calls off what tells of these decisions and was never begun. What was begun may have been heard, whatever became of it; so may
 * everything of which nothing is kept any more.
 * @returns the decisions that somebody outside has been told of, or is being told of
 */
export async function callOff(transaction: Transaction, decisionIds: readonly number[]): Promise<Set<number>> {
  await transaction.$executeRaw`
    UPDATE outbox SET cancelled_at = now()
    WHERE decision_id = ANY(${[...decisionIds]}::int[]) AND attempts = 0 AND done_at IS NULL AND cancelled_at IS NULL AND failed_at IS NULL`;
  const told = await transaction.$queryRaw<{ decisionId: number }[]>`
    SELECT decision_id AS "decisionId" FROM outbox
    WHERE decision_id = ANY(${[...decisionIds]}::int[]) AND kind IN ('webhook', 'delivery') AND cancelled_at IS NULL
    UNION
    SELECT id FROM decision
    WHERE id = ANY(${[...decisionIds]}::int[]) AND decided_at < now() - ${KEPT_DAYS}::int * interval '1 day' + interval '1 hour'`;
  return new Set(told.map(({ decisionId }) => decisionId));
}

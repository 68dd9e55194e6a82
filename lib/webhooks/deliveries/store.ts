import { writeAudit } from '../../audit/store.ts';
import { db } from '../../db/client.ts';
import { queueSwitchedOffMail } from '../../mail/webhooks/store.ts';
import { TEST_EVENT } from '../events.ts';
import type { DeliveryLine } from '../view.ts';

/** An endpoint whom nothing reached for so many days is switched off. */
export const FAILING_DAYS = 5;
const KEPT_DAYS = 30;
const AT_ONCE = 5_000;

/** Where a message goes and what signs it, both secrets while they overlap. */
export type Target = { url: string; isOff: boolean; sealed: Uint8Array[] };

/** The endpoint of a message; null when it was taken away. */
export async function findTarget(endpointId: number): Promise<Target | null> {
  const [row] = await db().$queryRaw<{ url: string; isOff: boolean; secret: Uint8Array; old: Uint8Array | null }[]>`
    SELECT url, disabled_at IS NOT NULL AS "isOff", secret, CASE WHEN old_secret_until > now() THEN old_secret END AS old
    FROM webhook_endpoint WHERE id = ${endpointId}`;
  return row ? { url: row.url, isOff: row.isOff, sealed: row.old ? [row.secret, row.old] : [row.secret] } : null;
}

export type Attempt = {
  endpointId: number;
  outboxId: number;
  event: string;
  attempts: number;
  isDelivered: boolean;
  ms: number;
  status: number | null;
  excerpt: string;
  error: string;
};

/**
 * Writes down what became of an attempt. What is delivered ends an endpoint's failing; one that has failed for days is switched off,
 * which is noted, and told by mail to who keeps connections. @returns whether that happened now
 */
export async function keepAttempt(attempt: Attempt): Promise<'kept' | 'switched-off'> {
  const { endpointId, outboxId, event, attempts, isDelivered, ms, status, excerpt, error } = attempt;
  const state = isDelivered ? 'delivered' : 'again';
  return db().$transaction(async (transaction) => {
    // First the endpoint, so that all who write of one wait in the same order; one that was taken away has no log.
    const [endpoint] = await transaction.$queryRaw<{ isOff: boolean; wasOff: boolean }[]>`
      WITH before AS (SELECT id, failing_since, disabled_at FROM webhook_endpoint WHERE id = ${endpointId} FOR UPDATE),
      after AS (SELECT id, disabled_at IS NOT NULL AS was_off,
        NOT ${isDelivered} AND disabled_at IS NULL AND coalesce(failing_since < now() - make_interval(days => ${FAILING_DAYS}::int), false) AS ends FROM before)
      UPDATE webhook_endpoint AS one SET
        failing_since = CASE WHEN ${isDelivered} THEN NULL ELSE coalesce(one.failing_since, now()) END,
        disabled_at = CASE WHEN after.ends THEN now() ELSE one.disabled_at END,
        disabled_why = CASE WHEN after.ends THEN 'failures' ELSE one.disabled_why END
      FROM after WHERE one.id = after.id
      RETURNING one.disabled_at IS NOT NULL AS "isOff", after.was_off AS "wasOff"`;
    if (!endpoint) return 'kept';
    await transaction.$executeRaw`
      INSERT INTO webhook_delivery (endpoint_id, outbox_id, event, state, attempts, ms, status, excerpt, error)
      VALUES (${endpointId}, ${outboxId}, ${event}, ${state}, ${attempts}, ${ms}, ${status}::int, ${excerpt}, ${error})
      ON CONFLICT (outbox_id) DO UPDATE SET state = excluded.state, attempts = excluded.attempts, last_at = now(), ms = excluded.ms,
        status = excluded.status, excerpt = excluded.excerpt, error = excluded.error`;
    if (!endpoint.isOff || endpoint.wasOff) return 'kept';
    await writeAudit(
      { personId: null, deed: 'switch-off-webhook', subject: `webhook:${endpointId}`, detail: { days: FAILING_DAYS } },
      transaction,
    );
    await queueSwitchedOffMail(transaction, endpointId);
    return 'switched-off';
  });
}

/** A message was tried to the end. */
export async function markGivenUp(outboxId: number): Promise<void> {
  await db().webhookDelivery.updateMany({ where: { outboxId }, data: { state: 'failed' } });
}

/** Has a message sent again under its own number, and notes it; false when it is not kept any more, or waits already. */
export async function sendAnew(deliveryId: number, personId: number): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const count = await transaction.$executeRaw`
      UPDATE outbox SET done_at = NULL, failed_at = NULL, dismissed_at = NULL, attempts = 1, due_at = now()
      FROM webhook_delivery AS delivery
      WHERE delivery.id = ${deliveryId} AND outbox.id = delivery.outbox_id AND outbox.kind = 'delivery'
        AND (outbox.done_at IS NOT NULL OR outbox.failed_at IS NOT NULL)`;
    if (count === 0) return false;
    await writeAudit({ personId, deed: 'resend-webhook', subject: `delivery:${deliveryId}` }, transaction);
    return true;
  });
}

/** Puts a message to try an endpoint out into the outbox. @returns whether the endpoint is there */
export async function queueTest(endpointId: number): Promise<boolean> {
  const count = await db().$executeRaw`
    INSERT INTO outbox (kind, payload)
    SELECT 'delivery', jsonb_build_object('endpointId', id, 'event', ${TEST_EVENT}::text,
      'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) FROM webhook_endpoint WHERE id = ${endpointId}`;
  return count > 0;
}

type Row = Omit<DeliveryLine, 'firstAt' | 'lastAt'> & { firstAt: Date; lastAt: Date };

/** Messages, the newest first, of one endpoint or of all, from a place on. One statement. */
export async function findDeliveries({
  endpointId,
  after,
  take,
}: {
  endpointId: number | null;
  after: number | null;
  take: number;
}): Promise<DeliveryLine[]> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT delivery.id, endpoint.name AS endpoint, event, state, attempts, first_at AS "firstAt", last_at AS "lastAt", ms, status, excerpt, error
    FROM webhook_delivery AS delivery JOIN webhook_endpoint AS endpoint ON endpoint.id = endpoint_id
    WHERE (${endpointId}::int IS NULL OR endpoint_id = ${endpointId}::int) AND (${after}::int IS NULL OR delivery.id < ${after}::int)
    ORDER BY delivery.id DESC LIMIT ${take}::int`;
  return rows.map(({ firstAt, lastAt, ...row }) => ({ ...row, firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString() }));
}

/** Forgets what became of messages a month ago. */
export async function deleteOldDeliveries(): Promise<void> {
  let deleted = AT_ONCE;
  while (deleted === AT_ONCE)
    deleted = await db().$executeRaw`
      DELETE FROM webhook_delivery WHERE id IN (
        SELECT id FROM webhook_delivery WHERE last_at < now() - make_interval(days => ${KEPT_DAYS}::int) ORDER BY last_at LIMIT ${AT_ONCE}::int
      )`;
}

import { db, type Transaction } from '../../db/client.ts';
import { CONNECTING_ROLES } from '../receivers/store.ts';
import { wantsMail } from '../wants-mail.ts';

/**
 * Writes down, in the transaction that switches an endpoint off because nothing reaches it, a mail to everybody who keeps connections: one
 * each time that happens, whoever comes upon it. Call it after the switch is written.
 */
export async function queueSwitchedOffMail(transaction: Transaction, endpointId: number): Promise<void> {
  if (!wantsMail()) return;
  await transaction.$executeRaw`
    INSERT INTO outbox (kind, payload)
    SELECT 'mail', jsonb_build_object('about', 'webhook-off', 'personId', person.id, 'endpointId', endpoint.id,
      'since', (extract(epoch FROM endpoint.disabled_at) * 1000)::bigint,
      'key', concat_ws(':', 'webhook-off', person.id, endpoint.id, (extract(epoch FROM endpoint.disabled_at) * 1000)::bigint))
    FROM webhook_endpoint AS endpoint, person
    WHERE endpoint.id = ${endpointId}::int AND endpoint.disabled_at IS NOT NULL
      AND person.disabled_at IS NULL AND person.role::text = ANY(${[...CONNECTING_ROLES]}::text[])
    ORDER BY person.id
    ON CONFLICT ((payload ->> 'key')) WHERE kind = 'mail' DO NOTHING`;
}

/** An endpoint that was switched off: its host alone, for a path may be a secret; and what came of the last attempt. */
export type SwitchedOff = { name: string; host: string; failingSince: Date | null; error: string };

/**
 * An endpoint as it stands when the mail goes out; null when somebody has switched it on since, or taken it away.
 * @param since when it was switched off, in milliseconds since 1970
 */
export async function findSwitchedOff(endpointId: number, since: number): Promise<SwitchedOff | null> {
  const [row] = await db().$queryRaw<(Omit<SwitchedOff, 'host'> & { url: string })[]>`
    SELECT name, url, failing_since AS "failingSince",
      coalesce((SELECT error FROM webhook_delivery WHERE endpoint_id = endpoint.id ORDER BY last_at DESC, id DESC LIMIT 1), '') AS error
    FROM webhook_endpoint AS endpoint
    WHERE id = ${endpointId}::int AND disabled_why = 'failures' AND (extract(epoch FROM disabled_at) * 1000)::bigint = ${since}::bigint`;
  if (!row) return null;
  const { url, ...rest } = row;
  return { ...rest, host: new URL(url).host };
}

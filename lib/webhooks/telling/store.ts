import type { Transaction } from '../../db/client.ts';
import type { WebhookEvent } from '../events.ts';

/** What a message says besides its event and moment: numbers, addresses, versions; nothing of any person. */
export type Told = Record<string, string | number | boolean | null>;

/**
 * Writes down, in the transaction of a deed, that all who want to know of such an event are to be told. One statement, and nothing in
 * it where nobody wants to know. The outbox looks by itself each second.
 */
export async function tell(transaction: Transaction, event: WebhookEvent, data: Told): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO outbox (kind, payload)
    SELECT 'delivery', jsonb_build_object('endpointId', id, 'event', ${event}::text,
      'at', to_char(now() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'data', ${JSON.stringify(data)}::jsonb)
    FROM webhook_endpoint WHERE disabled_at IS NULL AND ${event}::text = ANY(events) ORDER BY id`;
}

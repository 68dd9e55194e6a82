import { writeAudit } from '../../audit/store.ts';
import { db } from '../../db/client.ts';
import type { OutboxKind } from '../queue/store.ts';

/** Has everything of a kind that was given up tried again, from the first attempt on. @returns how much that is */
export async function storeRetrying(kind: OutboxKind, personId: number): Promise<number> {
  return db().$transaction(async (transaction) => {
    // Not 0: it was begun once, so nobody may call it off as if it had never been heard.
    const count = await transaction.$executeRaw`
      UPDATE outbox SET failed_at = NULL, attempts = 1, due_at = now() WHERE kind = ${kind} AND failed_at IS NOT NULL AND dismissed_at IS NULL`;
    if (count > 0) await writeAudit({ personId, deed: 'retry-outbox', subject: `outbox:${kind}`, detail: { count } }, transaction);
    return count;
  });
}

/** Puts everything of a kind that was given up aside; it stays given up. @returns how much that is */
export async function storeDismissal(kind: OutboxKind, personId: number): Promise<number> {
  return db().$transaction(async (transaction) => {
    const count = await transaction.$executeRaw`
      UPDATE outbox SET dismissed_at = now() WHERE kind = ${kind} AND failed_at IS NOT NULL AND dismissed_at IS NULL`;
    if (count > 0) await writeAudit({ personId, deed: 'dismiss-outbox', subject: `outbox:${kind}`, detail: { count } }, transaction);
    return count;
  });
}

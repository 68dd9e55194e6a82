import { db, type Transaction } from '../db/client.ts';

/** Who did what to what. `subject` reads `person:7` or `article:12`; `detail` holds no secrets and no personal data. */
export type AuditNote = {
  personId: number | null;
  deed: string;
  subject: string;
  detail?: Record<string, string | number | boolean | null>;
};

/**
 * Writes one line in the house's book; it can never be changed.
 * @param transaction the transaction of the deed it tells of, so that both are kept or neither
 */
export async function writeAudit({ personId, deed, subject, detail = {} }: AuditNote, transaction: Transaction = db()): Promise<void> {
  await transaction.auditEntry.create({ data: { personId, deed, subject, detail }, select: { id: true } });
}

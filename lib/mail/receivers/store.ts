import { writeAudit } from '../../audit/store.ts';
import { may, ROLES, type Role } from '../../auth/roles.ts';
import { db } from '../../db/client.ts';
import type { Locale } from '../../messages/translator.ts';

/** The roles that are written to about comments: who governs them. */
export const MAILED_ROLES: readonly Role[] = ROLES.filter((role) => may({ role }, 'govern-comments'));

/** Who is written to about stories: whoever publishes. */
export const PUBLISHING_ROLES: readonly Role[] = ROLES.filter((role) => may({ role }, 'publish'));

/** Who is written to about connections: whoever keeps them. */
export const CONNECTING_ROLES: readonly Role[] = ROLES.filter((role) => may({ role }, 'connect'));

export type Receiver = { id: number; name: string; address: string; locale: Locale; wantsDigest: boolean };

/** Somebody who is written to; null for who is gone or has another role than these by now. */
export async function findReceiver(id: number, roles: readonly Role[]): Promise<Receiver | null> {
  const row = await db().person.findUnique({
    where: { id, disabledAt: null, role: { in: [...roles] } },
    select: { id: true, name: true, email: true, locale: true, mailDigest: true },
  });
  if (!row) return null;
  return { id: row.id, name: row.name, address: row.email, locale: row.locale === 'en' ? 'en' : 'vi', wantsDigest: row.mailDigest };
}

/** Keeps whether somebody wants the daily mail. */
export async function saveDigestWish(personId: number, wanted: boolean): Promise<void> {
  await db().$transaction(async (transaction) => {
    await transaction.person.update({ where: { id: personId }, data: { mailDigest: wanted }, select: { id: true } });
    await writeAudit({ personId, deed: 'choose-digest', subject: `person:${personId}`, detail: { wanted } }, transaction);
  });
}

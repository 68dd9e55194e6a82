import { db } from '../../db/client.ts';
import { MAILED_ROLES } from '../receivers/store.ts';

/** How long it stays quiet while comments go on waiting too long. */
const QUIET_HOURS = 4;

/**
 * Rings when the oldest comment that waits has done so for too long, by the database's clock: a mail to everybody who governs
 * comments, once, and again only after it was otherwise in between or after some hours. The alarm's row is locked meanwhile, so of
 * many instances one rings.
 * @returns how many mails were written down
 */
export async function ringWhenLate(limitMinutes: number): Promise<number> {
  return db().$transaction(async (transaction) => {
    await transaction.$executeRaw`INSERT INTO mail_alarm (kind) VALUES ('waiting') ON CONFLICT DO NOTHING`;
    await transaction.$queryRaw`SELECT kind FROM mail_alarm WHERE kind = 'waiting' FOR UPDATE`;
    const [alarm] = await transaction.$queryRaw<{ isLate: boolean; isQuiet: boolean; hasRung: boolean }[]>`
      SELECT rung_at IS NOT NULL AS "hasRung", coalesce(rung_at > now() - make_interval(hours => ${QUIET_HOURS}::int), false) AS "isQuiet",
        EXISTS (SELECT FROM comment WHERE status = 'pending' AND created_at < now() - make_interval(mins => ${limitMinutes}::int)) AS "isLate"
      FROM mail_alarm WHERE kind = 'waiting'`;
    if (!alarm || (alarm.isLate && alarm.isQuiet)) return 0;
    if (!alarm.isLate) {
      if (alarm.hasRung) await transaction.$executeRaw`UPDATE mail_alarm SET rung_at = NULL WHERE kind = 'waiting'`;
      return 0;
    }
    await transaction.$executeRaw`UPDATE mail_alarm SET rung_at = now() WHERE kind = 'waiting'`;
    return transaction.$executeRaw`
      INSERT INTO outbox (kind, payload)
      SELECT 'mail', jsonb_build_object('about', 'waiting', 'key', concat_ws(':', 'waiting', id, extract(epoch FROM now())), 'personId', id)
      FROM person WHERE disabled_at IS NULL AND role::text = ANY(${[...MAILED_ROLES]}::text[]) ORDER BY id`;
  });
}

/** How many comments wait longer than that, and how long the oldest has waited; null when none does (any more). */
export async function findLate(limitMinutes: number): Promise<{ count: number; oldestMinutes: number } | null> {
  const [late] = await db().$queryRaw<{ count: number; oldestMinutes: number | null }[]>`
    SELECT count(*)::int AS count, floor(extract(epoch FROM now() - min(created_at)) / 60)::int AS "oldestMinutes"
    FROM comment WHERE status = 'pending' AND created_at < now() - make_interval(mins => ${limitMinutes}::int)`;
  return late && late.oldestMinutes !== null ? { count: late.count, oldestMinutes: late.oldestMinutes } : null;
}

import { db } from '../db/client.ts';

export type SpendableCaptcha = { jti: string; expiresAt: Date };

/** Spends a captcha that was answered wrongly. */
export async function spendCaptcha({ jti, expiresAt }: SpendableCaptcha): Promise<'spent' | 'used' | 'expired'> {
  const [row] = await db().$queryRaw<{ alive: boolean; spent: boolean }[]>`
    WITH spent AS (
      INSERT INTO spent_captcha (jti, expires_at)
      SELECT ${jti}::uuid, ${expiresAt}::timestamptz WHERE ${expiresAt}::timestamptz > now()
      ON CONFLICT DO NOTHING RETURNING jti
    )
    SELECT ${expiresAt}::timestamptz > now() AS alive, EXISTS (SELECT FROM spent) AS spent`;
  if (row?.spent) return 'spent';
  return row?.alive ? 'used' : 'expired';
}

/** Whether a captcha may still be answered, by the database's clock. */
export async function stateOfCaptcha({ jti, expiresAt }: SpendableCaptcha): Promise<'open' | 'used' | 'expired'> {
  const [row] = await db().$queryRaw<{ alive: boolean; spent: boolean }[]>`
    SELECT ${expiresAt}::timestamptz > now() AS alive, EXISTS (SELECT FROM spent_captcha WHERE jti = ${jti}::uuid) AS spent`;
  if (row?.spent) return 'used';
  return row?.alive ? 'open' : 'expired';
}

/** Forgets spent captchas whose tokens have expired anyway; a replayed one is refused by its age. */
export async function deleteExpiredCaptchas(): Promise<number> {
  return db().$executeRaw`DELETE FROM spent_captcha WHERE expires_at < now() - interval '1 hour'`;
}

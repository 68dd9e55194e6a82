import { db } from '../db/client.ts';

/** Forgets spent captchas whose tokens have expired anyway; a replayed one is refused by its age. */
export async function deleteExpiredCaptchas(): Promise<number> {
  return db().$executeRaw`DELETE FROM spent_captcha WHERE expires_at < now() - interval '1 hour'`;
}

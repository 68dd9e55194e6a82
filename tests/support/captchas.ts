import { randomUUID } from 'node:crypto';
import { newCaptchaText, newSpokenDigits } from '#lib/captcha/captcha-text';
import { sealCaptcha } from '#lib/captcha/captcha-token';
import { pool } from '#lib/db/pool';

/** The right answers to every captcha a test makes: what its picture shows, and what its sound says. */
export const ANSWER = newCaptchaText();
export const DIGITS = newSpokenDigits();

/** A captcha of an article, good for ten minutes by the database's clock unless told otherwise. */
export async function aCaptcha(articleId: number, { goodForMs = 600_000 } = {}): Promise<{ jti: string; token: string; answer: string }> {
  const { rows } = await pool().query<{ now: Date }>('SELECT now()');
  const expiresAt = new Date((rows[0]?.now.getTime() ?? 0) + goodForMs);
  const jti = randomUUID();
  return { jti, token: await sealCaptcha({ answer: ANSWER, digits: DIGITS, articleId, jti, expiresAt }), answer: ANSWER };
}

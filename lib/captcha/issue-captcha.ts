import { randomUUID } from 'node:crypto';
import { newCaptchaText, newSpokenDigits } from './captcha-text.ts';
import { sealCaptcha } from './captcha-token.ts';
import { drawCaptcha } from './draw-captcha.ts';

export const CAPTCHA_TTL_MS = 10 * 60_000;

/**
 * A new captcha for one article, good for ten minutes by the database's clock. Nothing is stored.
 * @returns `token` for the form, `image` (PNG) for the reader, `expiresAt` in whole seconds
 */
export async function issueCaptcha({
  articleId,
  databaseTime,
}: {
  articleId: number;
  databaseTime: Date;
}): Promise<{ token: string; image: Buffer; expiresAt: Date }> {
  const answer = newCaptchaText();
  const expiresAt = new Date(Math.floor((databaseTime.getTime() + CAPTCHA_TTL_MS) / 1_000) * 1_000);
  const [token, image] = await Promise.all([
    sealCaptcha({ answer, digits: newSpokenDigits(), articleId, jti: randomUUID(), expiresAt }),
    drawCaptcha(answer),
  ]);
  return { token, image, expiresAt };
}

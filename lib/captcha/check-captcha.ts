import { done, type Result, refuse } from '../result.ts';
import { isRightAnswer, openCaptcha } from './captcha-token.ts';
import { CAPTCHA_TTL_MS } from './issue-captcha.ts';
import { type SpendableCaptcha, spendCaptcha } from './store.ts';

/** A captcha that was answered rightly, to be spent with what it protects; `offeredAt` is when it was drawn. */
export type SolvedCaptcha = SpendableCaptcha & { offeredAt: Date };

/**
 * Looks at an answer: what the picture shows, or what the sound says. A wrong one spends the captcha; a right one is spent by whoever stores what was sent with it, in the
 * same transaction.
 */
export async function checkCaptcha(
  captcha: { token: string; answer: string } | undefined,
  articleId: number,
): Promise<Result<SolvedCaptcha, { code: 'captcha'; reason: 'missing' | 'token' | 'wrong' | 'used' | 'expired' }>> {
  if (!captcha) return refuse({ code: 'captcha', reason: 'missing' });
  const opened = await openCaptcha(captcha.token);
  if (!opened.ok || opened.value.articleId !== articleId) return refuse({ code: 'captcha', reason: 'token' });
  const { jti, expiresAt } = opened.value;
  if (!isRightAnswer(captcha.answer, opened.value)) {
    const spent = await spendCaptcha({ jti, expiresAt });
    return refuse({ code: 'captcha', reason: spent === 'spent' ? 'wrong' : spent });
  }
  return done({ jti, expiresAt, offeredAt: new Date(expiresAt.getTime() - CAPTCHA_TTL_MS) });
}

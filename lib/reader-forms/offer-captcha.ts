import { issueCaptcha } from '../captcha/issue-captcha.ts';
import type { Gate } from '../comments/policy/gate.ts';
import { addressPrefix } from '../rate-limit/address.ts';
import { take } from '../rate-limit/take.ts';
import { done, type Result, refuse } from '../result.ts';
import { findPublishedArticle } from './store.ts';

/** `image` is a data: address of a PNG. */
export type OfferedCaptcha = { token: string; image: string; expiresAt: Date };
export type CaptchaRefusal = { code: 'not-found' } | { code: 'closed'; gate: Gate } | { code: 'too-many'; retryAfterSeconds: number };

/**
 * A captcha for whoever wants to say something about a published article.
 * @param purpose a comment needs an article that takes comments; a note about a mistake does not
 */
export async function offerCaptcha({
  articleId,
  address,
  purpose,
}: {
  articleId: number;
  address: string;
  purpose: 'comment' | 'note';
}): Promise<Result<OfferedCaptcha, CaptchaRefusal>> {
  const turn = await take('captcha', addressPrefix(address));
  if (!turn.ok) return turn;
  const article = await findPublishedArticle(articleId);
  if (!article) return refuse({ code: 'not-found' });
  if (purpose === 'comment' && !article.gate.open) return refuse({ code: 'closed', gate: article.gate });
  const { token, image, expiresAt } = await issueCaptcha({ articleId, databaseTime: article.databaseTime });
  return done({
    token,
    image: `data:image/png;base64,${image.toString('base64')}`,
    expiresAt,
  });
}

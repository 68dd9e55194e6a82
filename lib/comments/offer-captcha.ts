import { issueCaptcha } from '../captcha/issue-captcha.ts';
import { addressPrefix } from '../rate-limit/address.ts';
import { take } from '../rate-limit/take.ts';
import { done, type Result, refuse } from '../result.ts';
import { findCommentedArticle } from './store.ts';

/** `image` is a data: address of a PNG. */
export type OfferedCaptcha = { token: string; image: string; expiresAt: Date };
export type CaptchaRefusal = { code: 'not-found' } | { code: 'closed' } | { code: 'too-many'; retryAfterSeconds: number };

/** A captcha for whoever wants to comment on a published article that takes comments. */
export async function offerCaptcha({
  articleId,
  address,
}: {
  articleId: number;
  address: string;
}): Promise<Result<OfferedCaptcha, CaptchaRefusal>> {
  const turn = await take('captcha', addressPrefix(address));
  if (!turn.ok) return turn;
  const article = await findCommentedArticle(articleId);
  if (!article) return refuse({ code: 'not-found' });
  if (!article.open) return refuse({ code: 'closed' });
  const { token, image, expiresAt } = await issueCaptcha({ articleId, databaseTime: article.databaseTime });
  return done({
    token,
    image: `data:image/png;base64,${image.toString('base64')}`,
    expiresAt,
  });
}

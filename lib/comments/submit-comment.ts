import { checkCaptcha } from '../captcha/check-captcha.ts';
import { addressPrefix } from '../rate-limit/address.ts';
import { addressHash } from '../rate-limit/address-hash.ts';
import { take } from '../rate-limit/take.ts';
import type { FormRefusal } from '../reader-forms/refusal.ts';
import { findPublishedArticle } from '../reader-forms/store.ts';
import { done, type Result, refuse } from '../result.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type CommentField, commentInput, fieldCodes } from './schema.ts';
import { screenComment } from './screening/screen-comment.ts';
import { sealPhone } from './seal-phone.ts';
import { isAlreadyThere, storeComment } from './store.ts';

export type CommentRefusal = FormRefusal<CommentField>;

/**
 * A reader sends a comment; it waits until a moderator decides.
 * The captcha is looked at only when all the rest is good, so that a forgotten title costs none and nobody can probe answers.
 * A wrong answer spends it; a comment that is not stored does not.
 * @param input anything: JSON or `inputFromForm`
 * @param address the sender's address; kept only as a keyed hash of its prefix
 */
export async function submitComment({
  input,
  address,
}: {
  input: unknown;
  address: string;
}): Promise<Result<{ id: number; status: 'pending' }, CommentRefusal>> {
  const parsed = commentInput.safeParse(input);
  if (!parsed.success) return refuse({ code: 'invalid', fields: fieldCodes(parsed.error) });
  const { articleId, captcha, name, title, body, phone, website = '' } = parsed.data;

  const turn = await take(captcha ? 'comment' : 'captcha', addressPrefix(address));
  if (!turn.ok) return turn;

  const article = await findPublishedArticle(articleId);
  if (!article) return refuse({ code: 'not-found' });
  if (!article.open) return refuse({ code: 'closed' });

  const fingerprint = fingerprintOf({ name, title, body });
  if (await isAlreadyThere(articleId, fingerprint)) return refuse({ code: 'duplicate' });

  const solved = await checkCaptcha(captcha, articleId);
  if (!solved.ok) return solved;

  // Counted for those alone who solved a captcha, or strangers could close comments for everybody without solving one.
  const everybody = await take('comment-global', 'everybody');
  if (!everybody.ok) return everybody;

  // The captcha was offered when the form came near, so its age is the least that writing took.
  const secondsToWrite = (article.databaseTime.getTime() - solved.value.offeredAt.getTime()) / 1_000;
  const stored = await storeComment(
    {
      articleId,
      name,
      title,
      body,
      phone: phone ? sealPhone(phone) : null,
      addressHash: addressHash(address),
      fingerprint,
      reasons: screenComment({ name, title, body, website, secondsToWrite }),
    },
    solved.value,
  );
  if (stored === 'duplicate' || stored === 'closed') return refuse({ code: stored });
  if (stored === 'used' || stored === 'expired') return refuse({ code: 'captcha', reason: stored });
  return done({ id: stored.id, status: 'pending' });
}

import { z } from 'zod';
import { soundPath } from '#lib/captcha/sound/sound-path';
import { env } from '#lib/env';
import { answerFailure } from '#lib/http/answer-failure';
import { clientAddress } from '#lib/http/client';
import { preferredLocale } from '#lib/http/language';
import { methodNotAllowed } from '#lib/http/method-not-allowed';
import { problem } from '#lib/http/problem';
import { translator } from '#lib/messages/translator';
import { offerCaptcha } from '#lib/reader-forms/offer-captcha';
import { answerJson } from '../_forms/answer-json.ts';
import { localeOfAnswer } from '../_forms/locale-of-answer.ts';
import { commentForm } from '../comments/comment-form.ts';
import { correctionForm } from '../corrections/correction-form.ts';

const query = z.strictObject({
  articleId: z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .transform(Number)
    .pipe(z.int().max(2_147_483_647)),
  purpose: z.enum(['comment', 'note']).default('comment'),
});

/**
 * A new captcha for one story, for a comment or for a note about a mistake: `{ token, image, sound, expiresAt }`, the image a data:
 * address of a PNG, the sound a path of ours. Either answers it.
 */
export async function GET(request: Request): Promise<Response> {
  const locale = preferredLocale(request.headers, env().SITE_LOCALE);
  try {
    const parameters = new URL(request.url).searchParams;
    const parsed = query.safeParse(Object.fromEntries(parameters));
    if (!parsed.success || parameters.size !== Object.keys(Object.fromEntries(parameters)).length)
      return problem(422, { type: 'invalid', title: translator(locale, 'comments')('errors.articleId') });
    const offered = await offerCaptcha({ ...parsed.data, address: clientAddress(request.headers) });
    const { articleId, purpose } = parsed.data;
    const spoken = await localeOfAnswer(request.headers, articleId);
    if (!offered.ok) return answerJson(purpose === 'note' ? correctionForm : commentForm, offered, spoken);
    const { token, image, expiresAt } = offered.value;
    return Response.json({ token, image, sound: soundPath(token, spoken), expiresAt }, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return answerFailure(error, request, locale, 'captcha not offered');
  }
}

const notAllowed = methodNotAllowed('GET, HEAD');

export { notAllowed as DELETE, notAllowed as OPTIONS, notAllowed as PATCH, notAllowed as POST, notAllowed as PUT };

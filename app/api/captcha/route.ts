import { z } from 'zod';
import { offerCaptcha } from '#lib/comments/offer-captcha';
import { env } from '#lib/env';
import { answerFailure } from '#lib/http/answer-failure';
import { clientAddress } from '#lib/http/client';
import { preferredLocale } from '#lib/http/language';
import { methodNotAllowed } from '#lib/http/method-not-allowed';
import { problem } from '#lib/http/problem';
import { translator } from '#lib/messages/translator';
import { answerJson } from '../comments/answer-json.ts';
import { localeOfAnswer } from '../comments/locale-of-answer.ts';

const query = z.strictObject({
  articleId: z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .transform(Number)
    .pipe(z.int().max(2_147_483_647)),
});

/** A new captcha for one story: `{ token, image, expiresAt }`, the image a data: address of a PNG. */
export async function GET(request: Request): Promise<Response> {
  const locale = preferredLocale(request.headers, env().SITE_LOCALE);
  try {
    const parameters = new URL(request.url).searchParams;
    const parsed = query.safeParse(Object.fromEntries(parameters));
    if (!parsed.success || parameters.size !== 1)
      return problem(422, { type: 'invalid', title: translator(locale, 'comments')('errors.articleId') });
    const offered = await offerCaptcha({ articleId: parsed.data.articleId, address: clientAddress(request.headers) });
    if (!offered.ok) return answerJson(offered, await localeOfAnswer(request.headers, parsed.data.articleId));
    return Response.json(offered.value, { headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return answerFailure(error, request, locale, 'captcha not offered');
  }
}

const notAllowed = methodNotAllowed('GET, HEAD');

export { notAllowed as DELETE, notAllowed as OPTIONS, notAllowed as PATCH, notAllowed as POST, notAllowed as PUT };

import { env } from '#lib/env';
import { answerFailure } from '#lib/http/answer-failure';
import { preferredLocale } from '#lib/http/language';
import { methodNotAllowed } from '#lib/http/method-not-allowed';
import { isForeignWrite } from '#lib/http/origin';
import { problem } from '#lib/http/problem';
import { translator } from '#lib/messages/translator';
import { takeForm } from '../_forms/take-form.ts';
import { correctionForm } from './correction-form.ts';

/** Takes a reader's note about a mistake in a story. */
export async function POST(request: Request): Promise<Response> {
  const locale = preferredLocale(request.headers, env().SITE_LOCALE);
  try {
    if (isForeignWrite(request.headers, env().SITE_URL))
      return problem(403, { type: 'foreign', title: translator(locale, 'corrections')('foreign') });
    return await takeForm(correctionForm, request, locale);
  } catch (error) {
    return answerFailure(error, request, locale, 'note not taken');
  }
}

const notAllowed = methodNotAllowed('POST');

export { notAllowed as DELETE, notAllowed as GET, notAllowed as HEAD, notAllowed as OPTIONS, notAllowed as PATCH, notAllowed as PUT };

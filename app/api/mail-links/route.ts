import { env } from '#lib/env';
import { answerFailure } from '#lib/http/answer-failure';
import { readForm, seeOther } from '#lib/http/forms';
import { preferredLocale } from '#lib/http/language';
import { methodNotAllowed } from '#lib/http/method-not-allowed';
import { isForeignWrite } from '#lib/http/origin';
import { problem } from '#lib/http/problem';
import { approveByLink } from '#lib/mail/links/approve-by-link';
import { linkPathOf } from '#lib/mail/links/token';
import { linkInput } from '#lib/mail/schema';
import { translator } from '#lib/messages/translator';

/** Uses a link of a mail. What became of it, or why it did nothing, is said where the link leads. */
export async function POST(request: Request): Promise<Response> {
  const locale = preferredLocale(request.headers, env().SITE_LOCALE);
  const t = translator(locale, 'mail');
  if (isForeignWrite(request.headers, env().SITE_URL)) return problem(403, { type: 'foreign', title: t('link.foreign') });
  const input = linkInput.safeParse(await readForm(request));
  if (!input.success) return problem(422, { type: 'invalid', title: t('link.invalid') });
  try {
    await approveByLink(input.data);
    return seeOther(linkPathOf(input.data.token));
  } catch (error) {
    return answerFailure(error, request, locale, 'mail link not used');
  }
}

const notAllowed = methodNotAllowed('POST');

export { notAllowed as DELETE, notAllowed as GET, notAllowed as HEAD, notAllowed as OPTIONS, notAllowed as PATCH, notAllowed as PUT };

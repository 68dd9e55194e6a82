import { env } from '#lib/env';
import { answerFailure } from '#lib/http/answer-failure';
import { clientAddress } from '#lib/http/client';
import { preferredLocale } from '#lib/http/language';
import { methodNotAllowed } from '#lib/http/method-not-allowed';
import { isForeignWrite } from '#lib/http/origin';
import { problem } from '#lib/http/problem';
import { readBody } from '#lib/http/read-body';
import { translator } from '#lib/messages/translator';
import { countView } from '#lib/views/count-view';
import { viewInput } from '#lib/views/schema';

const MAX_BYTES = 200;

/** A page tells that somebody reads it: `{ articleId }`. Answers how often it was read: `{ views }`. */
export async function POST(request: Request): Promise<Response> {
  const locale = preferredLocale(request.headers, env().SITE_LOCALE);
  const t = translator(locale, 'tools');
  try {
    if (isForeignWrite(request.headers, env().SITE_URL)) return problem(403, { type: 'foreign', title: t('foreign') });
    const body = await readBody(request, MAX_BYTES);
    const input = body.ok ? viewInput.safeParse(parseJson(body.value)) : null;
    if (!input?.success) return problem(422, { type: 'invalid', title: t('invalidView') });
    const answer = await countView({ ...input.data, headers: request.headers, address: clientAddress(request.headers) });
    if (answer.ok) return Response.json(answer.value, { headers: { 'cache-control': 'no-store' } });
    if (answer.code === 'not-found') return problem(404, { type: answer.code, title: t('noStory') });
    return problem(429, { type: answer.code, title: t('tooMany') }, { 'retry-after': String(answer.retryAfterSeconds) });
  } catch (error) {
    return answerFailure(error, request, locale, 'view not counted');
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

const notAllowed = methodNotAllowed('POST');

export { notAllowed as DELETE, notAllowed as GET, notAllowed as HEAD, notAllowed as OPTIONS, notAllowed as PATCH, notAllowed as PUT };

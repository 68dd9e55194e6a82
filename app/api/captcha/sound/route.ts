import { z } from 'zod';
import { sayCaptcha } from '#lib/captcha/sound/say-captcha';
import { env } from '#lib/env';
import { LENGTH_HEADER } from '#lib/front-door/name-coding';
import { answerFailure } from '#lib/http/answer-failure';
import { byteRange } from '#lib/http/byte-range';
import { clientAddress } from '#lib/http/client';
import { preferredLocale } from '#lib/http/language';
import { methodNotAllowed } from '#lib/http/method-not-allowed';
import { problem } from '#lib/http/problem';
import { LOCALES, translator } from '#lib/messages/translator';

const query = z.strictObject({ token: z.string().min(1).max(1_000), lang: z.enum(LOCALES) });

export const GET = (request: Request) => answer(request);
export const HEAD = (request: Request) => answer(request);

/**
 * A captcha said aloud, in the language of the form it stands in, whole or in the part that was asked for: Safari plays nothing
 * that it cannot have in parts.
 */
async function answer(request: Request): Promise<Response> {
  const wished = preferredLocale(request.headers, env().SITE_LOCALE);
  const parameters = new URL(request.url).searchParams;
  const asked = query.safeParse(Object.fromEntries(parameters));
  if (!asked.success || parameters.size !== Object.keys(asked.data).length)
    return problem(422, { type: 'invalid', title: translator(wished, 'comments')('errors.captcha.token') });
  const { token, lang: locale } = asked.data;
  try {
    const said = await sayCaptcha({ token, locale, address: clientAddress(request.headers) });
    if (said.ok) return answerSound(request, said.value);
    const t = translator(locale, 'comments');
    if (said.code === 'too-many')
      return problem(
        429,
        { type: said.code, title: t('tooMany', { minutes: Math.ceil(said.retryAfterSeconds / 60) }) },
        { 'retry-after': String(said.retryAfterSeconds) },
      );
    return problem(said.reason === 'used' ? 409 : 422, { type: `captcha-${said.reason}`, title: t(`errors.captcha.${said.reason}`) });
  } catch (error) {
    return answerFailure(error, request, locale, 'captcha not said');
  }
}

function answerSound(request: Request, sound: Buffer): Response {
  const headers = { 'accept-ranges': 'bytes', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  const range = byteRange(request.headers.get('range'), sound.length);
  if (range === 'unsatisfiable')
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${sound.length}` } });
  const { start, end } = range ?? { start: 0, end: sound.length - 1 };
  const part = new Uint8Array(sound.subarray(start, end + 1));
  return new Response(request.method === 'HEAD' ? null : part, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'content-type': 'audio/wav',
      [LENGTH_HEADER]: String(part.length),
      ...(range && { 'content-range': `bytes ${start}-${end}/${sound.length}` }),
    },
  });
}

const notAllowed = methodNotAllowed('GET, HEAD');

export { notAllowed as DELETE, notAllowed as OPTIONS, notAllowed as PATCH, notAllowed as POST, notAllowed as PUT };

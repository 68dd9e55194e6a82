import { env } from '#lib/env';
import { answerFailure } from '#lib/http/answer-failure';
import { clientAddress } from '#lib/http/client';
import { preferredLocale } from '#lib/http/language';
import { methodNotAllowed } from '#lib/http/method-not-allowed';
import { problem } from '#lib/http/problem';
import { type Locale, translator } from '#lib/messages/translator';
import { countView } from '#lib/views/count-view';
import { viewImage } from '#lib/views/schema';

/** One transparent pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

type Context = { params: Promise<{ image: string }> };

/** What a page without scripts shows so that its reader is counted: `{id}.gif`. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const locale = preferredLocale(request.headers, env().SITE_LOCALE);
  try {
    const articleId = viewImage.safeParse((await params).image);
    if (!articleId.success) return notFound(locale);
    const answer = await countView({ articleId: articleId.data, headers: request.headers, address: clientAddress(request.headers) });
    // Whoever was not counted sees no broken picture for it.
    if (!answer.ok && answer.code === 'not-found') return notFound(locale);
    return new Response(PIXEL, { headers: { 'content-type': 'image/gif', 'cache-control': 'no-store' } });
  } catch (error) {
    return answerFailure(error, request, locale, 'view not counted');
  }
}

const notFound = (locale: Locale): Response => problem(404, { type: 'not-found', title: translator(locale, 'tools')('noStory') });

const notAllowed = methodNotAllowed('GET');

export { notAllowed as DELETE, notAllowed as HEAD, notAllowed as OPTIONS, notAllowed as PATCH, notAllowed as POST, notAllowed as PUT };

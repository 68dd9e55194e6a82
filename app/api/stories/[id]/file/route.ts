import { saveStory } from '#lib/articles/saved/save-story';
import { articleIdInAddress } from '#lib/articles/schema';
import { env } from '#lib/env';
import { answerFailure } from '#lib/http/answer-failure';
import { clientAddress } from '#lib/http/client';
import { preferredLocale } from '#lib/http/language';
import { methodNotAllowed } from '#lib/http/method-not-allowed';
import { problem } from '#lib/http/problem';
import { translator } from '#lib/messages/translator';

type Context = { params: Promise<{ id: string }> };

/** A story as one HTML file to keep. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const locale = preferredLocale(request.headers, env().SITE_LOCALE);
  const t = translator(locale, 'tools');
  try {
    const id = articleIdInAddress.safeParse((await params).id);
    if (!id.success) return problem(404, { type: 'not-found', title: t('noStory') });
    const saved = await saveStory({ articleId: id.data, address: clientAddress(request.headers) });
    if (saved.ok) {
      return new Response(saved.value.html, {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-disposition': `attachment; filename="${saved.value.name}"`,
          'cache-control': 'no-store',
          'x-robots-tag': 'noindex',
        },
      });
    }
    switch (saved.code) {
      case 'not-found':
        return problem(404, { type: saved.code, title: t('noStory') });
      case 'unavailable':
        return problem(503, { type: saved.code, title: translator(locale, 'common')('unavailable') }, { 'retry-after': '10' });
      case 'too-many':
        return problem(429, { type: saved.code, title: t('tooMany') }, { 'retry-after': String(saved.retryAfterSeconds) });
    }
  } catch (error) {
    return answerFailure(error, request, locale, 'story not saved');
  }
}

const notAllowed = methodNotAllowed('GET');

export { notAllowed as DELETE, notAllowed as HEAD, notAllowed as OPTIONS, notAllowed as PATCH, notAllowed as POST, notAllowed as PUT };

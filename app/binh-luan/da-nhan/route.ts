import { connection } from 'next/server';
import { z } from 'zod';
import { env } from '#lib/env';
import { apologyFor } from '#lib/http/answer-failure';
import { localeOfPage } from '#lib/http/language';
import { problem } from '#lib/http/problem';
import { translator } from '#lib/messages/translator';
import { findPublishedArticle } from '#lib/reader-forms/store';
import { inItsPage } from '../../api/_forms/answer-form.ts';
import { commentForm } from '../../api/comments/comment-form.ts';

const query = z.strictObject({
  bai: z
    .string()
    .regex(/^[1-9]\d{0,9}$/)
    .transform(Number)
    .pipe(z.int().max(2_147_483_647)),
});

/**
 * Where a reader without JavaScript arrives after sending a comment: the story, with thanks in the place of the form.
 * Never kept, so nobody is thanked for a comment somebody else sent.
 */
export async function GET(request: Request): Promise<Response> {
  await connection();
  try {
    const parsed = query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    const article = parsed.success ? await findPublishedArticle(parsed.data.bai) : null;
    if (!article) return problem(404, { type: 'not-found', title: translator(env().SITE_LOCALE, 'comments')('notFound') });
    const { locale, story } = article;
    const notice = { tone: 'received' as const, text: translator(locale, 'comments')('received') };
    return await inItsPage(commentForm, { locale, articleId: story.id, notice }, story.path, { status: 200 });
  } catch (error) {
    const locale = localeOfPage(request.headers.get('referer')) ?? env().SITE_LOCALE;
    const { status, title, headers } = apologyFor(error, request, locale, 'thanks not shown');
    return inItsPage(commentForm, { locale, articleId: 0, notice: { tone: 'error', text: title } }, null, { status, headers });
  }
}

import { connection } from 'next/server';
import { z } from 'zod';
import { findCommentedArticle } from '#lib/comments/store';
import { env } from '#lib/env';
import { apologyFor } from '#lib/http/answer-failure';
import { localeOfPage } from '#lib/http/language';
import { problem } from '#lib/http/problem';
import { translator } from '#lib/messages/translator';
import { askPage } from '#lib/page-cache/ask-page';
import { answerPage } from '../../api/comments/answer-page.tsx';

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
    const article = parsed.success ? await findCommentedArticle(parsed.data.bai) : null;
    if (!article) return problem(404, { type: 'not-found', title: translator(env().SITE_LOCALE, 'comments')('notFound') });
    const { locale } = article;
    const { path } = article.story;
    return await answerPage(
      { locale, articleId: article.story.id, notice: { tone: 'received', text: translator(locale, 'comments')('received') } },
      { status: 200, storyPath: path, storyHtml: await askPage(path) },
    );
  } catch (error) {
    const locale = localeOfPage(request.headers.get('referer')) ?? env().SITE_LOCALE;
    const { status, title, headers } = apologyFor(error, request, locale, 'thanks not shown');
    return answerPage(
      { locale, articleId: 0, notice: { tone: 'error', text: title } },
      { status, storyPath: null, storyHtml: null, headers },
    );
  }
}

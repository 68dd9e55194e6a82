import { createElement } from 'react';
import { REPORT_FORM_ID, ReportForm } from '#components/reader/comments/report-form.tsx';
import { bannedSentence } from '#lib/bans/sentences';
import { findCommentOnPage } from '#lib/comments/on-page/store';
import { reportErrors } from '#lib/comments/reports/field-errors';
import { reportComment } from '#lib/comments/reports/report-comment';
import { reportCodes, reportInput } from '#lib/comments/reports/schema';
import { env } from '#lib/env';
import { methodNotAllowed } from '#lib/http/method-not-allowed';
import { isForeignWrite } from '#lib/http/origin';
import { problem } from '#lib/http/problem';
import { translator } from '#lib/messages/translator';
import { askPage } from '#lib/page-cache/ask-page';
import type { FieldSentences } from '#lib/reader-forms/field-errors';
import { reportPath, reportThanksPath } from '#lib/site/paths';
import { bannedProblem } from '../../../_bans/banned-problem.ts';
import { answerPage } from '../../../_forms/answer-page.tsx';
import { type CommentContext, refuseForeign, type SentReaction, sayOnPage, sayWhy, takeReaction } from '../../_reactions/take-reaction.ts';

const MAX_BYTES = 16 * 1024;
const NO_STORE = { 'cache-control': 'no-store' };

/**
 * A reader finds that a comment should not stand there: `{ reason, note }` in JSON, answered with `{ status: 'received' }`; or the
 * form of the page for it, answered with the way to the thanks. Who reports it again is answered the same.
 */
export async function POST(request: Request, context: CommentContext): Promise<Response> {
  if (isForeignWrite(request.headers, env().SITE_URL)) return refuseForeign(request);
  return takeReaction(request, context, MAX_BYTES, (sent) => (sent.kind === 'json' ? answerJson(sent) : answerForm(sent)));
}

async function answerJson({ input, commentId, from, locale, cookie }: SentReaction): Promise<Response> {
  const t = translator(locale, 'reactions');
  const parsed = reportInput.safeParse(input);
  if (!parsed.success)
    return problem(422, { type: 'invalid', title: t('reportInvalid'), errors: reportErrors(reportCodes(parsed.error), locale) });
  const answer = await reportComment({ commentId, report: parsed.data, ...from });
  if (answer.ok) return Response.json({ status: 'received' }, { status: 201, headers: { ...NO_STORE, ...cookie } });
  if (answer.code === 'banned') return bannedProblem(answer, locale);
  const { status, title, headers } = sayWhy(answer, locale);
  return problem(status, { type: answer.code, title }, headers);
}

async function answerForm({ input, commentId, from, locale: otherwise, cookie }: SentReaction): Promise<Response> {
  const comment = await findCommentOnPage(commentId);
  const locale = comment?.story.locale ?? otherwise;
  const t = translator(locale, 'reactions');
  if (!comment) return sayOnPage({ locale, status: 404, text: t('notFound'), back: null });
  const { id: articleId, path: back } = comment.story;
  const parsed = reportInput.safeParse(input);
  /** The form again, with what was typed and what is wrong. */
  async function again(status: number, wrong: { errors?: FieldSentences<'reason' | 'note'>; notice?: string }): Promise<Response> {
    const sent = typeof input === 'object' && input !== null ? input : {};
    const values = { reason: textOf(sent, 'reason'), note: textOf(sent, 'note') };
    return answerPage(createElement(ReportForm, { locale, commentId, values, ...wrong }), {
      element: 'report-form',
      locale,
      heading: t('reportTitle'),
      status,
      pageHtml: await askPage(reportPath(articleId, commentId, locale)),
      back: { path: back, label: t('toStory') },
    });
  }
  if (!parsed.success) return again(422, { errors: reportErrors(reportCodes(parsed.error), locale) });
  const answer = await reportComment({ commentId, report: parsed.data, ...from });
  if (answer.ok) {
    const location = `${reportThanksPath(articleId, locale)}#${REPORT_FORM_ID}`;
    return new Response(null, { status: 303, headers: { ...NO_STORE, location, ...cookie } });
  }
  if (answer.code === 'banned') return again(403, { notice: bannedSentence(answer, locale) });
  const { status, title, headers } = sayWhy(answer, locale);
  return sayOnPage({ locale, status, text: title, back, headers });
}

const textOf = (sent: object, field: string): string => {
  const value = Reflect.get(sent, field);
  return typeof value === 'string' ? value.toWellFormed() : '';
};

const notAllowed = methodNotAllowed('POST');

export { notAllowed as DELETE, notAllowed as GET, notAllowed as HEAD, notAllowed as OPTIONS, notAllowed as PATCH, notAllowed as PUT };

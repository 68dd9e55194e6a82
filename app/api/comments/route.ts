import { z } from 'zod';
import { readCommentRequest, type UnreadableRequest } from '#lib/comments/read-request';
import { submitComment } from '#lib/comments/submit-comment';
import { env } from '#lib/env';
import { answerFailure, apologyFor } from '#lib/http/answer-failure';
import { clientAddress } from '#lib/http/client';
import { localeOfPage, preferredLocale } from '#lib/http/language';
import { methodNotAllowed } from '#lib/http/method-not-allowed';
import { isForeignWrite } from '#lib/http/origin';
import { problem } from '#lib/http/problem';
import { type Locale, translator } from '#lib/messages/translator';
import { answerForm, answerFormApology } from './answer-form.ts';
import { answerJson } from './answer-json.ts';
import { localeOfAnswer } from './locale-of-answer.ts';

/** Takes a comment: JSON from the enhanced form or a program, a posted form from everybody else. Never says the comment's id. */
export async function POST(request: Request): Promise<Response> {
  const locale = preferredLocale(request.headers, env().SITE_LOCALE);
  try {
    if (isForeignWrite(request.headers, env().SITE_URL))
      return problem(403, { type: 'foreign', title: translator(locale, 'comments')('foreign') });
    return await takeComment(request, locale);
  } catch (error) {
    return answerFailure(error, request, locale, 'comment not taken');
  }
}

async function takeComment(request: Request, locale: Locale): Promise<Response> {
  const read = await readCommentRequest(request);
  if (!read.ok) return answerUnreadable(read, locale);
  const address = clientAddress(request.headers);
  const sent = read.value;
  if (sent.kind === 'json' || !wantsHtml(request)) {
    const answer = await submitComment({ input: sent.input, address });
    if (answer.ok) return Response.json({ status: answer.value.status }, { status: 201, headers: NO_STORE });
    return answerJson(answer, await localeOfAnswer(request.headers, articleIdIn(sent.input)), hasCaptcha(sent.input));
  }
  const id = articleIdIn(sent.input);
  const form = { articleId: id, typed: sent.typed, address, locale: localeOfPage(request.headers.get('referer')) ?? env().SITE_LOCALE };
  try {
    if (sent.wantsCaptcha) return await answerForm({ code: 'new-captcha' }, form);
    const answer = await submitComment({ input: sent.input, address });
    if (!answer.ok) return await answerForm(answer, form);
  } catch (error) {
    return answerFormApology(apologyFor(error, request, form.locale, 'comment not taken'), form, request.headers.get('referer'));
  }
  return new Response(null, { status: 303, headers: { ...NO_STORE, location: `/binh-luan/da-nhan?bai=${id}#viet-binh-luan` } });
}

const articleId = z.int().min(1).max(2_147_483_647);
const articleIdIn = (input: unknown): number | null =>
  typeof input === 'object' && input !== null && 'articleId' in input ? (articleId.safeParse(input.articleId).data ?? null) : null;

const hasCaptcha = (input: unknown): boolean => typeof input === 'object' && input !== null && 'captcha' in input;

const NO_STORE = { 'cache-control': 'no-store' };

const wantsHtml = (request: Request): boolean => (request.headers.get('accept') ?? '').includes('text/html');

function answerUnreadable({ code }: UnreadableRequest, locale: Locale): Response {
  const t = translator(locale, 'comments');
  switch (code) {
    case 'too-large':
      return problem(413, { type: code, title: t('tooLarge') });
    case 'unsupported':
      return problem(415, { type: code, title: t('unsupported') });
    case 'unreadable':
      return problem(400, { type: code, title: t('unreadable') });
  }
}

const notAllowed = methodNotAllowed('POST');

export { notAllowed as DELETE, notAllowed as GET, notAllowed as HEAD, notAllowed as OPTIONS, notAllowed as PATCH, notAllowed as PUT };

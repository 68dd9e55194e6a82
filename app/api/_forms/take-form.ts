import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { env } from '#lib/env';
import { apologyFor } from '#lib/http/answer-failure';
import { clientAddress } from '#lib/http/client';
import { seeOther } from '#lib/http/forms';
import { localeOfPage } from '#lib/http/language';
import { problem } from '#lib/http/problem';
import { type Locale, translator } from '#lib/messages/translator';
import { readFormRequest, type UnreadableRequest } from '#lib/reader-forms/read-request';
import { answerForm, answerFormApology } from './answer-form.ts';
import { answerJson } from './answer-json.ts';
import { localeOfAnswer } from './locale-of-answer.ts';
import type { ReaderForm } from './reader-form.ts';

const NO_STORE = { 'cache-control': 'no-store' };

/**
 * Takes what a reader sent: JSON from the enhanced form or a program, a posted form from everybody else. Never says under
 * which id it is kept; where its sender may follow it, they get a private address.
 * @param locale in which somebody is answered who sends what cannot be read
 */
export async function takeForm<Field extends string, Typed extends string>(
  form: ReaderForm<Field, Typed>,
  request: Request,
  locale: Locale,
): Promise<Response> {
  const read = await readFormRequest(request, form.typed);
  if (!read.ok) return answerUnreadable(read, locale);
  const address = clientAddress(request.headers);
  const sent = read.value;
  if (sent.kind === 'json' || !wantsHtml(request)) {
    const answer = await form.submit({ input: sent.input, address });
    if (answer.ok) {
      const { id, status } = answer.value;
      return Response.json({ status, ...(form.receiptOf && { receipt: form.receiptOf(id) }) }, { status: 201, headers: NO_STORE });
    }
    return answerJson(form, answer, await localeOfAnswer(request.headers, articleIdIn(sent.input)), hasCaptcha(sent.input));
  }
  const articleId = articleIdIn(sent.input);
  const referer = request.headers.get('referer');
  const shown = { articleId, typed: sent.typed, address, locale: localeOfPage(referer) ?? env().SITE_LOCALE, ...sendingIn(sent.input) };
  try {
    if (sent.wantsCaptcha) return await answerForm(form, { code: 'new-captcha' }, shown);
    const answer = await form.submit({ input: sent.input, address });
    if (!answer.ok) return await answerForm(form, answer, shown);
    return seeOther(form.receivedAt({ id: answer.value.id, articleId: articleId ?? 0, locale: shown.locale }));
  } catch (error) {
    const apology = apologyFor(error, request, shown.locale, `${form.purpose} not taken`);
    return answerFormApology(form, apology, shown, referer);
  }
}

const articleNumber = z.int().min(1).max(2_147_483_647);
const articleIdIn = (input: unknown): number | null =>
  typeof input === 'object' && input !== null && 'articleId' in input ? (articleNumber.safeParse(input.articleId).data ?? null) : null;

/** The sending's name, made now unless it has one, and whom it answers. */
function sendingIn({ requestKey, replyTo }: Record<string, unknown>): { requestKey: string; replyTo: number | null } {
  return { requestKey: z.uuid().safeParse(requestKey).data ?? randomUUID(), replyTo: articleNumber.safeParse(replyTo).data ?? null };
}

const hasCaptcha = (input: unknown): boolean => typeof input === 'object' && input !== null && 'captcha' in input;

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

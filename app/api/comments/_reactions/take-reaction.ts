import { createElement } from 'react';
import { bannedSentence } from '#lib/bans/sentences';
import { deviceCookie, deviceOf } from '#lib/comments/device';
import type { LikeRefusal } from '#lib/comments/likes/like-comment';
import { commentIdInAddress } from '#lib/comments/likes/schema';
import type { ReportRefusal } from '#lib/comments/reports/report-comment';
import { env } from '#lib/env';
import { apologyFor } from '#lib/http/answer-failure';
import { clientAddress } from '#lib/http/client';
import { localeOfPage, preferredLocale } from '#lib/http/language';
import { problem } from '#lib/http/problem';
import { readInput, type SentInput } from '#lib/http/read-input';
import { type Locale, translator } from '#lib/messages/translator';
import { answerPage } from '../../_forms/answer-page.tsx';

export type CommentContext = { params: Promise<{ id: string }> };

/** A reaction that was sent, with whom it comes from; nothing of it is judged yet. */
export type SentReaction = SentInput & {
  commentId: number;
  from: { device: ReturnType<typeof deviceOf>; address: string };
  /** In which somebody is answered. */
  locale: Locale;
  referer: string | null;
  /** The header that tells a new device its id; for whom something is kept of. */
  cookie: HeadersInit;
};

/**
 * Reads what a reader does to a comment, and has it answered.
 * @param answer what the route says to it
 */
export async function takeReaction(
  request: Request,
  context: CommentContext,
  maxBytes: number,
  answer: (sent: SentReaction) => Promise<Response>,
): Promise<Response> {
  const { headers } = request;
  const referer = headers.get('referer');
  const isForm = !/^application\/json\b/i.test(headers.get('content-type') ?? '');
  const locale = (isForm && localeOfPage(referer)) || preferredLocale(headers, env().SITE_LOCALE);
  const t = translator(locale, 'reactions');
  try {
    const id = commentIdInAddress.safeParse((await context.params).id);
    if (!id.success) return problem(404, { type: 'not-found', title: t('notFound') });
    const read = await readInput(request, maxBytes);
    if (!read.ok) return problem(UNREADABLE[read.code], { type: read.code, title: t('unreadable') });
    const device = deviceOf(headers);
    return await answer({
      ...read.value,
      commentId: id.data,
      from: { device, address: clientAddress(headers) },
      locale,
      referer,
      cookie: device.isNew ? { 'set-cookie': deviceCookie(device, env().SITE_URL) } : {},
    });
  } catch (error) {
    const { status, type, title, headers: more } = apologyFor(error, request, locale, 'reaction not taken');
    return isForm ? sayOnPage({ locale, status, text: title, back: null, headers: more }) : problem(status, { type, title }, more);
  }
}

/** What another site's request is told. */
export const refuseForeign = ({ headers }: Request): Response =>
  problem(403, { type: 'foreign', title: translator(preferredLocale(headers, env().SITE_LOCALE), 'reactions')('foreign') });

const UNREADABLE = { 'too-large': 413, unsupported: 415, unreadable: 400 } as const;

/** One sentence on a bare page, for a reader whose browser shows whatever a form is answered with. */
export async function sayOnPage({
  locale,
  status,
  text,
  back,
  headers = {},
}: {
  locale: Locale;
  status: number;
  text: string;
  back: string | null;
  headers?: Record<string, string>;
}): Promise<Response> {
  const t = translator(locale, 'reactions');
  return answerPage(createElement('h1', null, text), {
    element: 'report-form',
    locale,
    heading: text,
    status,
    pageHtml: null,
    back: back ? { path: back, label: t('toStory') } : null,
    headers,
  });
}

/** How a refusal of a reaction is said: its status, its sentence, and when to come again. */
export function sayWhy(
  refusal: LikeRefusal | ReportRefusal,
  locale: Locale,
): { status: number; title: string; headers: Record<string, string> } {
  const t = translator(locale, 'reactions');
  switch (refusal.code) {
    case 'not-found':
      return { status: 404, title: t('notFound'), headers: {} };
    case 'liked-from-here':
      return { status: 409, title: t('likedFromHere'), headers: {} };
    case 'banned':
      return { status: 403, title: bannedSentence(refusal, locale), headers: {} };
    case 'too-many':
      return { status: 429, title: t('tooMany'), headers: { 'retry-after': String(refusal.retryAfterSeconds) } };
  }
}

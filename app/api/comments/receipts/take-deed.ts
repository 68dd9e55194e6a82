import type { EditedWords } from '#lib/comments/receipts/schema';
import { env } from '#lib/env';
import { apologyFor } from '#lib/http/answer-failure';
import { clientAddress } from '#lib/http/client';
import { readForm } from '#lib/http/forms';
import { preferredLocale } from '#lib/http/language';
import { problem } from '#lib/http/problem';
import { type Locale, translator } from '#lib/messages/translator';
import { receiptPage } from './answer-receipt.ts';

/** What a receipt's form sent, not yet judged. */
export type Sent = { input: Record<string, string>; address: string; locale: Locale };

/**
 * Takes what a receipt's form sent and hands it to a deed; when something breaks on our side, the words that were typed come back.
 * @param what what did not happen then, for the log
 */
export async function takeDeed(request: Request, what: string, answer: (sent: Sent) => Promise<Response>): Promise<Response> {
  const locale = preferredLocale(request.headers, env().SITE_LOCALE);
  const input = await readForm(request);
  if (!input) return problem(400, { type: 'unreadable', title: translator(locale, 'comments')('unreadable') });
  try {
    return await answer({ input, address: clientAddress(request.headers), locale });
  } catch (error) {
    const { status, title, headers } = apologyFor(error, request, locale, what);
    const words = input.body === undefined ? {} : { words: wordsIn(input) };
    return receiptPage({ kind: 'failed', sentence: title, ...words }, locale, { status, headers });
  }
}

/** What somebody is told whose form is not ours. */
export const refuseForeign = (request: Request): Response =>
  problem(403, { type: 'foreign', title: translator(preferredLocale(request.headers, env().SITE_LOCALE), 'receipts')('foreign') });

/** What was typed, to be shown again. */
export const wordsIn = ({ name = '', title = '', body = '' }: Record<string, string>): EditedWords => ({ name, title, body });

/** The sentence for who comes too often, and when to come again. */
export function tooMany(retryAfterSeconds: number, locale: Locale): { notice: string; status: 429; headers: Record<string, string> } {
  const notice = translator(locale, 'receipts')('tooMany', { minutes: Math.ceil(retryAfterSeconds / 60) });
  return { notice, status: 429, headers: { 'retry-after': String(retryAfterSeconds) } };
}

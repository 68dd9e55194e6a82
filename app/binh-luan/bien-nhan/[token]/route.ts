import { connection } from 'next/server';
import { receiptAddress } from '#lib/comments/receipts/schema';
import { env } from '#lib/env';
import { apologyFor } from '#lib/http/answer-failure';
import { clientAddress } from '#lib/http/client';
import { preferredLocale } from '#lib/http/language';
import { translator } from '#lib/messages/translator';
import { addressPrefix } from '#lib/rate-limit/address';
import { takeInMemory } from '#lib/rate-limit/take-in-memory';
import { answerReceipt, receiptPage } from '../../../api/comments/receipts/answer-receipt.ts';

/** The receipt of a comment, for whoever knows its address: never kept, never indexed, complete without a script. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  await connection();
  const locale = preferredLocale(request.headers, env().SITE_LOCALE);
  try {
    const address = receiptAddress.safeParse(await params);
    if (!address.success) return await receiptPage({ kind: 'missing' }, locale, { status: 404 });
    const turn = takeInMemory('receipt-view', addressPrefix(clientAddress(request.headers)));
    if (turn.ok) return await answerReceipt(address.data.token, locale);
    const sentence = translator(locale, 'receipts')('tooMany', { minutes: Math.ceil(turn.retryAfterSeconds / 60) });
    const headers = { 'retry-after': String(turn.retryAfterSeconds) };
    return await receiptPage({ kind: 'failed', sentence }, locale, { status: 429, headers });
  } catch (error) {
    const { status, title, headers } = apologyFor(error, request, locale, 'receipt not shown');
    return receiptPage({ kind: 'failed', sentence: title }, locale, { status, headers });
  }
}

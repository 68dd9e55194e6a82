import { createElement } from 'react';
import { CommentReceipt, type ReceiptState } from '#components/reader/comments/receipt.tsx';
import type { EditState } from '#components/reader/comments/receipt-forms.tsx';
import { readReceipt } from '#lib/comments/receipts/read-receipt';
import { type Locale, translator } from '#lib/messages/translator';
import { askPage } from '#lib/page-cache/ask-page';
import { receiptsPath } from '#lib/site/paths';
import { answerPage } from '../../_forms/answer-page.tsx';

type Said = { status: number; headers?: Record<string, string> };

/** A receipt, or what there is to say instead of one, in the page of its edition that is made for it. */
export async function receiptPage(state: ReceiptState, locale: Locale, said: Said): Promise<Response> {
  return answerPage(createElement(CommentReceipt, { state, locale }), {
    element: 'comment-receipt',
    locale,
    heading: translator(locale, 'receipts')('title'),
    pageHtml: await askPage(receiptsPath(locale)),
    back: null,
    ...said,
  });
}

/**
 * The receipt a token leads to, as it is now. One that was never ours is not told from one there is none for.
 * @param otherwise the language in which somebody is answered whose comment we do not know
 * @param shown what else stands in it: words that were not stored, what was wrong
 */
export async function answerReceipt(
  token: string,
  otherwise: Locale,
  said: Said = { status: 200 },
  shown: { edit?: EditState; isUnconfirmed?: boolean; notice?: string } = {},
): Promise<Response> {
  const receipt = await readReceipt(token);
  if (receipt === null) return receiptPage({ kind: 'missing' }, otherwise, { status: 404 });
  const { locale } = receipt;
  if (receipt.status === 'withdrawn') return receiptPage({ kind: 'withdrawn' }, locale, { status: 404 });
  return receiptPage({ kind: 'receipt', receipt, ...shown }, locale, said);
}

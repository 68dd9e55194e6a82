import { findReceipt } from './store.ts';
import { openReceiptToken } from './token.ts';
import type { Receipt, Withdrawn } from './view.ts';

/** The receipt a token leads to; null for a token that is not ours, which says no more than that. */
export async function readReceipt(token: string): Promise<Receipt | Withdrawn | null> {
  const commentId = openReceiptToken(token);
  const found = commentId === null ? null : await findReceipt(commentId);
  return found === null || found.status === 'withdrawn' ? found : { token, ...found };
}

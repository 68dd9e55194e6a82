import { receiptPathOf } from '#lib/comments/receipts/token';
import { withdrawComment } from '#lib/comments/receipts/withdraw-comment';
import { env } from '#lib/env';
import { seeOther } from '#lib/http/forms';
import { methodNotAllowed } from '#lib/http/method-not-allowed';
import { isForeignWrite } from '#lib/http/origin';
import { answerReceipt } from '../answer-receipt.ts';
import { refuseForeign, type Sent, takeDeed, tooMany } from '../take-deed.ts';

/** Takes a comment back for its writer. */
export async function POST(request: Request): Promise<Response> {
  if (isForeignWrite(request.headers, env().SITE_URL)) return refuseForeign(request);
  return takeDeed(request, 'comment not withdrawn', answer);
}

async function answer({ input, address, locale }: Sent): Promise<Response> {
  const withdrawn = await withdrawComment({ input, address });
  const { token = '' } = input;
  if (withdrawn.ok) return seeOther(receiptPathOf(token));
  switch (withdrawn.code) {
    case 'not-found':
      return answerReceipt(token, locale);
    case 'unconfirmed':
      return answerReceipt(token, locale, { status: 422 }, { isUnconfirmed: true });
    case 'too-many': {
      const { notice, ...said } = tooMany(withdrawn.retryAfterSeconds, locale);
      return answerReceipt(token, locale, said, { notice });
    }
  }
}

const notAllowed = methodNotAllowed('POST');

export { notAllowed as DELETE, notAllowed as GET, notAllowed as HEAD, notAllowed as OPTIONS, notAllowed as PATCH, notAllowed as PUT };

import { bannedSentence } from '#lib/bans/sentences';
import { fieldErrors } from '#lib/comments/field-errors';
import { editComment } from '#lib/comments/receipts/edit-comment';
import { readReceipt } from '#lib/comments/receipts/read-receipt';
import { receiptPathOf } from '#lib/comments/receipts/token';
import { env } from '#lib/env';
import { seeOther } from '#lib/http/forms';
import { methodNotAllowed } from '#lib/http/method-not-allowed';
import { isForeignWrite } from '#lib/http/origin';
import { translator } from '#lib/messages/translator';
import { answerReceipt } from '../answer-receipt.ts';
import { refuseForeign, type Sent, takeDeed, tooMany, wordsIn } from '../take-deed.ts';

/** Takes new words for a comment that waits. */
export async function POST(request: Request): Promise<Response> {
  if (isForeignWrite(request.headers, env().SITE_URL)) return refuseForeign(request);
  return takeDeed(request, 'comment not changed', answer);
}

async function answer({ input, address, locale: preferred }: Sent): Promise<Response> {
  const edited = await editComment({ input, address });
  const { token = '' } = input;
  if (edited.ok) return seeOther(receiptPathOf(token));
  const receipt = await readReceipt(token);
  const locale = receipt?.locale ?? preferred;
  const t = translator(locale, 'receipts');
  const words = wordsIn(input);
  switch (edited.code) {
    case 'not-found':
      return answerReceipt(token, locale);
    case 'invalid':
      return answerReceipt(token, locale, { status: 422 }, { edit: { words, errors: fieldErrors(edited.fields, locale) } });
    case 'changed': {
      const notice = receipt?.status === 'pending' ? t('editChanged') : t('editDecided');
      return answerReceipt(token, locale, { status: 409 }, { edit: { words }, notice });
    }
    case 'duplicate':
      return answerReceipt(token, locale, { status: 409 }, { edit: { words }, notice: t('editDuplicate') });
    case 'banned':
      return answerReceipt(token, locale, { status: 403 }, { edit: { words }, notice: bannedSentence(edited, locale) });
    case 'too-many': {
      const { notice, ...said } = tooMany(edited.retryAfterSeconds, locale);
      return answerReceipt(token, locale, said, { edit: { words }, notice });
    }
  }
}

const notAllowed = methodNotAllowed('POST');

export { notAllowed as DELETE, notAllowed as GET, notAllowed as HEAD, notAllowed as OPTIONS, notAllowed as PATCH, notAllowed as PUT };

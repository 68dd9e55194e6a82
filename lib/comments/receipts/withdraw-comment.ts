import { tagClock } from '../../cache/tag-clock.ts';
import { addressPrefix } from '../../rate-limit/address.ts';
import { type TooMany, take } from '../../rate-limit/take.ts';
import { done, type Result, refuse } from '../../result.ts';
import { withdrawInput } from './schema.ts';
import { eraseComment } from './store.ts';
import { openReceiptToken } from './token.ts';

/**
 * Somebody takes their comment back, decided or not: at once and for good. Doing it again changes nothing and is no fault.
 * @param input what the form sent
 */
export async function withdrawComment({
  input,
  address,
}: {
  input: unknown;
  address: string;
}): Promise<Result<void, { code: 'not-found' } | { code: 'unconfirmed' } | TooMany>> {
  const parsed = withdrawInput.safeParse(input);
  const commentId = parsed.success ? openReceiptToken(parsed.data.token) : null;
  if (!parsed.success || commentId === null) return refuse({ code: 'not-found' });
  if (!parsed.data.confirm) return refuse({ code: 'unconfirmed' });
  const turn = await take('receipt', addressPrefix(address));
  if (!turn.ok) return turn;
  const erased = await eraseComment(commentId);
  if (erased?.change) tagClock().apply(erased.change);
  return done(undefined);
}

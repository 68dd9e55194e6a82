import { findBan } from '../../bans/find-ban.ts';
import type { Banned } from '../../bans/view.ts';
import { addressPrefix } from '../../rate-limit/address.ts';
import { type TooMany, take } from '../../rate-limit/take.ts';
import { done, type Result, refuse } from '../../result.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { type FieldCodes, fieldCodes } from '../schema.ts';
import { screenComment } from '../screening/screen-comment.ts';
import { editInput } from './schema.ts';
import { changeWords, findWaiting } from './store.ts';
import { openReceiptToken } from './token.ts';

export type EditRefusal =
  | { code: 'not-found' }
  | { code: 'invalid'; fields: FieldCodes }
  /** Somebody decided meanwhile, or another window of the writer's was first. */
  | { code: 'changed' }
  | { code: 'duplicate' }
  | Banned
  | TooMany;

/**
 * Somebody changes the words of their comment while it waits: looked at by the same rules as a new one, without another captcha.
 * A moderator who read the words before cannot decide on the new ones unread.
 * @param input what the form sent
 */
export async function editComment({ input, address }: { input: unknown; address: string }): Promise<Result<void, EditRefusal>> {
  const parsed = editInput.safeParse(input);
  if (!parsed.success) return refuse({ code: 'invalid', fields: fieldCodes(parsed.error) });
  const { token, version, ...words } = parsed.data;
  const commentId = openReceiptToken(token);
  if (commentId === null) return refuse({ code: 'not-found' });
  const turn = await take('receipt', addressPrefix(address));
  if (!turn.ok) return turn;
  const waiting = await findWaiting(commentId);
  if (!waiting) return refuse({ code: 'changed' });
  const ban = await findBan({ address, phoneHash: waiting.phoneHash });
  if (ban) return ban;
  const { verdicts, ...sender } = waiting;
  // How it was sent is past; what was noticed of that then stays with it.
  const asWritten = { ...words, website: '', secondsToWrite: null };
  const screening = await screenComment(asWritten, sender, { id: commentId, verdicts });
  const changed = await changeWords({ commentId, version }, words, { fingerprint: fingerprintOf(words), screening });
  return changed === 'done' ? done(undefined) : refuse({ code: changed });
}

// Comments that come from somewhere, and bans of where they came from.
import { randomUUID } from 'node:crypto';
import type { StaffMember } from '#lib/auth/roles';
import { banSender } from '#lib/bans/ban-sender';
import type { BanInput } from '#lib/bans/schema';
import { submitComment } from '#lib/comments/submit-comment';
import { pool } from '#lib/db/pool';
import { aCaptcha } from './captchas.ts';

/** A comment a reader sent from an address, with a phone number if one is given; its id. */
export async function aCommentFrom(
  articleId: number,
  { address, phone, ...words }: { address: string; phone?: string; name?: string; title?: string; body?: string },
): Promise<number> {
  const { token, answer } = await aCaptcha(articleId);
  const input = {
    ...{ articleId, requestKey: randomUUID(), captcha: { token, answer }, name: 'Rosa', title: 'Cảm ơn', body: `Phố sách ${randomUUID()}` },
    ...words,
    ...(phone && { phone }),
  };
  const sent = await submitComment({ input, address });
  if (!sent.ok) throw new Error(`The comment was not taken: ${sent.code}`);
  return sent.value.id;
}

/** Bans the sender of a comment, for a day and by its address unless told otherwise. */
export async function aBan(staff: StaffMember, commentId: number, changes: Partial<BanInput> = {}): Promise<string> {
  const banned = await banSender(staff, {
    commentId,
    kind: 'address',
    days: 1,
    reason: 'Gửi rác nhiều lần',
    tellsReason: true,
    ...changes,
  });
  if (!banned.ok) throw new Error(`Nobody was banned: ${banned.code}`);
  return banned.value.until;
}

/** Lets every ban run out a moment ago. */
export const letBansRunOut = () => pool().query(`UPDATE ban SET until = now() - interval '1 second' WHERE ended_at IS NULL`);

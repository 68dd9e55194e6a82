import { findBan } from '../../bans/find-ban.ts';
import type { Banned } from '../../bans/view.ts';
import { now } from '../../clock.ts';
import { addressPrefix } from '../../rate-limit/address.ts';
import { type TooMany, take } from '../../rate-limit/take.ts';
import { done, type Result, refuse } from '../../result.ts';
import { type Device, marksOf } from '../device.ts';
import { removeLike, storeLike } from './store.ts';

export type LikeRefusal =
  /** There is no such comment before readers. */
  | { code: 'not-found' }
  /** Another device at the same address has liked it within the hour; `likes` is how many it has. */
  | { code: 'liked-from-here'; likes: number }
  | Banned
  | TooMany;

/**
 * A reader likes a comment, or takes that back; saying the same again changes nothing.
 * @param address the reader's; neither it nor the device is kept but as a keyed hash
 * @returns whether this device likes the comment now, and how many do, exactly
 */
export async function likeComment({
  commentId,
  liked,
  device,
  address,
}: {
  commentId: number;
  liked: boolean;
  device: Device;
  address: string;
}): Promise<Result<{ liked: boolean; likes: number }, LikeRefusal>> {
  const turn = await take('like', addressPrefix(address));
  if (!turn.ok) return turn;
  // What somebody liked before they may take back.
  const ban = liked ? await findBan({ address }) : null;
  if (ban) return ban;
  const marks = marksOf('like', commentId, { device, address, at: now() });
  const stored = await (liked ? storeLike : removeLike)(commentId, marks);
  if (!stored) return refuse({ code: 'not-found' });
  const { outcome, likes } = stored;
  if (outcome === 'same-address') return refuse({ code: 'liked-from-here', likes });
  return done({ liked, likes });
}

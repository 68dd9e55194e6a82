import { findBan } from '../../bans/find-ban.ts';
import type { Banned } from '../../bans/view.ts';
import { now } from '../../clock.ts';
import { addressPrefix } from '../../rate-limit/address.ts';
import { type TooMany, take } from '../../rate-limit/take.ts';
import { done, type Result, refuse } from '../../result.ts';
import { type Device, marksOf } from '../device.ts';
import type { ReportInput } from './schema.ts';
import { storeReport } from './store.ts';

export type ReportRefusal = { code: 'not-found' } | Banned | TooMany;

/**
 * A reader finds that a comment should not stand there. It stays; a moderator sees it among the reported ones. Whoever reports it
 * again is thanked again and counted once. There is no captcha: a report puts nothing before readers, and costs a moderator a look
 * that one device, or one address within the hour, can ask for once.
 * @param address the reader's; neither it nor the device is kept but as a keyed hash
 */
export async function reportComment({
  commentId,
  report,
  device,
  address,
}: {
  commentId: number;
  report: ReportInput;
  device: Device;
  address: string;
}): Promise<Result<void, ReportRefusal>> {
  const turn = await take('report', addressPrefix(address));
  if (!turn.ok) return turn;
  const ban = await findBan({ address });
  if (ban) return ban;
  const stored = await storeReport(commentId, report, marksOf('report', commentId, { device, address, at: now() }));
  return stored === 'not-found' ? refuse({ code: stored }) : done(undefined);
}

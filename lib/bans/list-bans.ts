import { type KeysetPage, keysetPage } from '../lists/keyset.ts';
import type { BansQuery } from './schema.ts';
import { findBans } from './store.ts';
import type { BanLine } from './view.ts';

export const BANS_A_PAGE = 25;

/** A page of the bans that hold and of those that have ended, the newest first. One statement. */
export async function listBans(asked: BansQuery): Promise<KeysetPage<BanLine>> {
  const found = await findBans(asked, BANS_A_PAGE + 1);
  return keysetPage(found, { take: BANS_A_PAGE, after: asked.after, before: asked.before }, ({ id }) => String(id));
}

import { may, type StaffMember } from '../../auth/roles.ts';
import { findVersions } from './files/store.ts';
import { findItem } from './items/store.ts';
import { mayDescribe } from './may-change.ts';
import { findUses } from './uses/store.ts';
import type { LibraryItemPage } from './view.ts';

/** An item's page: what is known of it, where it is used, what stood in its place; null when there is none. Four statements at most. */
export async function findItemPage(staff: StaffMember, id: number): Promise<LibraryItemPage | null> {
  const [item, uses, versions] = await Promise.all([findItem(id), findUses(staff, id), findVersions(id)]);
  return item && { item, uses, versions, mayDescribe: mayDescribe(staff, item), mayKeep: may(staff, 'keep-media') };
}

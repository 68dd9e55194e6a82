import type { StaffMember } from '../../auth/roles.ts';
import { findFilters, listItems } from './list/store.ts';
import type { ListLibraryInput } from './schema.ts';
import type { LibraryPage } from './view.ts';

export const ITEMS_A_PAGE = 60;
const MOST_TAGS = 200;

/** A page of what the library holds, newest first. Two statements. */
export async function listLibrary(staff: StaffMember, asked: ListLibraryInput): Promise<LibraryPage> {
  const [found, filters] = await Promise.all([listItems(staff.id, ITEMS_A_PAGE + 1, asked), findFilters(MOST_TAGS)]);
  const items = found.slice(0, ITEMS_A_PAGE);
  return { items, filters, next: found.length > ITEMS_A_PAGE ? (items.at(-1)?.id ?? null) : null };
}

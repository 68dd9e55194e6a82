import type { StaffMember } from '../auth/roles.ts';
import type { SavedView } from '../lists/views/view.ts';
import type { Alarms } from './alarms/view.ts';
import { filtersOf } from './filters.ts';
import { findWholeFrame } from './frame/store.ts';
import { listComments } from './list-comments.ts';
import type { DeskQuery } from './schema.ts';
import type { DeskView } from './view.ts';

/** The desk as it opens: a page of comments, what whoever decides on them must know of, and one's own views. Four statements. */
export async function openDesk(staff: StaffMember, query: DeskQuery): Promise<{ page: DeskView; alarms: Alarms; saved: SavedView[] }> {
  const around = findWholeFrame(filtersOf(query), staff.id);
  const [page, { alarms, saved }] = await Promise.all([
    listComments(
      query,
      around.then(({ framed }) => framed),
    ),
    around,
  ]);
  return { page, alarms, saved };
}

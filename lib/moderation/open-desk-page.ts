import type { StaffMember } from '../auth/roles.ts';
import { done, type Result } from '../result.ts';
import { listComments } from './list-comments.ts';
import { type DeskPageInput, readDeskQuery } from './schema.ts';
import type { DeskPage } from './view.ts';

/** The page of the desk that stands at an address, told by its query, without what stands around it. */
export async function openDeskPage(_staff: StaffMember, input: DeskPageInput): Promise<Result<DeskPage, never>> {
  const query = readDeskQuery(Object.fromEntries(new URLSearchParams(input.query)));
  const { lane, counts, cards, before, after } = await listComments(query);
  return done({ lane, counts, cards, before, after });
}

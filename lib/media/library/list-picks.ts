import type { StaffMember } from '../../auth/roles.ts';
import { listPicks as findPicks } from './list/store.ts';
import type { PicksInput } from './schema.ts';
import type { LibraryPick } from './view.ts';

const PICKS_A_PAGE = 24;

/** What a dialog offers to choose from, newest first, and where the next page of it begins. One statement. */
export async function listPicks(staff: StaffMember, asked: PicksInput): Promise<{ picks: LibraryPick[]; next: number | null }> {
  const found = await findPicks(staff.id, PICKS_A_PAGE + 1, asked);
  const picks = found.slice(0, PICKS_A_PAGE).map(
    ({ id, kind, fileName, alt, caption, credit, mediaId, picture, attachmentId, file, rightsUntil }): LibraryPick => ({
      id,
      kind,
      fileName,
      alt,
      caption,
      credit,
      mediaId,
      picture,
      attachmentId,
      file,
      rightsUntil,
    }),
  );
  return { picks, next: found.length > PICKS_A_PAGE ? (picks.at(-1)?.id ?? null) : null };
}

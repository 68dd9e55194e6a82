import { may, type StaffMember } from '../auth/roles.ts';
import { tagClock } from '../cache/tag-clock.ts';
import { done, type Result, refuse } from '../result.ts';
import type { Arrangement } from './schema.ts';
import { replaceBoard } from './store.ts';
import type { Board } from './view.ts';

export type ArrangeRefusal =
  | { code: 'forbidden' }
  /** Somebody else arranged the board meanwhile; `theirs` is what stands there now, with who and when. */
  | { code: 'conflict'; theirs: Board }
  /** Somebody holds what stands at `position`. */
  | { code: 'locked'; position: number; by: string }
  /** What stands in the slot at `position` is not there (`unknown`), or its end lies behind us (`past`). */
  | { code: 'unknown' | 'past'; position: number };

/**
 * Says what stands at the top of an edition's front page: all its slots at once, in the place of the board with the version `seen`.
 * @returns the board as it stands now
 */
export async function arrangeHome(staff: StaffMember, arrangement: Arrangement): Promise<Result<Board, ArrangeRefusal>> {
  if (!may(staff, 'arrange-home')) return refuse({ code: 'forbidden' });
  const arranging = await replaceBoard({ ...arrangement, personId: staff.id });
  if (arranging.code !== 'arranged') return refuse(arranging);
  if (arranging.change) tagClock().apply(arranging.change);
  return done(arranging.board);
}

import type { Picture } from '../../media/schema.ts';
import type { Group, GroupValues } from './schema.ts';

/** A group as it stands, with the version that names it, and who left it so and when (null: nobody ever changed it). */
export type GroupNow<Of extends Group = Group> = {
  value: GroupValues[Of];
  version: number;
  by: string | null;
  /** An ISO string. */
  at: string | null;
  /** The pictures that the value names. */
  pictures: Record<number, Picture>;
};

/** A former change of a group: what stood there before and after it, as far as it can still be read. */
export type GroupChange = { id: number; by: string | null; at: string; value: Record<string, unknown>; before: Record<string, unknown> };

export type GroupPage<Of extends Group = Group> = { now: GroupNow<Of>; history: GroupChange[] };

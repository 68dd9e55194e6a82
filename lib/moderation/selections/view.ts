import type { StandingStatus } from '../../comments/status.ts';

/** A comment that would be decided, with enough of it to see what that is. */
export type Selected = { id: number; version: number; status: StandingStatus; name: string; title: string; beginning: string };

/** Comments to be decided together, oldest first; `beyond`: how many more there are than can be decided at once. */
export type FoundSelection = { comments: Selected[]; beyond: number };

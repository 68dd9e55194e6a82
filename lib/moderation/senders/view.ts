import type { StandingStatus } from '../../comments/status.ts';

/** More than these are not counted. */
export const MOST_OTHERS = 99;

/** What else a phone or an address has sent: how many, and how many of them were refused; `MOST_OTHERS + 1` stands for more. */
export type SentBy = { others: number; refused: number };

/** Another comment of the same sender, its words shortened. `at` is an ISO string. */
export type SentComment = { id: number; status: StandingStatus; title: string; body: string; at: string; story: string };

import type { StandingStatus } from '../comments/status.ts';

/**
 * The desk's lanes in their order. `held` are those of `pending` that screening noticed something of, `reported` those of `approved`
 * that readers reported, `unseen` those of `approved` that no person has looked at; `escalated` may stand anywhere.
 */
export const DESK_LANES = [
  'pending',
  'held',
  'reported',
  'escalated',
  'unseen',
  'approving',
  'approved',
  'rejected',
  'spam',
  'all',
] as const;
export type DeskLane = (typeof DESK_LANES)[number];

export type Placed = { status: StandingStatus; isHeld: boolean; reports: number; isUnseen: boolean; isEscalated: boolean };

/** The lanes a comment stands in; the database counts them by the same rule (`comment_lanes`). */
export function lanesOf({ status, isHeld, reports, isUnseen, isEscalated }: Placed): DeskLane[] {
  return [
    status,
    'all',
    ...(status === 'pending' && isHeld ? (['held'] as const) : []),
    ...(status === 'approved' && reports > 0 ? (['reported'] as const) : []),
    ...(status === 'approved' && isUnseen ? (['unseen'] as const) : []),
    ...(isEscalated ? (['escalated'] as const) : []),
  ];
}

import { mayIn, type StaffMember } from '../../auth/roles.ts';
import type { Stage } from './standing.ts';

/** What somebody does to a draft on its way: hand it to the desk, take that back, take it for review, return it, find it ready, write on. */
export const STAGE_DEEDS = ['submit', 'withdraw', 'take', 'return', 'approve', 'reopen'] as const;
export type StageDeed = (typeof STAGE_DEEDS)[number];

/** In what part somebody works on a story: who writes it (who began it, or is assigned to it), or the desk of its section. */
export type Hand = 'writer' | 'desk';

type Transition = { from: readonly Stage[]; to: Stage; hands: readonly Hand[]; reason: 'none' | 'optional' | 'required' };

/** Every step there is: from where, to where, by whom, and with what words. Publishing and saving move a stage, too, but are no steps. */
export const TRANSITIONS: Record<StageDeed, Transition> = {
  submit: { from: ['writing', 'returned'], to: 'submitted', hands: ['writer', 'desk'], reason: 'optional' },
  withdraw: { from: ['submitted'], to: 'writing', hands: ['writer'], reason: 'none' },
  take: { from: ['submitted'], to: 'reviewing', hands: ['desk'], reason: 'none' },
  return: { from: ['submitted', 'reviewing', 'ready'], to: 'returned', hands: ['desk'], reason: 'required' },
  approve: { from: ['submitted', 'reviewing'], to: 'ready', hands: ['desk'], reason: 'none' },
  reopen: { from: ['submitted', 'reviewing', 'returned', 'ready'], to: 'writing', hands: ['desk'], reason: 'none' },
};

/** Whether whoever has these parts may take this step from there. */
export const mayMove = (deed: StageDeed, { stage, hands }: { stage: Stage; hands: readonly Hand[] }): boolean =>
  TRANSITIONS[deed].from.includes(stage) && TRANSITIONS[deed].hands.some((hand) => hands.includes(hand));

/** The steps that are open to them, in the order of the way. Taking back one's own hand-over is writing on: it is offered once. */
export function movesFrom(here: { stage: Stage; hands: readonly Hand[] }): StageDeed[] {
  const open = STAGE_DEEDS.filter((deed) => mayMove(deed, here));
  return open.includes('withdraw') ? open.filter((deed) => deed !== 'reopen') : open;
}

/** Whose story it is: what follows from that is in `handsOf`. */
export type Ownership = { createdById: number; assigneeId: number | null; sectionId: number | null };

/** In what parts this person works on a story; in none, if it is not theirs. */
export function handsOf(staff: StaffMember, { createdById, assigneeId, sectionId }: Ownership): Hand[] {
  const hands: Hand[] = [];
  if (createdById === staff.id || assigneeId === staff.id) hands.push('writer');
  if (mayIn(staff, 'publish', sectionId)) hands.push('desk');
  return hands;
}

/** Whether a draft at this stage takes no words of a writer's: it lies with the desk, whose words alone still go in. */
export const isLockedFor = (hands: readonly Hand[], stage: Stage): boolean =>
  !hands.includes('desk') && stage !== 'writing' && stage !== 'returned';

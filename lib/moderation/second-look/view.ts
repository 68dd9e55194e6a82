import type { Verdict } from '../../comments/screening/rule.ts';
import type { LookChoice } from './schema.ts';

/** A comment as it was to be decided. Nothing of who decided it, how, or how it stands now, and no way to find that out from here. */
export type LookCard = {
  /** The decision that was drawn, by which the answer names it. */
  decisionId: number;
  name: string;
  title: string;
  body: string;
  /** An ISO string, as every moment here. */
  createdAt: string;
  story: { title: string; lead: string };
  /** Whom it answers, the words shortened. */
  answers: { name: string; body: string } | null;
  reasons: Verdict[];
};

/** What is there to look at for one person: the next one, and how many there are with it (at most `MOST_COUNTED`). */
export type LookPage = { card: LookCard | null; waiting: number };

export const MOST_COUNTED = 100;

/** The first decision, told to whoever has looked. */
export type FirstDecision = {
  by: string;
  at: string;
  choice: LookChoice;
  reason: string;
  note: string;
  /** Where the comment stands on the desk. */
  deskPath: string;
};

/** What became of a look, and what comes next. */
export type Looked = { agrees: boolean; first: FirstDecision; next: LookPage };

/** Why a look does not count: somebody was first, or there is nothing to look at any more. */
export type LookRefusal = { code: 'looked-at'; by: string; at: string; next: LookPage } | { code: 'gone'; next: LookPage };

/** A decision and its second look that came to different ends. */
export type Disagreement = FirstDecision & {
  decisionId: number;
  name: string;
  title: string;
  story: string;
  second: { by: string; at: string; choice: LookChoice };
};

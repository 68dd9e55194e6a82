import type { AssignArticleInput } from '#lib/articles/assignments/schema';
import type { MoveDraftInput } from '#lib/articles/stages/schema';
import type { FlowView } from '#lib/articles/stages/view';

/** Why a step was not taken, or a story not given to somebody. */
export type FlowFailure = 'signed-out' | 'forbidden' | 'not-found' | 'needs-other-eyes' | 'unknown-person' | 'invalid' | 'unavailable';

/** What a deed on a story's way answers: where it stands then; `moved` when somebody was first. */
export type FlowAnswer = { ok: true; value: FlowView } | { ok: false; code: 'moved'; now: FlowView } | { ok: false; code: FlowFailure };

export type FlowDeeds = {
  move: (input: MoveDraftInput) => Promise<FlowAnswer>;
  assign: (input: AssignArticleInput) => Promise<FlowAnswer>;
};

/** The answer of who cannot be asked. */
export const unanswered = (): FlowAnswer => ({ ok: false, code: 'unavailable' });

/** The message of each failure, in `flow`. */
export const FAILURES = {
  'signed-out': 'failed.signedOut',
  forbidden: 'failed.forbidden',
  'not-found': 'failed.notFound',
  'needs-other-eyes': 'failed.needsOtherEyes',
  'unknown-person': 'failed.unknownPerson',
  invalid: 'failed.other',
  unavailable: 'failed.other',
} as const;

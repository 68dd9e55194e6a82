import type { NoteDecision } from '#lib/reader-notes/status';
import type { NoteConflict } from '#lib/reader-notes/view';

type Refused = { ok: false; code: 'signed-out' | 'forbidden' | 'invalid' | 'unavailable' | 'not-found' | 'not-published' };

/** What an editor does about mistakes. */
export type CorrectionDeeds = {
  addCorrection: (input: { articleId: number; text: string }) => Promise<{ ok: true } | Refused>;
  decideNote: (input: {
    noteId: number;
    version: number;
    to: NoteDecision;
    correction?: string;
  }) => Promise<{ ok: true; value: { status: NoteDecision } } | ({ ok: false } & NoteConflict) | Refused>;
};

/** The message that says why something was not done. */
export const FAILURES = {
  'signed-out': 'signedOut',
  forbidden: 'forbidden',
  invalid: 'correctionInvalid',
  unavailable: 'failed',
  'not-found': 'gone',
  'not-published': 'notPublished',
} as const satisfies Record<Refused['code'], string>;

import type { CommentStatus } from '#lib/comments/status';
import type { DeskCard, Refused } from '#lib/moderation/view';
import { type Decide, FAILURES, type Undo } from './deeds.ts';
import type { Move, Moves } from './moves.ts';

/** A comment as it stood when somebody decided on it; `editedAt` and `isRedacted`: its words as they were read. */
export type Stood = Pick<DeskCard, 'id' | 'name' | 'status' | 'version'> & Partial<Pick<DeskCard, 'editedAt' | 'isRedacted'>>;

/** One thing that was done here, on one comment or on many, which can be taken back. */
export type Act = {
  /** Its number on this page. */
  id: number;
  to: CommentStatus;
  comments: readonly Stood[];
  /** Its name on the server, once it is saved. */
  batch: string | null;
  /** `sent`: what is told outside has gone out, so that taking it back is a decision of its own. */
  phase: 'saving' | 'open' | 'sent' | 'undoing' | 'over';
};

/** What was done on this page and what became of its cards. */
export type Desk = { acts: readonly Act[]; moves: Moves };
export const FRESH: Desk = { acts: [], moves: {} };

export type DecideAnswer = Awaited<ReturnType<Decide>>;
export type UndoAnswer = Awaited<ReturnType<Undo>>;

export type DeskEvent =
  | { type: 'decide'; id: number; to: CommentStatus; comments: readonly Stood[] }
  | { type: 'decided'; id: number; answer: DecideAnswer }
  | { type: 'sent'; id: number }
  | { type: 'undo'; id: number }
  | { type: 'undone'; id: number; answer: UndoAnswer }
  /** Somebody else moved cards, or they changed without a decision of this page. */
  | { type: 'moved'; moves: Moves }
  | { type: 'fresh' };

/** The desk after something was done, answered or heard of. */
export function deskAfter(desk: Desk, event: DeskEvent): Desk {
  if (event.type === 'fresh') return FRESH;
  if (event.type === 'moved') return { ...desk, moves: { ...desk.moves, ...event.moves } };
  if (event.type === 'decide') {
    const { id, to, comments } = event;
    const saving = each(comments, ({ version }) => ({ status: to, version, phase: 'saving', act: id }));
    return { acts: [...desk.acts, { id, to, comments, batch: null, phase: 'saving' }], moves: { ...desk.moves, ...saving } };
  }
  const act = desk.acts.find(({ id }) => id === event.id);
  if (!act) return desk;
  if (event.type === 'sent') return act.phase === 'open' ? withAct(desk, { ...act, phase: 'sent' }) : desk;
  if (event.type === 'undo') {
    // Shown as it was before; of those that somebody else moved, nothing is taken back.
    const mine = act.comments.filter(({ id }) => desk.moves[id]?.act === act.id);
    const back = each(mine, ({ id, status }) => ({ status, version: desk.moves[id]?.version ?? 0, phase: 'undoing', act: act.id }));
    return withAct({ ...desk, moves: { ...desk.moves, ...back } }, { ...act, phase: 'undoing' });
  }
  return event.type === 'decided' ? afterDeciding(desk, act, event.answer) : afterUndoing(desk, act, event.answer);
}

function afterDeciding(desk: Desk, act: Act, answer: DecideAnswer): Desk {
  const isUndoing = act.phase === 'undoing';
  const moves = each(act.comments, (stood): Move => {
    if (!answer.ok) return { ...standing(stood), phase: 'failed', failure: FAILURES[answer.code] };
    const decided = answer.value.decided.find(({ id }) => id === stood.id);
    if (decided && isUndoing) return { status: stood.status, version: decided.version, phase: 'undoing', act: act.id };
    if (decided) return { status: decided.status, version: decided.version, phase: 'mine', act: act.id };
    return refusedMove(stood, answer.value.refused);
  });
  const isAnyDecided = answer.ok && answer.value.decided.length > 0;
  const phase = !isAnyDecided ? 'over' : isUndoing ? 'undoing' : 'open';
  return withAct({ ...desk, moves: { ...desk.moves, ...moves } }, { ...act, phase, batch: answer.ok ? answer.value.batch : null });
}

function afterUndoing(desk: Desk, act: Act, answer: UndoAnswer): Desk {
  const mine = act.comments.filter(({ id }) => desk.moves[id]?.act === act.id);
  if (!answer.ok) {
    // It stands as decided, and can be tried again.
    const stands = each(mine, ({ id }) => ({
      status: act.to,
      version: desk.moves[id]?.version ?? 0,
      phase: 'failed',
      act: act.id,
      failure: FAILURES[answer.code],
    }));
    return withAct(
      { ...desk, moves: { ...desk.moves, ...stands } },
      { ...act, phase: act.batch && answer.code !== 'not-found' ? 'sent' : 'over' },
    );
  }
  const moves = each(mine, (stood): Move => {
    const undone = answer.value.undone.find(({ id }) => id === stood.id);
    if (undone) return { status: undone.status, version: undone.version, phase: 'undone' };
    return refusedMove(stood, answer.value.refused);
  });
  return withAct({ ...desk, moves: { ...desk.moves, ...moves } }, { ...act, phase: 'over' });
}

function refusedMove(stood: Stood, refused: readonly Refused[]): Move {
  const found = refused.find(({ id }) => id === stood.id);
  if (found?.code !== 'conflict') return { ...standing(stood), phase: 'failed', failure: FAILURES['not-found'] };
  const { by, at, status, version, editedAt, isRedacted } = found;
  const isEdited = editedAt !== (stood.editedAt ?? null);
  const isReworded = isEdited || isRedacted !== (stood.isRedacted ?? false);
  if (!isReworded) return { status, version, phase: 'theirs', winner: { by, at } };
  // It says something else than what was read: that version stays, so that nobody decides on the new words by trying again.
  const winner = isEdited && status === stood.status ? { by: null, at: editedAt ?? at } : { by, at };
  return { status, version: stood.version, phase: 'theirs', winner, isReworded: true };
}

const standing = ({ status, version }: Stood) => ({ status, version });

const each = (comments: readonly Stood[], moveOf: (stood: Stood) => Move): Moves =>
  Object.fromEntries(comments.map((stood) => [stood.id, moveOf(stood)]));

const withAct = (desk: Desk, act: Act): Desk => ({ ...desk, acts: desk.acts.map((one) => (one.id === act.id ? act : one)) });

const UNDOABLE: ReadonlySet<Act['phase']> = new Set(['saving', 'open', 'sent']);

/** Whether an act can still be taken back from this page: something of it must stand as it was done. */
export const isUndoable = ({ moves }: Desk, { id, phase, comments }: Act): boolean =>
  UNDOABLE.has(phase) && comments.some((one) => moves[one.id]?.act === id);

/** What the next undo takes back. */
export const newestAct = (desk: Desk): Act | undefined => desk.acts.findLast((act) => isUndoable(desk, act));

import { describe, expect, test } from 'vitest';
import { type Desk, type DeskEvent, deskAfter, FRESH, newestAct, type Stood } from '#components/newsroom/desk/acts.ts';
import { add, drop, extend, NOTHING, toggle } from '#components/newsroom/desk/selection.ts';

const stood = (id: number): Stood => ({ id, name: `Bạn đọc ${id}`, status: 'pending', version: 1, editedAt: null, isRedacted: false });
const after = (...events: DeskEvent[]): Desk => events.reduce(deskAfter, FRESH);
const approve = (id: number, ...comments: number[]): DeskEvent => ({ type: 'decide', id, to: 'approved', comments: comments.map(stood) });
const approved = (id: number, ...comments: number[]): DeskEvent => ({
  type: 'decided',
  id,
  answer: {
    ok: true,
    value: { batch: `batch-${id}`, decided: comments.map((one) => ({ id: one, status: 'approved', version: 2 })), refused: [] },
  },
});
const undone = (id: number, ...comments: number[]): DeskEvent => ({
  type: 'undone',
  id,
  answer: {
    ok: true,
    value: { batch: 'back', undone: comments.map((one) => ({ id: one, status: 'pending', version: 3 })), refused: [], wasSent: false },
  },
});
const at = '2026-11-26T03:00:00.000Z';

describe('a moderator who decides', () => {
  test('sees it done at once, and then what became of each', () => {
    expect(after(approve(1, 7)).moves[7]).toEqual({ status: 'approved', version: 1, phase: 'saving', act: 1 });
    const desk = after(approve(1, 7, 8, 9), {
      type: 'decided',
      id: 1,
      answer: {
        ok: true,
        value: {
          batch: 'b',
          decided: [{ id: 7, status: 'approving', version: 2 }],
          refused: [
            { id: 8, code: 'conflict', by: 'Lan', at, status: 'spam', version: 4, editedAt: null, isRedacted: false },
            { id: 9, code: 'not-found' },
          ],
        },
      },
    });
    expect(desk.moves).toEqual({
      7: { status: 'approving', version: 2, phase: 'mine', act: 1 },
      8: { status: 'spam', version: 4, phase: 'theirs', winner: { by: 'Lan', at } },
      9: { status: 'pending', version: 1, phase: 'failed', failure: 'notFound' },
    });
    expect(newestAct(desk)).toMatchObject({ id: 1, batch: 'b', phase: 'open' });
  });

  test('cannot decide on words they have not read by pressing a second time, whoever decided on those meanwhile', () => {
    const refused = (by: string | null, status: 'pending' | 'rejected', version: number): DeskEvent => ({
      type: 'decided',
      id: 1,
      answer: {
        ok: true,
        value: {
          batch: 'b',
          decided: [],
          refused: [{ id: 7, code: 'conflict', by, at: '2026-11-26T02:00:00.000Z', status, version, editedAt: at, isRedacted: false }],
        },
      },
    });
    const edited = after(approve(1, 7), refused(null, 'pending', 2));
    expect(edited.moves[7]).toEqual({ status: 'pending', version: 1, phase: 'theirs', winner: { by: null, at }, isReworded: true });
    // Decided once, taken back, and only then written anew.
    expect(after(approve(1, 7), refused('Lan', 'pending', 4)).moves[7]).toEqual(edited.moves[7]);
    const decided = after(approve(1, 7), refused('Lan', 'rejected', 3));
    expect(decided.moves[7]).toMatchObject({ status: 'rejected', version: 1, winner: { by: 'Lan' } });
  });

  test('cannot put a number before readers that they see masked: who took the masking back brought it back', () => {
    const masked: Stood = { ...stood(7), status: 'approved', version: 2, isRedacted: true };
    const desk = after(
      { type: 'decide', id: 1, to: 'rejected', comments: [masked] },
      {
        type: 'decided',
        id: 1,
        answer: {
          ok: true,
          value: {
            batch: 'b',
            decided: [],
            refused: [{ id: 7, code: 'conflict', by: 'Lan', at, status: 'pending', version: 3, editedAt: null, isRedacted: false }],
          },
        },
      },
    );
    expect(desk.moves[7]).toEqual({ status: 'pending', version: 2, phase: 'theirs', winner: { by: 'Lan', at }, isReworded: true });
  });

  test('gets every comment back when nothing could be saved, and nothing to take back', () => {
    const desk = after(approve(1, 7, 8), { type: 'decided', id: 1, answer: { ok: false, code: 'signed-out' } });
    expect(desk.moves[8]).toEqual({ status: 'pending', version: 1, phase: 'failed', failure: 'signedOut' });
    expect(newestAct(desk)).toBeUndefined();
  });

  test('takes back the newest act first, then older ones, each as a whole', () => {
    let desk = after(approve(1, 7), approve(2, 8, 9), approved(1, 7), approved(2, 8, 9), { type: 'sent', id: 1 });
    expect(newestAct(desk)?.id).toBe(2);
    desk = deskAfter(desk, { type: 'undo', id: 2 });
    expect(desk.moves[8]).toEqual({ status: 'pending', version: 2, phase: 'undoing', act: 2 });
    expect(newestAct(desk)).toMatchObject({ id: 1, phase: 'sent' });
    desk = deskAfter(desk, undone(2, 8, 9));
    expect(desk.moves[9]).toEqual({ status: 'pending', version: 3, phase: 'undone' });
    desk = [{ type: 'undo', id: 1 } as const, undone(1, 7)].reduce(deskAfter, desk);
    expect(newestAct(desk)).toBeUndefined();
  });

  test('takes back what is still being saved, as soon as it is', () => {
    const desk = after(
      approve(1, 7, 8),
      { type: 'undo', id: 1 },
      {
        type: 'decided',
        id: 1,
        answer: {
          ok: true,
          value: {
            batch: 'b',
            decided: [{ id: 7, status: 'approved', version: 2 }],
            refused: [{ id: 8, code: 'conflict', by: null, at, status: 'pending', version: 2, editedAt: at, isRedacted: false }],
          },
        },
      },
    );
    expect(desk.moves[7]).toEqual({ status: 'pending', version: 2, phase: 'undoing', act: 1 });
    expect(desk.moves[8]?.phase).toBe('theirs');
    expect(deskAfter(desk, undone(1, 7)).moves[7]).toEqual({ status: 'pending', version: 3, phase: 'undone' });
  });

  test('is told who was there before an undo, and can try again what did not arrive', () => {
    const saved = after(approve(1, 7), approved(1, 7), { type: 'undo', id: 1 });
    const late = deskAfter(saved, {
      type: 'undone',
      id: 1,
      answer: {
        ok: true,
        value: {
          batch: 'x',
          undone: [],
          refused: [{ id: 7, code: 'conflict', by: 'Lan', at, status: 'spam', version: 3, editedAt: null, isRedacted: false }],
          wasSent: false,
        },
      },
    });
    expect(late.moves[7]).toEqual({ status: 'spam', version: 3, phase: 'theirs', winner: { by: 'Lan', at } });
    const lost = deskAfter(saved, { type: 'undone', id: 1, answer: { ok: false, code: 'unavailable' } });
    expect(lost.moves[7]).toMatchObject({ status: 'approved', version: 2, phase: 'failed' });
    expect(newestAct(lost)?.id).toBe(1);
  });

  test('has nothing to take back of a comment that was decided on again', () => {
    const desk = after(approve(1, 7), approved(1, 7), {
      type: 'decide',
      id: 2,
      to: 'spam',
      comments: [{ ...stood(7), status: 'approved', version: 2 }],
    });
    expect(newestAct(desk)?.id).toBe(2);
    expect(newestAct(deskAfter(desk, { type: 'undo', id: 2 }))).toBeUndefined();
  });
});

describe('a choice of many', () => {
  const order = [1, 2, 3, 4, 5, 6];

  test('is made one by one and over a range, in either direction, and keeps what was chosen before', () => {
    const one = toggle(NOTHING, 5);
    expect(extend(one, order, 3)).toEqual({ ids: [5, 3, 4], from: 5 });
    expect(extend(toggle(one, 1), order, 2).ids).toEqual([5, 1, 2]);
    expect(toggle(one, 5).ids).toEqual([]);
    expect(extend(NOTHING, order, 4)).toEqual({ ids: [4], from: 4 });
    expect(extend(one, order, 99)).toEqual(one);
  });

  test('loses what was decided, also as the beginning of a range', () => {
    expect(drop(add(toggle(NOTHING, 2), [3, 4]), [2, 3])).toEqual({ ids: [4], from: null });
  });

  test('holds 500 at most', () => {
    expect(
      add(
        NOTHING,
        Array.from({ length: 700 }, (_, index) => index + 1),
      ).ids,
    ).toHaveLength(500);
  });
});

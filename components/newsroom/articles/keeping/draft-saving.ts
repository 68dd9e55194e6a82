import { isSame } from '#lib/articles/merge/canonical';
import { type Choices, conflictsIn, draftOf, type MergeParts, mergeInParts } from '#lib/articles/merge/merge-drafts';
import { type DraftContent, draftFields, type SaveKind } from '#lib/articles/schema';
import type { Conflict } from '#lib/articles/view';
import type { DeskState } from '../draft-desk.ts';
import { errorsFrom, errorsIn, withoutErrors } from '../editor-form.ts';
import type { Failure, SaveAnswer } from '../requests.ts';

/** What of the desk saving works on. */
export type DeskCore = {
  state: () => DeskState;
  change: (next: Partial<DeskState>) => void;
  /** All that is written now, as it is: it may be nothing that can be saved. */
  written: () => unknown;
  /** How often something was changed. */
  changes: () => number;
  /** Puts a text on the page, where it differs from what stands there. */
  put: (content: DraftContent, next: Partial<DeskState>) => void;
};

export type SendDraft = (save: { articleId: number; version: number; content: unknown; kind: SaveKind }) => Promise<SaveAnswer>;

/** More saves than this come in between no one save; whoever is so unlucky tries again later. */
const MOST_MERGES = 5;

/** What others decided meanwhile is not over because words were saved. */
const decisionIn = (failure: Failure | null): Failure | null =>
  failure === 'published-meanwhile' || failure === 'taken-down-meanwhile' ? failure : null;

/** After these the save may have been done although its answer never came. */
const UNANSWERED: readonly Failure[] = ['offline', 'unavailable', 'unexpected'];

/** Saves a draft, one save at a time and in order, and brings together what was saved in between. */
export function makeSaving({ articleId, me, send, core }: { articleId: number; me: string; send: SendDraft; core: DeskCore }) {
  const { state, change } = core;
  let queue: Promise<unknown> = Promise.resolve();
  let unanswered: DraftContent[] = [];
  let merges = 0;

  /** What is written now, when all of it can be saved. */
  const mine = (): DraftContent | null => draftFields.safeParse(core.written()).data ?? null;

  function inTurn<Value>(job: () => Promise<Value>): Promise<Value> {
    const done = queue.then(job);
    queue = done.catch(() => {});
    return done;
  }

  /** @param isAsked somebody asked for it: a version that came by itself is then kept as theirs */
  async function saveOnce(kind: SaveKind, isAsked = false): Promise<boolean> {
    const { conflict } = state();
    if (conflict && meet(kind === 'auto' ? conflict : { ...conflict }) === 'conflict') return false;
    let as = kind;
    for (let round = 0; round <= MOST_MERGES; round += 1) {
      const { isDirty, savedByItself, base } = state();
      if (!isDirty && !(isAsked && savedByItself)) return true;
      const content = sendable(kind);
      if (!content) return false;
      const sent = core.changes();
      change({ isSaving: true, ...(kind !== 'auto' && { failure: null }) });
      const answer = await send({ articleId, version: base.version, content, kind: as });
      if (answer.code !== 'conflict') return take(answer, { sent, content, kind: as });
      change({ isSaving: false });
      if (wasThis(answer)) takeAsSaved(answer);
      else if (meet(answer) === 'conflict') return false;
      else as = 'merged';
    }
    return false;
  }

  /** What is to be sent: everything; by itself also with fields as they were that cannot be saved as they are. */
  function sendable(kind: SaveKind): DraftContent | null {
    const written = core.written();
    const errors = errorsIn(written);
    if (Object.keys(errors).length === 0) {
      change({ held: {} });
      return mine();
    }
    if (kind !== 'auto') {
      change({ errors, errorsOf: 'saving', failure: null, held: errors });
      return null;
    }
    const { base } = state();
    const content = withoutErrors(written, errors, base.content);
    change({ held: errors });
    return content && !isSame(content, base.content) ? content : null;
  }

  type Sent = { sent: number; content: DraftContent; kind: SaveKind };

  function take(answer: Exclude<SaveAnswer, { code: 'conflict' }>, { sent, content, kind }: Sent): boolean {
    switch (answer.code) {
      case 'saved': {
        const { version, savedAt, slug } = answer;
        const { form, held, failure, errorsOf } = state();
        unanswered = [];
        const isHeld = Object.keys(held).length > 0;
        change({
          isSaving: false,
          hasSaved: true,
          savedByItself: kind === 'auto',
          base: { version, savedAt, savedBy: me, content: { ...content, slug } },
          form: form.slug === content.slug ? { ...form, slug } : form,
          isDirty: core.changes() !== sent || isHeld,
          failure: kind === 'auto' ? decisionIn(failure) : null,
          // What publishing lacks is still lacking after a save that nobody asked for.
          ...(!isHeld && (kind !== 'auto' || errorsOf === 'saving') && { errors: {} }),
        });
        return !isHeld;
      }
      case 'invalid':
        change({ isSaving: false, errors: errorsFrom(answer.fields), errorsOf: 'saving' });
        return false;
      default:
        if (UNANSWERED.includes(answer.code)) unanswered.push(content);
        change({ isSaving: false, failure: answer.code });
        return false;
    }
  }

  /** Whether what came in between is a save of this page whose answer was lost on the way. */
  const wasThis = ({ theirs: { version, savedBy, savedAt, ...content } }: Conflict): boolean =>
    version === state().base.version + 1 && unanswered.some((sent) => isSame({ ...sent, slug: content.slug }, content));

  function takeAsSaved({ theirs: { version, savedBy, savedAt, ...content } }: Conflict): void {
    unanswered = [];
    change({ base: { version, savedBy, savedAt, content }, hasSaved: true, failure: null, isDirty: !isSame(mine(), content) });
  }

  /**
   * Somebody else saved: what does not touch is brought together at once and stands on the page; where both changed the same, both are kept
   * until a person chooses.
   */
  function meet(conflict: Conflict): 'merged' | 'conflict' {
    const { version, savedBy, savedAt, ...theirs } = conflict.theirs;
    const pictures = { ...state().pictures, ...conflict.pictures };
    const attachments = { ...state().attachments, ...conflict.attachments };
    const parts = partsOf(conflict);
    if (!parts || conflictsIn(parts).length > 0) {
      change({ conflict, pictures, attachments });
      return 'conflict';
    }
    const content = draftOf(parts);
    // A page that only reads along has brought nothing together, but what stands on it is not what stood there.
    merges += 1;
    const merged = state().isDirty ? { name: savedBy } : state().merged;
    unanswered = [];
    core.put(content, {
      base: { version, savedBy, savedAt, content: theirs },
      isDirty: !isSame(content, theirs),
      conflict: null,
      merged,
      pictures,
      attachments,
    });
    return 'merged';
  }

  function partsOf({ theirs: { version: _v, savedBy: _b, savedAt: _a, ...theirs } }: Conflict): MergeParts | null {
    const own = mine();
    return own && mergeInParts({ base: state().base.content, mine: own, theirs });
  }

  return {
    /** Saves what is written now, after any save before it. Answers whether all of it is saved. */
    save: (kind: SaveKind = 'hand'): Promise<boolean> => inTurn(() => saveOnce(kind)),
    /** The same as somebody who asks for it means it: the version stays, also when it had saved itself already. */
    keep: (): Promise<boolean> => inTurn(() => saveOnce('hand', true)),
    /**
     * Saves, and does something with exactly that version before anything else is saved. Nothing is done when somebody else's words came in
     * between: they must be seen first.
     */
    saveThen: (deed: (version: number) => Promise<void>): Promise<void> =>
      inTurn(async () => {
        const seen = merges;
        if (!(await saveOnce('hand'))) return;
        if (merges !== seen) return change({ failure: 'merged-meanwhile' });
        await deed(state().base.version);
      }),
    /** Somebody else's text is newer than this page's. */
    showConflict: (conflict: Conflict): void => void meet(conflict),
    /** Goes along with what somebody else saved, after any save of one's own. */
    follow: (current: Conflict): Promise<void> =>
      inTurn(async () => {
        if (current.theirs.version > state().base.version && !state().conflict) meet(current);
      }),
    /** The two texts part by part; null while there is nothing to choose, or something of mine cannot be read. */
    weigh: (): MergeParts | null => {
      const { conflict } = state();
      return conflict && partsOf(conflict);
    },
    /** Saves what comes of the choice, over theirs. What of mine was not chosen becomes a revision first, so that it stays. */
    settle: (choices: Choices): Promise<boolean> =>
      inTurn(async () => {
        const { conflict } = state();
        const parts = conflict && partsOf(conflict);
        const own = mine();
        if (!conflict || !parts || !own) return saveOnce('hand');
        const { version, savedBy, savedAt, ...theirs } = conflict.theirs;
        const chosen = draftOf(parts, choices);
        const dropsMine = !isSame(chosen, draftOf(parts));
        core.put(draftOf(parts), { base: { version, savedBy, savedAt, content: theirs }, conflict: null, isDirty: true });
        if (dropsMine && (await saveOnce('hand'))) core.put(chosen, { aside: own, isDirty: true });
        else if (dropsMine) return false;
        return saveOnce('merged');
      }),
  };
}

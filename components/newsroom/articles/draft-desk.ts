import type { DraftContent } from '#lib/articles/schema';
import type { ArticleForEdit, Conflict } from '#lib/articles/view';
import type { Attachment } from '#lib/attachments/schema';
import type { Picture } from '#lib/media/schema';
import { slugFromTitle } from '#lib/vietnamese/slug';
import { contentFrom, type EditorForm, errorsFrom, errorsIn, type FieldErrors, type FieldName, formOf } from './editor-form.ts';
import type { Failure, SaveAnswer } from './requests.ts';

/** All that one editor's page knows of the draft it works on. */
export type DeskState = {
  form: EditorForm;
  /** The address is still made from the title. */
  slugFollows: boolean;
  /** The version this text was made from. */
  base: { version: number; savedBy: string; savedAt: Date };
  isDirty: boolean;
  isSaving: boolean;
  /** Saved at least once since the page was opened. */
  hasSaved: boolean;
  errors: FieldErrors;
  /** Whether the errors stand in the way of saving or of publishing. */
  errorsOf: 'saving' | 'publishing';
  failure: Failure | null;
  conflict: Conflict | null;
  /** What this person had written before taking somebody else's version. */
  aside: DraftContent | null;
  pictures: Record<number, Picture>;
  attachments: Record<number, Attachment>;
};

/** Where the text itself lives: the editor. */
export type BodyHolder = { get: () => unknown; set: (body: DraftContent['body']) => void };

export type DraftDesk = ReturnType<typeof makeDraftDesk>;

/**
 * Holds a draft while it is written and saves it, one save at a time, in order. Knows no React: the page subscribes.
 * @param me the name under which this person saves
 */
export function makeDraftDesk({
  article,
  me,
  send,
}: {
  article: ArticleForEdit;
  me: string;
  send: (save: { articleId: number; version: number; content: unknown }) => Promise<SaveAnswer>;
}) {
  const { draft } = article;
  let state: DeskState = {
    form: formOf(draft),
    slugFollows: article.live === null && draft.slug === slugFromTitle(draft.title),
    base: { version: draft.version, savedBy: draft.savedBy, savedAt: draft.savedAt },
    isDirty: false,
    isSaving: false,
    hasSaved: false,
    errors: {},
    errorsOf: 'saving',
    failure: null,
    conflict: null,
    aside: null,
    pictures: article.pictures,
    attachments: article.attachments,
  };
  let body: BodyHolder = { get: () => draft.body, set: () => {} };
  let changes = 0;
  let removals = 0;
  let queue: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();

  function change(next: Partial<DeskState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function touch(fields: readonly FieldName[], next: Partial<DeskState> = {}): void {
    changes += 1;
    const errors = { ...state.errors };
    for (const field of fields) delete errors[field];
    change({ ...next, errors, isDirty: true });
  }

  function putPicture(picture: EditorForm['picture']): void {
    touch(['picture', 'pictureAlt', 'pictureCaption', 'pictureCredit'], { form: { ...state.form, picture } });
  }

  function addPicture(id: number, picture: Picture): void {
    change({ pictures: { ...state.pictures, [id]: picture } });
  }

  async function saveOnce(): Promise<boolean> {
    if (!state.isDirty) return true;
    const content = { ...state.form, body: body.get() };
    const errors = errorsIn(content);
    if (Object.keys(errors).length > 0) {
      change({ errors, errorsOf: 'saving', failure: null });
      return false;
    }
    const sent = changes;
    change({ isSaving: true, failure: null });
    const answer = await send({ articleId: article.id, version: state.base.version, content });
    return take(answer, sent, content.slug);
  }

  function take(answer: SaveAnswer, sent: number, sentSlug: string): boolean {
    switch (answer.code) {
      case 'saved': {
        const { version, savedAt, slug } = answer;
        const form = state.form.slug === sentSlug ? { ...state.form, slug } : state.form;
        change({ isSaving: false, hasSaved: true, base: { version, savedAt, savedBy: me }, form, isDirty: changes !== sent, errors: {} });
        return true;
      }
      case 'conflict':
        showConflict(answer);
        return false;
      case 'invalid':
        change({ isSaving: false, errors: errorsFrom(answer.fields), errorsOf: 'saving' });
        return false;
      default:
        change({ isSaving: false, failure: answer.code });
        return false;
    }
  }

  function showConflict(conflict: Conflict): void {
    change({
      isSaving: false,
      conflict,
      pictures: { ...state.pictures, ...conflict.pictures },
      attachments: { ...state.attachments, ...conflict.attachments },
    });
  }

  function put(content: DraftContent, next: Partial<DeskState>): void {
    body.set(content.body);
    change({ ...next, form: formOf(content), slugFollows: false, errors: {} });
  }

  /** What is written now. */
  const mine = (): DraftContent => contentFrom(state.form, body.get());

  /** Saves what is written now, after any save before it. Answers whether all of it is saved. */
  function save(): Promise<boolean> {
    const saved = queue.then(saveOnce);
    queue = saved;
    return saved;
  }

  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    holdBody(holder: BodyHolder) {
      body = holder;
    },
    mine,
    save,
    showConflict,
    setTitle(title: string) {
      const slug = state.slugFollows ? slugFromTitle(title) : state.form.slug;
      touch(state.slugFollows ? ['title', 'slug'] : ['title'], { form: { ...state.form, title, slug } });
    },
    /** An address typed by hand no longer follows the title; null lets it follow again. */
    setSlug(slug: string | null) {
      touch(['slug'], { form: { ...state.form, slug: slug ?? slugFromTitle(state.form.title) }, slugFollows: slug === null });
    },
    set(fields: Partial<Omit<EditorForm, 'title' | 'slug' | 'picture'>>) {
      const names = (['sectionId', 'lead', 'leadSource', 'byline', 'kicker', 'sourceName', 'sourceUrl', 'termIds'] as const).filter(
        (name) => name in fields,
      );
      // An author stands in the byline's place, so choosing one may be what was asked for.
      touch(names.includes('termIds') ? [...names, 'byline'] : names, { form: { ...state.form, ...fields } });
    },
    setPicture(picture: EditorForm['picture']) {
      if (!picture) removals += 1;
      putPicture(picture);
    },
    /**
     * Keeps the main picture's place for an upload. What this answers puts the picture there, with the words written by
     * then, unless the place was cleared meanwhile: whoever removes a picture does not want it back.
     */
    awaitPicture() {
      const before = removals;
      return (id: number, picture: Picture) => {
        if (removals !== before) return;
        addPicture(id, picture);
        putPicture({ alt: '', caption: '', credit: '', ...state.form.picture, mediaId: id });
      };
    },
    bodyChanged: () => touch(['body']),
    addPicture,
    addAttachment(id: number, attachment: Attachment) {
      change({ attachments: { ...state.attachments, [id]: attachment } });
    },
    showErrors(errors: FieldErrors, errorsOf: DeskState['errorsOf']) {
      change({ errors, errorsOf });
    },
    showFailure(failure: Failure | null) {
      change({ failure });
    },
    /** Saves what is written here over what somebody else saved, having seen it. */
    keepMine(): Promise<boolean> {
      if (!state.conflict) return save();
      const { version, savedBy, savedAt } = state.conflict.theirs;
      changes += 1;
      change({ base: { version, savedBy, savedAt }, conflict: null, isDirty: true });
      return save();
    },
    /** Goes on with somebody else's version; what was written here is set aside, not lost. */
    takeTheirs() {
      if (!state.conflict) return;
      const { version, savedBy, savedAt, ...content } = state.conflict.theirs;
      changes += 1;
      put(content, { aside: mine(), base: { version, savedBy, savedAt }, conflict: null, isDirty: false });
    },
    bringBack() {
      if (!state.aside) return;
      changes += 1;
      put(state.aside, { aside: null, isDirty: true });
    },
  };
}

import { isSame } from '#lib/articles/merge/canonical';
import type { DraftContent } from '#lib/articles/schema';
import type { ArticleForEdit, Conflict, SavedDraft } from '#lib/articles/view';
import type { Attachment } from '#lib/attachments/schema';
import type { Picture } from '#lib/media/schema';
import { slugFromTitle } from '#lib/vietnamese/slug';
import { contentFrom, type EditorForm, type FieldErrors, type FieldName, formOf } from './editor-form.ts';
import { makeSaving, type SendDraft } from './keeping/draft-saving.ts';
import type { Failure } from './requests.ts';
import type { SentPicture } from './upload-requests.ts';

/** All that one editor's page knows of the draft it works on. */
export type DeskState = {
  form: EditorForm;
  /** The address is still made from the title. */
  slugFollows: boolean;
  /** The version this text was made from, and what it held. */
  base: { version: number; savedBy: string; savedAt: Date; content: DraftContent };
  isDirty: boolean;
  isSaving: boolean;
  /** Saved at least once since the page was opened. */
  hasSaved: boolean;
  /** The last save came by itself. */
  savedByItself: boolean;
  /** What cannot be saved as it is; everything else is. */
  held: FieldErrors;
  errors: FieldErrors;
  /** Whether the errors stand in the way of saving or of publishing. */
  errorsOf: 'saving' | 'publishing';
  failure: Failure | null;
  conflict: Conflict | null;
  /** Whose words were brought together with those of this page last, until this person has seen it. */
  merged: { name: string } | null;
  /** What this person had written before taking somebody else's version. */
  aside: DraftContent | null;
  pictures: Record<number, Picture>;
  attachments: Record<number, Attachment>;
};

/** Where the text itself lives: the editor. */
export type BodyHolder = { get: () => unknown; set: (body: DraftContent['body']) => void };

export type DraftDesk = ReturnType<typeof makeDraftDesk>;

const NO_WORDS = { alt: '', caption: '', credit: '' };

/**
 * Holds a draft while it is written and saves it, one save at a time, in order. Knows no React: the page subscribes.
 * @param me the name under which this person saves
 */
export function makeDraftDesk({ article, me, send }: { article: ArticleForEdit; me: string; send: SendDraft }) {
  const { draft } = article;
  let state: DeskState = {
    form: formOf(draft),
    slugFollows: article.live === null && draft.slug === slugFromTitle(draft.title),
    base: baseOf(draft),
    isDirty: false,
    isSaving: false,
    hasSaved: false,
    savedByItself: false,
    held: {},
    errors: {},
    errorsOf: 'saving',
    failure: null,
    conflict: null,
    merged: null,
    aside: null,
    pictures: article.pictures,
    attachments: article.attachments,
  };
  // Until the editor is there.
  let early: DraftContent['body'] | null = null;
  let body: BodyHolder = {
    get: () => early ?? draft.body,
    set: (text) => {
      early = text;
    },
  };
  let changes = 0;
  let removals = 0;
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

  function put(content: DraftContent, next: Partial<DeskState>): void {
    changes += 1;
    if (!isSame(content.body, body.get())) body.set(content.body);
    const slugFollows = state.slugFollows && content.slug === slugFromTitle(content.title);
    change({ ...next, form: formOf(content), slugFollows, errors: {} });
  }

  /** What is written now. */
  const mine = (): DraftContent => contentFrom(state.form, body.get());

  const written = () => ({ ...state.form, body: body.get() });
  const saving = makeSaving({
    articleId: article.id,
    me,
    send,
    core: { state: () => state, change, written, changes: () => changes, put },
  });

  return {
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    holdBody(holder: BodyHolder) {
      body = holder;
      if (early) holder.set(early);
      early = null;
    },
    mine,
    /** The same as it is, also where it cannot be saved. */
    written,
    /** How often something was changed. */
    changes: () => changes,
    ...saving,
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
     * Keeps the main picture's place for an upload. What this answers puts the picture there: with what was typed meanwhile, else with
     * the words that came with it, else with those that stood there, unless the place was cleared meanwhile: whoever removes a picture does not want it back.
     */
    awaitPicture() {
      const before = removals;
      const stood = state.form.picture ?? NO_WORDS;
      return (mediaId: number, { picture, words }: SentPicture) => {
        if (removals !== before) return;
        addPicture(mediaId, picture);
        const now = state.form.picture ?? NO_WORDS;
        const word = (name: keyof typeof NO_WORDS) => (now[name] !== stood[name] ? now[name] : words[name] || now[name]);
        putPicture({ mediaId, alt: word('alt'), caption: word('caption'), credit: word('credit') });
      };
    },
    bodyChanged() {
      if (!state.isDirty || state.errors.body) return touch(['body']);
      // With every key: who listens is told, and the page, to which nothing of this is new, is not drawn anew.
      changes += 1;
      for (const listener of listeners) listener();
    },
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
    /** Goes back to where another page of this person's was: its text and what that was made from. What was saved since meets it as ever. */
    goBackTo({ base, form, body: text }: Pick<DeskState, 'base' | 'form'> & { body: DraftContent['body'] }) {
      changes += 1;
      body.set(text);
      change({ form, base, slugFollows: false, errors: {}, isDirty: true });
    },
    /** Whether this very text stands on the page. */
    isOnPage: ({ form, body: text }: { form: EditorForm; body: unknown }) => isSame({ ...form, body: text }, written()),
    /** The last version stays, although it had saved itself: readers have it. */
    versionStays: () => change({ savedByItself: false }),
    mergeSeen: () => change({ merged: null }),
    bringBack() {
      if (state.aside) put(state.aside, { aside: null, isDirty: true });
    },
  };
}

const baseOf = ({ version, savedBy, savedAt, ...content }: SavedDraft): DeskState['base'] => ({ version, savedBy, savedAt, content });

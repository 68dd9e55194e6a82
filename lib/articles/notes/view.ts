import type { Named } from './mentions.ts';
import type { NoteAnchor } from './schema.ts';

/** What somebody said, a note or an answer. Mentions stand in `text` as `@[id]`; a deleted one has no text. Moments are ISO strings. */
export type NoteWords = {
  id: number;
  text: string;
  by: Named;
  at: string;
  /** How often its writer has changed it. */
  edits: number;
  isDeleted: boolean;
};

/** A note with its answers, oldest first. */
export type StoryNote = NoteWords & {
  /** The version of the draft on which it was written. */
  version: number;
  anchor: NoteAnchor;
  /** What the passage should read instead. */
  proposal: string | null;
  resolved: { by: string; at: string } | null;
  answers: NoteWords[];
  /** Somebody else has written in it since this person last looked, and it concerns them. */
  isUnread: boolean;
};

/** All notes on a story, oldest first. */
export type NoteBoard = {
  /** Moves on with every change of any of them. */
  edition: number;
  notes: StoryNote[];
  /** Names of who is mentioned, by id. */
  names: Record<number, string>;
};

/** Somebody who can be mentioned; `mayOpen` is whether they may work on the story. */
export type Mentionable = Named & { mayOpen: boolean };

/** An open thread that concerns somebody. Who may not work on the story sees only what mentions them. */
export type InboxNote = {
  story: { id: number; title: string };
  mayOpen: boolean;
  /** It names this person. */
  isMention: boolean;
  note: StoryNote;
};

/** One page of the inbox, unread first; `after` leads to the next one. */
export type InboxPage = { items: InboxNote[]; names: Record<number, string>; after: string | null };

/** Why a note was not written, or not changed. `resolved`: somebody ended the thread; `answered`: somebody answered in between. */
export type NoteRefusal =
  | { code: 'not-found' | 'too-many' | 'too-fast' | 'changed' | 'answered' }
  | { code: 'resolved'; by: string; at: string };

import type { Verdict } from '../comments/screening/rule.ts';
import type { NoteStatus } from './status.ts';

/** A reader's note as the newsroom sees it. Moments are ISO strings. */
export type NoteCard = {
  id: number;
  version: number;
  passage: string;
  proposal: string;
  name: string;
  /** An e-mail address for an answer; empty for who may not decide. */
  contact: string;
  createdAt: string;
  reasons: Verdict[];
  /** `path` is null while the story is not before readers. */
  story: { id: number; title: string; path: string | null };
};

/** One page of open notes, oldest first; `after` leads to the next one. */
export type NotesPage = { notes: NoteCard[]; after: string | null };

/** Somebody was first: how the note stands now, who decided and when, as an ISO string. */
export type NoteConflict = { code: 'conflict'; status: NoteStatus; by: string | null; at: string };

import type { NoteAnchor } from '#lib/articles/notes/schema';
import type { NoteBoard, NoteRefusal } from '#lib/articles/notes/view';

export type NoteFailure = { ok: false } & (NoteRefusal | { code: 'signed-out' | 'forbidden' | 'invalid' | 'unavailable' });
export type NoteAnswer = { ok: true; value: { noteId: number; board: NoteBoard } } | NoteFailure;

/** What can be done with notes on a story. */
export type NoteDeeds = {
  write: (note: { articleId: number; version: number; anchor: NoteAnchor; text: string; proposal: string | null }) => Promise<NoteAnswer>;
  answer: (answer: { articleId: number; noteId: number; text: string }) => Promise<NoteAnswer>;
  edit: (edit: { articleId: number; noteId: number; edits: number; text: string }) => Promise<NoteAnswer>;
  remove: (note: { articleId: number; noteId: number }) => Promise<NoteAnswer>;
  resolve: (note: { articleId: number; noteId: number; seen: number; to: 'resolved' | 'open' }) => Promise<NoteAnswer>;
  read: (reading: { noteId: number; upTo: number }) => Promise<{ ok: boolean }>;
};

export const unavailable = (): NoteFailure => ({ ok: false, code: 'unavailable' });

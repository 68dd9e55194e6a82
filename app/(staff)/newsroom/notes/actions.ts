'use server';

import { answerNote } from '#lib/articles/notes/answer-note';
import { deleteNote } from '#lib/articles/notes/delete-note';
import { editNote } from '#lib/articles/notes/edit-note';
import { markNotes } from '#lib/articles/notes/marking/mark-notes';
import { markNotesInput } from '#lib/articles/notes/marking/schema';
import { undoMarking } from '#lib/articles/notes/marking/undo-marking';
import { readNote } from '#lib/articles/notes/read-note';
import { resolveNote } from '#lib/articles/notes/resolve-note';
import {
  answerNoteInput,
  deleteNoteInput,
  editNoteInput,
  readNoteInput,
  resolveNoteInput,
  writeNoteInput,
} from '#lib/articles/notes/schema';
import { writeNote } from '#lib/articles/notes/write-note';
import { staffAction } from '#lib/auth/staff-action';
import { undoBulkInput } from '#lib/lists/bulk';

export const write = staffAction('write', writeNoteInput, writeNote);

export const answer = staffAction('write', answerNoteInput, answerNote);

export const edit = staffAction('write', editNoteInput, editNote);

export const remove = staffAction('write', deleteNoteInput, deleteNote);

export const resolve = staffAction('write', resolveNoteInput, resolveNote);

// Whoever works on no stories may be named in a note, too.
export const read = staffAction('enter', readNoteInput, readNote);

export const mark = staffAction('enter', markNotesInput, markNotes);

export const undoMarks = staffAction('enter', undoBulkInput, undoMarking);

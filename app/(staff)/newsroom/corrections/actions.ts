'use server';

import { addCorrection } from '#lib/articles/add-correction';
import { addCorrectionInput } from '#lib/articles/corrections/schema';
import { staffAction } from '#lib/auth/staff-action';
import { decideNote } from '#lib/reader-notes/decide-note';
import { decideNoteInput } from '#lib/reader-notes/schema';

export const decide = staffAction('publish', decideNoteInput, decideNote);

export const correct = staffAction('publish', addCorrectionInput, addCorrection);

'use server';

import { staffAction } from '#lib/auth/staff-action';
import { undoBulkInput } from '#lib/lists/bulk';
import { changeTerms } from '#lib/terms/bulk/change-terms';
import { changeTerm } from '#lib/terms/changes/change-term';
import { createTerm } from '#lib/terms/create-term';
import { bulkTermsInput, changeTermInput, createTermInput } from '#lib/terms/schema';
import { undoTerms } from '#lib/terms/undo/undo-terms';

export const create = staffAction('keep-terms', createTermInput, createTerm);

export const change = staffAction('keep-terms', changeTermInput, changeTerm);

export const many = staffAction('keep-terms', bulkTermsInput, changeTerms);

export const undo = staffAction('keep-terms', undoBulkInput, undoTerms);

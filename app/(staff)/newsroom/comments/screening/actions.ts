'use server';

import { staffAction } from '#lib/auth/staff-action';
import { replay } from '#lib/comments/screening/sandbox/replay';
import { proposalInput } from '#lib/comments/screening/sandbox/schema';
import { saveSettings } from '#lib/comments/screening/settings/save-settings';
import { settingsInput } from '#lib/comments/screening/settings/schema';
import { addTerms } from '#lib/comments/screening/terms/add-terms';
import { removeTerms } from '#lib/comments/screening/terms/bulk/remove-terms';
import { removeTermsInput } from '#lib/comments/screening/terms/bulk/schema';
import { undoRemoval } from '#lib/comments/screening/terms/bulk/undo-removal';
import { changeTerm } from '#lib/comments/screening/terms/change-term';
import { removeTerm } from '#lib/comments/screening/terms/remove-term';
import { addTermsInput, changeTermInput, removeTermInput } from '#lib/comments/screening/terms/schema';
import { triedText } from '#lib/comments/screening/try-schema';
import { tryText } from '#lib/comments/screening/try-text';
import { undoBulkInput } from '#lib/lists/bulk';

export const add = staffAction('govern-comments', addTermsInput, addTerms);

export const change = staffAction('govern-comments', changeTermInput, changeTerm);

export const remove = staffAction('govern-comments', removeTermInput, removeTerm);

export const removeMany = staffAction('govern-comments', removeTermsInput, removeTerms);

export const undoMany = staffAction('govern-comments', undoBulkInput, undoRemoval);

export const save = staffAction('govern-comments', settingsInput, saveSettings);

export const tryProposal = staffAction('govern-comments', proposalInput, async (staff, proposal) => replay(staff, proposal));

export const tryWords = staffAction('govern-comments', triedText, tryText);

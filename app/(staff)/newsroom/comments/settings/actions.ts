'use server';

import { staffAction } from '#lib/auth/staff-action';
import { commentSettingsInput, sectionPolicyInput } from '#lib/comments/policy/schema';
import { saveCommentSettings } from '#lib/comments/policy/settings/save-comment-settings';
import { saveSectionPolicy } from '#lib/comments/policy/settings/save-section-policy';
import { saveDeskSettings } from '#lib/moderation/settings/save-desk-settings';
import { deskSettingsInput } from '#lib/moderation/settings/schema';

export const savePaper = staffAction('govern-comments', commentSettingsInput, saveCommentSettings);

export const saveSection = staffAction('govern-comments', sectionPolicyInput, saveSectionPolicy);

export const saveDesk = staffAction('govern-comments', deskSettingsInput, saveDeskSettings);

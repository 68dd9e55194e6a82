'use server';

import { staffAction } from '#lib/auth/staff-action';
import { announce } from '#lib/site/announce';
import { previewSettings } from '#lib/site/groups/preview-settings';
import { restoreSettings } from '#lib/site/groups/restore-settings';
import { saveSettings } from '#lib/site/groups/save-settings';
import { groupInput, restoreSettingsInput, saveSettingsInput } from '#lib/site/groups/schema';
import { announceInput } from '#lib/site/schema';

export const save = staffAction('keep-settings', saveSettingsInput, (staff, input) => saveSettings(staff, input));

export const restore = staffAction('keep-settings', restoreSettingsInput, restoreSettings);

export const preview = staffAction('keep-settings', groupInput, previewSettings);

export const announceToReaders = staffAction('arrange-home', announceInput, announce);

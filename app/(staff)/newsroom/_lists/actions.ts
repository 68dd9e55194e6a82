'use server';

import { staffAction } from '#lib/auth/staff-action';
import { removeView } from '#lib/lists/views/remove-view';
import { renameView } from '#lib/lists/views/rename-view';
import { saveView } from '#lib/lists/views/save-view';
import { removeViewInput, renameViewInput, saveViewInput } from '#lib/lists/views/schema';

export const saveListView = staffAction('enter', saveViewInput, saveView);
export const renameListView = staffAction('enter', renameViewInput, renameView);
export const removeListView = staffAction('enter', removeViewInput, removeView);

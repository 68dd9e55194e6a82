'use server';

import { staffAction } from '#lib/auth/staff-action';
import { undoBulkInput } from '#lib/lists/bulk';
import { changeItems, undoChange } from '#lib/media/library/change-items';
import { describeItem } from '#lib/media/library/describe-item';
import { framePicture } from '#lib/media/library/frame-picture';
import { restoreVersion } from '#lib/media/library/replace-item';
import { changeItemsInput, describeInput, frameInput, restoreVersionInput } from '#lib/media/library/schema';

export const changeMedia = staffAction('write', changeItemsInput, changeItems);
export const undoMedia = staffAction('write', undoBulkInput, undoChange);
export const describeMedia = staffAction('write', describeInput, describeItem);
export const frameMedia = staffAction('write', frameInput, framePicture);
export const restoreMedia = staffAction('keep-media', restoreVersionInput, restoreVersion);

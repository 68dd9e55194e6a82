'use server';

import { staffAction } from '#lib/auth/staff-action';
import { undoBulkInput } from '#lib/lists/bulk';
import { weighSection } from '#lib/sections/board/weigh-section';
import { changeSection } from '#lib/sections/changes/change-section';
import { createSection } from '#lib/sections/changes/create-section';
import { moveSection } from '#lib/sections/changes/move-section';
import { orderSections } from '#lib/sections/changes/order-sections';
import { removeSection } from '#lib/sections/changes/remove-section';
import { mergeSections } from '#lib/sections/merging/merge-sections';
import {
  changeSectionInput,
  createSectionInput,
  mergeSectionsInput,
  moveSectionInput,
  orderSectionsInput,
  removeSectionInput,
  weighSectionInput,
} from '#lib/sections/schema';
import { undoMerge } from '#lib/sections/undo/undo-merge';

export const create = staffAction('keep-sections', createSectionInput, createSection);

export const change = staffAction('keep-sections', changeSectionInput, changeSection);

export const move = staffAction('keep-sections', moveSectionInput, moveSection);

export const order = staffAction('keep-sections', orderSectionsInput, orderSections);

export const merge = staffAction('keep-sections', mergeSectionsInput, mergeSections);

export const remove = staffAction('keep-sections', removeSectionInput, removeSection);

export const weigh = staffAction('keep-sections', weighSectionInput, weighSection);

export const undo = staffAction('keep-sections', undoBulkInput, undoMerge);

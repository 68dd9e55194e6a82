'use server';

import { staffAction } from '#lib/auth/staff-action';
import { beginExport } from '#lib/exports/runs/begin-export';
import { cancelExport } from '#lib/exports/runs/cancel-export';
import { beginExportInput, cancelExportInput } from '#lib/exports/runs/schema';
import { repeatImport } from '#lib/imports/begin-import';
import { removeAddresses } from '#lib/imports/old-addresses/remove-addresses';
import { removeAddressesInput, repeatImportInput, turnImportInput } from '#lib/imports/schema';
import { turnImport } from '#lib/imports/turn-import';

export const turn = staffAction('move-paper', turnImportInput, turnImport);

export const repeat = staffAction('move-paper', repeatImportInput, repeatImport);

export const forgetAddresses = staffAction('move-paper', removeAddressesInput, removeAddresses);

export const takeOut = staffAction('move-paper', beginExportInput, beginExport);

export const stopTakingOut = staffAction('move-paper', cancelExportInput, cancelExport);

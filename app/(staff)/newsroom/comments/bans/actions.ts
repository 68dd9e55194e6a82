'use server';

import { staffAction } from '#lib/auth/staff-action';
import { liftBans } from '#lib/bans/bulk/lift-bans';
import { liftManyInput } from '#lib/bans/bulk/schema';
import { undoLifting } from '#lib/bans/bulk/undo-lifting';
import { liftBan } from '#lib/bans/lift-ban';
import { liftInput } from '#lib/bans/schema';
import { undoBulkInput } from '#lib/lists/bulk';

export const lift = staffAction('govern-comments', liftInput, liftBan);

export const liftMany = staffAction('govern-comments', liftManyInput, liftBans);

export const undoMany = staffAction('govern-comments', undoBulkInput, undoLifting);

'use server';

import { restoreRevision } from '#lib/articles/revisions/restore-revision';
import { restoreInput } from '#lib/articles/revisions/schema';
import { staffAction } from '#lib/auth/staff-action';

export const restore = staffAction('write', restoreInput, restoreRevision);

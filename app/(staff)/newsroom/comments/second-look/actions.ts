'use server';

import { staffAction } from '#lib/auth/staff-action';
import { lookAgain } from '#lib/moderation/second-look/look-again';
import { secondLookInput } from '#lib/moderation/second-look/schema';

export const look = staffAction('moderate', secondLookInput, lookAgain);

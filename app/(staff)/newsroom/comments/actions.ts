'use server';

import { staffAction } from '#lib/auth/staff-action';
import { phoneReading } from '#lib/comments/phone-reading';
import { readPhone } from '#lib/comments/read-phone';
import { decideComment } from '#lib/moderation/decide-comment';
import { decisionInput } from '#lib/moderation/schema';

export const decide = staffAction('moderate', decisionInput, decideComment);

export const openPhoneNumber = staffAction('read-phone', phoneReading, readPhone);

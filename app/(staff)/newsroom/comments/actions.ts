'use server';

import { staffAction } from '#lib/auth/staff-action';
import { phoneReading } from '#lib/comments/phone-reading';
import { readPhone } from '#lib/comments/read-phone';
import { type Act, decideComments } from '#lib/moderation/decide-comments';
import { dismissReports } from '#lib/moderation/dismiss-reports';
import { findSelection } from '#lib/moderation/find-selection';
import { openDeskPage } from '#lib/moderation/open-desk-page';
import { checkAgain } from '#lib/moderation/page-check/check-again';
import { dismissCheck } from '#lib/moderation/page-check/dismiss-check';
import { pageCheckInput } from '#lib/moderation/page-check/schema';
import { pickComment } from '#lib/moderation/pick-comment';
import { replyOfficially } from '#lib/moderation/reply-officially';
import { decisionsInput, deskPageInput, dismissalInput, officialReplyInput, pickInput, undoInput } from '#lib/moderation/schema';
import { selectionInput } from '#lib/moderation/selections/schema';
import { undoDecisions } from '#lib/moderation/undo-decisions';
import type { DeskPage } from '#lib/moderation/view';
import { dismissFailed } from '#lib/outbox/dismiss-failed';
import { retryFailed } from '#lib/outbox/retry-failed';
import { failedInput } from '#lib/outbox/schema';

export const decide = staffAction<typeof decisionsInput, Act, never>('moderate', decisionsInput, decideComments);

export const undo = staffAction('moderate', undoInput, undoDecisions);

export const loadMore = staffAction<typeof deskPageInput, DeskPage, never>('moderate', deskPageInput, openDeskPage);

export const select = staffAction('moderate', selectionInput, findSelection);

export const dismiss = staffAction('moderate', dismissalInput, dismissReports);

export const pick = staffAction('moderate', pickInput, pickComment);

export const reply = staffAction('moderate', officialReplyInput, replyOfficially);

export const openPhoneNumber = staffAction('read-phone', phoneReading, readPhone);

export const checkPageAgain = staffAction('moderate', pageCheckInput, checkAgain);

export const dismissPageCheck = staffAction('moderate', pageCheckInput, dismissCheck);

export const sendAgain = staffAction('moderate', failedInput, retryFailed);

export const dismissUnsent = staffAction('moderate', failedInput, dismissFailed);

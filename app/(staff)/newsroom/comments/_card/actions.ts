'use server';

import { staffAction } from '#lib/auth/staff-action';
import { banSender } from '#lib/bans/ban-sender';
import { banInput } from '#lib/bans/schema';
import { escalateComment } from '#lib/moderation/escalation/escalate-comment';
import { noteComment } from '#lib/moderation/notes/note-comment';
import { escalationInput, noteInput } from '#lib/moderation/notes/schema';
import { proposeRedaction } from '#lib/moderation/redaction/propose-redaction';
import { readOriginal } from '#lib/moderation/redaction/read-original';
import { redactAndApprove } from '#lib/moderation/redaction/redact-and-approve';
import { originalReading, proposalInput, redactionInput } from '#lib/moderation/redaction/schema';
import { markRuleMistake } from '#lib/moderation/rule-mistakes/mark-rule-mistake';
import { ruleMistakeInput } from '#lib/moderation/rule-mistakes/schema';
import { listSent } from '#lib/moderation/senders/list-sent';
import { senderInput } from '#lib/moderation/senders/schema';

export const note = staffAction('moderate', noteInput, noteComment);

export const escalate = staffAction('moderate', escalationInput, escalateComment);

export const propose = staffAction('moderate', proposalInput, proposeRedaction);

export const redact = staffAction('moderate', redactionInput, redactAndApprove);

export const openOriginal = staffAction('read-phone', originalReading, readOriginal);

export const sent = staffAction('moderate', senderInput, listSent);

export const markMistake = staffAction('moderate', ruleMistakeInput, markRuleMistake);

export const ban = staffAction('moderate', banInput, banSender);

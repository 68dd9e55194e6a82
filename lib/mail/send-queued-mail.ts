import { findHead } from '../audit/find-head.ts';
import { ROLES, type Role } from '../auth/roles.ts';
import { findDeskSettings } from '../moderation/settings/store.ts';
import { findSettings } from '../site/groups/store.ts';
import { wordsOf } from '../site/view.ts';
import { findDigest, findOffered } from './digest/store.ts';
import { findEscalation } from './escalations/store.ts';
import { assignmentLetter } from './letters/assignment-letter.ts';
import { digestLetter } from './letters/digest-letter.ts';
import { escalationLetter } from './letters/escalation-letter.ts';
import type { Letter } from './letters/letter.ts';
import { mentionLetter } from './letters/mention-letter.ts';
import { invitationLetter, resetLetter } from './letters/person-link-letter.ts';
import { renderLetter } from './letters/render-letter.ts';
import { returnLetter } from './letters/return-letter.ts';
import { scheduleLetter } from './letters/schedule-letter.ts';
import { switchedOffLetter } from './letters/switched-off-letter.ts';
import { waitingLetter } from './letters/waiting-letter.ts';
import { makeLinks } from './links/store.ts';
import { findMention } from './mentions/store.ts';
import { findInvited, makeMailedLink } from './people/store.ts';
import { CONNECTING_ROLES, findReceiver, MAILED_ROLES, PUBLISHING_ROLES, type Receiver } from './receivers/store.ts';
import { findToldPlan } from './schedules/store.ts';
import type { QueuedMail } from './schema.ts';
import { sendMail } from './send-mail.ts';
import { findAssigned, findReturned } from './stories/store.ts';
import { findLate } from './waiting/store.ts';
import { wantsMail } from './wants-mail.ts';
import { findSwitchedOff } from './webhooks/store.ts';

/** How long to wait before each further attempt, in milliseconds: a server that is away, or wants to see us again (greylisting). */
export const MAIL_PAUSES: readonly number[] = [1, 5, 15, 60, 120, 240, 480].map((minutes) => minutes * 60_000);

/** Who is written to about what; whoever has another role when it goes out is not. */
const RECEIVERS: Record<Exclude<QueuedMail['about'], 'invitation'>, readonly Role[]> = {
  digest: MAILED_ROLES,
  waiting: MAILED_ROLES,
  escalation: MAILED_ROLES,
  schedule: PUBLISHING_ROLES,
  mention: ROLES,
  assignment: ROLES,
  return: ROLES,
  'webhook-off': CONNECTING_ROLES,
  reset: ROLES,
};

/**
 * Sends a mail that waited in the outbox (kind `mail`), if there is still a reason to: what it says is found now.
 * @throws when the server does not take it; try again later
 */
export async function sendQueuedMail(mail: QueuedMail): Promise<void> {
  if (!wantsMail()) return;
  if (mail.about === 'invitation') return sendInvitation(mail.personId, mail.key);
  const receiver = await findReceiver(mail.personId, RECEIVERS[mail.about]);
  const letter = receiver && (await writeLetter(mail, receiver));
  if (!letter) return;
  const { name } = wordsOf(await findSettings(), letter.locale);
  await sendMail({ to: receiver, sender: name, key: mail.key, ...renderLetter(letter) });
}

async function sendInvitation(personId: number, key: string): Promise<void> {
  const invited = await findInvited(personId);
  if (invited)
    await sendMail({ to: invited, key, ...renderLetter(invitationLetter(invited, await makeMailedLink(personId, 'invitation'))) });
}

async function writeLetter(mail: Exclude<QueuedMail, { about: 'invitation' }>, receiver: Receiver): Promise<Letter | null> {
  switch (mail.about) {
    case 'digest': {
      if (!receiver.wantsDigest) return null;
      const offered = await findOffered();
      const tokens = await makeLinks(receiver.id, offered);
      const withTokens = offered.map((one, index) => ({ ...one, token: tokens[index] ?? '' }));
      return digestLetter(receiver, { day: mail.day, digest: await findDigest(mail.day), offered: withTokens, head: await findHead() });
    }
    case 'waiting': {
      const { waitsTooLongMinutes } = await findDeskSettings();
      const late = await findLate(waitsTooLongMinutes);
      return late && waitingLetter(receiver, late, waitsTooLongMinutes);
    }
    case 'schedule': {
      const plan = await findToldPlan(mail.scheduleId);
      return plan?.state === mail.state ? scheduleLetter(receiver, plan) : null;
    }
    case 'escalation': {
      const open = await findEscalation(mail.noteId, mail.since);
      return open && escalationLetter(receiver, open);
    }
    case 'mention': {
      const mention = await findMention(mail.noteId, receiver.id);
      return mention && mentionLetter(receiver, mention);
    }
    case 'assignment': {
      const assigned = await findAssigned(mail.articleId, receiver.id, mail.since);
      return assigned && assignmentLetter(receiver, assigned);
    }
    case 'return': {
      const returned = await findReturned(mail.changeId);
      return returned && returnLetter(receiver, returned);
    }
    case 'webhook-off': {
      const off = await findSwitchedOff(mail.endpointId, mail.since);
      return off && switchedOffLetter(receiver, off);
    }
    case 'reset':
      return resetLetter(receiver, await makeMailedLink(receiver.id, 'reset'));
  }
}

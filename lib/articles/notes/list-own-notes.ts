import type { StaffMember } from '../../auth/roles.ts';
import { draftScope } from '../drafts/scope.ts';
import { countUnread, findInbox } from './reading/store.ts';
import { type InboxQuery, inboxCursorText } from './schema.ts';
import type { InboxPage } from './view.ts';

export const INBOX_PER_PAGE = 20;

/** One page of the open notes that name this person, that they wrote in, or that stand on their stories: unread first, then the latest. */
export async function listOwnNotes(staff: StaffMember, asked: InboxQuery): Promise<InboxPage> {
  // One more than is shown tells whether there is another page.
  const found = await findInbox({ personId: staff.id, scope: draftScope(staff) }, { ...asked, take: INBOX_PER_PAGE + 1 });
  const shown = found.slice(0, INBOX_PER_PAGE);
  const last = shown.at(-1);
  return {
    items: shown.map(({ story, mayOpen, isMention, note }) => ({ story, mayOpen, isMention, note })),
    names: Object.assign({}, ...shown.map(({ names }) => names)),
    after: found.length > INBOX_PER_PAGE && last ? inboxCursorText(last.place) : null,
  };
}

/** In how many of them somebody said something that this person has not read. */
export const countUnreadNotes = (staff: StaffMember): Promise<number> => countUnread({ personId: staff.id, scope: draftScope(staff) });

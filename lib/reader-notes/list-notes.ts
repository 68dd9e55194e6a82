import { draftScope } from '../articles/drafts/scope.ts';
import { may, type StaffMember } from '../auth/roles.ts';
import { cursorText } from '../paging/moment-cursor.ts';
import type { NotesQuery } from './schema.ts';
import { findOpenNotes } from './store.ts';
import type { NoteCard, NotesPage } from './view.ts';

export const NOTES_PER_PAGE = 25;
/** More than these of one story are looked at on the desk. */
const NOTES_OF_ARTICLE = 20;

/** One page of the open notes on the articles this person works on, oldest first: all, or those with these words, in this section. */
export async function listNotes(staff: StaffMember, { after, q, section }: NotesQuery): Promise<NotesPage> {
  const scope = draftScope(staff);
  if (!scope) return { notes: [], after: null };
  // One note more than is shown tells whether there is another page.
  const found = await findOpenNotes({ scope, q, section }, { after, take: NOTES_PER_PAGE + 1 });
  const notes = found.slice(0, NOTES_PER_PAGE);
  const last = notes.at(-1);
  const isMore = found.length > NOTES_PER_PAGE && last;
  return {
    notes: notes.map((note) => shownTo(staff, note)),
    after: isMore ? cursorText({ createdAt: new Date(last.createdAt), id: last.id }) : null,
  };
}

/** The open notes on one article of this person's, oldest first. */
export async function listNotesOfArticle(staff: StaffMember, articleId: number): Promise<NoteCard[]> {
  const scope = draftScope(staff);
  if (!scope) return [];
  return (await findOpenNotes({ scope, articleId }, { take: NOTES_OF_ARTICLE })).map((note) => shownTo(staff, note));
}

/** Who only looks on has no use for a reader's address. */
const shownTo = (staff: StaffMember, note: NoteCard): NoteCard => (may(staff, 'publish') ? note : { ...note, contact: '' });

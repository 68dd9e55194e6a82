import { mentionedIn } from './mentions.ts';
import type { NoteAnchor } from './schema.ts';
import type { NoteWords, StoryNote } from './view.ts';

/** A note or an answer as it stands in the database, as JSON. Of one that somebody may not see, or that is deleted, `text` is empty. */
export type NoteRow = {
  id: number;
  parentId: number | null;
  version: number;
  anchor: NoteAnchor;
  text: string;
  proposal: string | null;
  by: { id: number; name: string };
  at: string;
  edits: number;
  isDeleted: boolean;
  resolved: { by: string; at: string } | null;
};

/** For whom threads are put together: how far they have read each, and whether the story is theirs. */
export type Reader = { personId: number; readIds: Readonly<Record<number, number>>; isOwn: boolean };

/**
 * Notes with their answers, oldest first, from rows in the order of their ids. A deleted answer is left out, and a deleted note with
 * nothing under it.
 */
export function threadsOf(rows: readonly NoteRow[], reader: Reader): StoryNote[] {
  const answers = new Map<number, NoteRow[]>();
  for (const row of rows) {
    if (row.parentId === null || row.isDeleted) continue;
    answers.set(row.parentId, [...(answers.get(row.parentId) ?? []), row]);
  }
  return rows.flatMap((row) => {
    const under = answers.get(row.id) ?? [];
    if (row.parentId !== null || (row.isDeleted && under.length === 0)) return [];
    const { version, anchor, proposal, resolved } = row;
    return [
      { ...wordsOf(row), version, anchor, proposal, resolved, answers: under.map(wordsOf), isUnread: isUnread([row, ...under], reader) },
    ];
  });
}

/** A thread concerns whose story it is on, who wrote in it, and who is named in it. */
function isUnread(rows: readonly NoteRow[], { personId, readIds, isOwn }: Reader): boolean {
  const concerns = isOwn || rows.some(({ by, text }) => by.id === personId || mentionedIn(text).includes(personId));
  const read = readIds[rows[0]?.id ?? 0] ?? 0;
  return concerns && rows.some(({ id, by, isDeleted }) => !isDeleted && by.id !== personId && id > read);
}

const wordsOf = ({ id, text, by, at, edits, isDeleted }: NoteRow): NoteWords => ({ id, text, by, at: iso(at), edits, isDeleted });
const iso = (moment: string): string => new Date(moment).toISOString();

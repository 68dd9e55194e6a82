import { threadsOfReader } from '../articles/notes/reading/store.ts';
import type { NoteReader } from '../articles/notes/store.ts';
import { pressureAsked, readRunningPressure } from '../comments/policy/pressure/store.ts';
import { db } from '../db/client.ts';
import { Prisma } from '../db/generated/client.ts';
import { openNotesOf } from '../reader-notes/store.ts';
import type { Shell } from './view.ts';

/** What waits for somebody anywhere, in one statement: every page of the newsroom pays for it. */
export async function findWaiting({ reader, moderates }: { reader: NoteReader; moderates: boolean }): Promise<Shell> {
  const { scope } = reader;
  const [row] = await db().$queryRaw<{ readerNotes: number; unreadNotes: number; pressure: unknown }[]>`
    WITH ${threadsOfReader(reader)}
    SELECT ${scope ? openNotesOf(scope) : Prisma.sql`0`} AS "readerNotes",
      (SELECT count(*)::int FROM thread WHERE unread) AS "unreadNotes",
      ${moderates ? pressureAsked() : Prisma.sql`'[]'::json`} AS pressure`;
  if (!row) throw new Error('A statement without a table gave no row.');
  return { ...row, pressure: readRunningPressure(row.pressure) };
}

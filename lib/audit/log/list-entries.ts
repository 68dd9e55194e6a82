import { cursorText } from '../../paging/moment-cursor.ts';
import type { LogQuery, LogScope } from './schema.ts';
import { findEntries, findSurroundings } from './store.ts';
import type { LogPage } from './view.ts';

export const ENTRIES_PER_PAGE = 50;

/** A page of the log, newest first, in two statements, or three where words are rare. */
export async function listEntries(query: LogQuery, scope: LogScope = 'all'): Promise<LogPage> {
  const [found, { people, chain }] = await Promise.all([findEntries({ ...query, scope }, ENTRIES_PER_PAGE + 1), findSurroundings()]);
  const entries = found.slice(0, ENTRIES_PER_PAGE);
  const last = found.length > ENTRIES_PER_PAGE ? entries.at(-1) : undefined;
  return { entries, after: last ? cursorText({ createdAt: new Date(last.at), id: last.seq }) : null, people, chain };
}

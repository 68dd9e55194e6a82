import type { ListQuery } from '../../lists/address.ts';
import { cursorText } from '../../paging/moment-cursor.ts';
import type { LogFormat, LogQuery, LogScope } from './schema.ts';

/** What a page of the log was asked for, as the words of its address. */
export const wordsOfQuery = (query: LogQuery): ListQuery =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      typeof value === 'object' ? cursorText(value) : value === undefined ? '' : String(value),
    ]),
  );

/** Where the whole log is read, and what of it is about comments. */
export const logPath = (scope: LogScope) => (scope === 'all' ? '/newsroom/log' : '/newsroom/comments/log');

/** The address of the file that holds exactly these lines. */
export const exportAddress = (scope: LogScope, filter: ListQuery, format: LogFormat): string =>
  `/api/newsroom/log?${new URLSearchParams([
    ['scope', scope],
    ['format', format],
    ...Object.entries(filter).flatMap(([name, word]): [string, string][] => (word ? [[name, word]] : [])),
  ])}`;

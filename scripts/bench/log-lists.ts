import type pg from 'pg';
import { FREQUENT_IN_LOG, RARE_IN_LOG } from '../../tests/support/long-log.ts';
import type { AskedList } from './newsroom-lists.ts';

/** The log as somebody asks for it: its first page, its last one, each filter, and those that go badly together. */
export async function logLists(client: pg.Client): Promise<AskedList[]> {
  const { listEntries } = await import('#lib/audit/log/list-entries');
  const { logQuery } = await import('#lib/audit/log/schema');
  const { cursorText } = await import('#lib/paging/moment-cursor');
  const { rows } = await client.query<{ at: Date; seq: number; middle: Date; who: number }>(`
    SELECT at, seq, (SELECT at FROM log_line ORDER BY at LIMIT 1) + (now() - (SELECT at FROM log_line ORDER BY at LIMIT 1)) / 2 AS middle,
      (SELECT max(id) FROM person) AS who
    FROM (SELECT at, seq FROM log_line ORDER BY at, seq LIMIT 30) AS first ORDER BY at DESC, seq DESC LIMIT 1`);
  const [log] = rows;
  if (!log) throw new Error('The log is empty.');
  const last = cursorText({ createdAt: log.at, id: log.seq });
  const somebody = String(log.who);
  const days = { from: log.middle.toISOString().slice(0, 10), to: log.middle.toISOString().slice(0, 10) };
  const asked: [string, Record<string, string>][] = [
    ['first page', {}],
    ['last page', { after: last }],
    ['days long ago', days],
    ['a day at its end', { to: log.at.toISOString().slice(0, 10) }],
    ['a deed', { deed: 'publish-article' }],
    ['a deed, last page', { deed: 'publish-article', after: last }],
    ['a rare deed', { deed: 'change-role' }],
    ['a deed that nobody did', { deed: 'empty-bin' }],
    ['a kind', { kind: 'article' }],
    ['a kind that is nowhere', { kind: 'webhook' }],
    ['somebody’s', { person: somebody }],
    ['somebody’s, last page', { person: somebody, after: last }],
    ['somebody’s, of a rare deed', { person: somebody, deed: 'change-role' }],
    ['somebody’s, of a kind that is nowhere', { person: somebody, kind: 'webhook' }],
    ['a deed and another kind', { deed: 'publish-article', kind: 'person' }],
    ['a frequent word', { q: FREQUENT_IN_LOG }],
    ['a frequent word, last page', { q: FREQUENT_IN_LOG, after: last }],
    ['a frequent word in days long ago', { q: FREQUENT_IN_LOG, ...days }],
    ['a frequent word, of a rare deed', { q: FREQUENT_IN_LOG, deed: 'change-role' }],
    ['a frequent word, of a kind that is nowhere', { q: FREQUENT_IN_LOG, kind: 'webhook' }],
    ['two words that are never together', { q: `${FREQUENT_IN_LOG} cau` }],
    ['a rare word', { q: RARE_IN_LOG }],
    ['a rare word of somebody’s', { q: RARE_IN_LOG, person: somebody }],
    ['a word that is nowhere', { q: 'khongdauca' }],
    ['the beginning of words', { q: 'd' }],
  ];
  return [
    ...asked.map(([name, words]) => ({ name: `the log, ${name}`, ask: () => listEntries(logQuery.parse(words)) })),
    ...(
      [
        ['first page', {}],
        ['last page', { after: last }],
        ['a frequent word', { q: FREQUENT_IN_LOG }],
      ] as [string, Record<string, string>][]
    ).map(([name, words]) => ({ name: `the log of comments, ${name}`, ask: () => listEntries(logQuery.parse(words), 'comments') })),
  ];
}

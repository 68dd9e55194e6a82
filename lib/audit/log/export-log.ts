import { stringify } from 'csv-stringify/sync';
import type { StaffMember } from '../../auth/roles.ts';
import type { Locale } from '../../messages/translator.ts';
import type { MomentCursor } from '../../paging/moment-cursor.ts';
import { writeAudit } from '../store.ts';
import type { LogExport } from './schema.ts';
import { sentenceText } from './sentence.ts';
import { findEntries } from './store.ts';
import type { LogEntry } from './view.ts';

const AT_ONCE = 2_000;
const COLUMNS = [
  ...['seal', 'time', 'deed', 'by', 'subject', 'sentence', 'from', 'to', 'maker', 'reason', 'note', 'undo', 'detail', 'hash'],
] as const;

/**
 * What of the log is filtered, piece by piece and newest first; that somebody took it away is written into it first.
 * `csv`: no cell begins a formula, what a spreadsheet would run stands behind an apostrophe; begins with a byte order mark, by which
 * spreadsheets know UTF-8. `jsonl`: a line of JSON for each entry.
 */
export async function* exportLog(staff: StaffMember, { format, scope, ...filter }: LogExport): AsyncGenerator<string> {
  await writeAudit({ personId: staff.id, deed: 'export-log', subject: 'log', detail: { scope, format, ...given(filter) } });
  if (format === 'csv') yield `\ufeff${csv([COLUMNS])}`;
  for (let after: MomentCursor | undefined; ; ) {
    const entries = await findEntries({ ...filter, scope, after }, AT_ONCE);
    const last = entries.at(-1);
    if (!last) return;
    yield format === 'csv'
      ? csv(entries.map((entry) => cells(entry, staff.locale)))
      : entries.map((entry) => line(entry, staff.locale)).join('');
    if (entries.length < AT_ONCE) return;
    after = { createdAt: new Date(last.at), id: last.seq };
  }
}

/** Which filters were set. */
const given = (filter: Omit<LogExport, 'format' | 'scope'>): Record<string, string | number> =>
  Object.fromEntries(Object.entries(filter).filter((one): one is [string, string | number] => one[1] !== undefined));

const csv = (records: readonly (readonly unknown[])[]): string =>
  stringify([...records], { escape_formulas: true, record_delimiter: 'windows' });

const line = (entry: LogEntry, locale: Locale): string => `${JSON.stringify({ ...entry, sentence: sentenceText(entry, locale) })}\n`;

const cells = (entry: LogEntry, locale: Locale): unknown[] => {
  const { seq, at, deed, by, subject, decision, detail, hash } = entry;
  return [
    seq,
    at,
    deed,
    by ?? '',
    subject,
    sentenceText(entry, locale),
    decision?.from ?? '',
    decision?.to ?? '',
    decision?.maker ?? '',
    decision?.reason ?? '',
    decision?.note ?? '',
    decision ? (decision.isUndo ? 'yes' : 'no') : '',
    Object.keys(detail).length > 0 ? JSON.stringify(detail) : '',
    hash,
  ];
};

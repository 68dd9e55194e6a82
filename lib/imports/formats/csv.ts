import { createReadStream } from 'node:fs';
import path from 'node:path';
import { CsvError, parse } from 'csv-parse';
import { type Entry, type Source, UnreadableFile } from '../view.ts';
import { MAX_ENTRY_CHARS } from './read-xml.ts';
import { fieldOf, postOfRow } from './row.ts';

type Row = Record<string, string>;

async function* readRows(file: string): AsyncGenerator<Row> {
  const rows = createReadStream(file).pipe(
    parse({
      bom: true,
      columns: true,
      delimiter: [',', ';', '\t'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MAX_ENTRY_CHARS,
    }),
  );
  try {
    for await (const row of rows as AsyncIterable<Row>) yield row;
  } catch (error) {
    if (error instanceof CsvError) throw new UnreadableFile('not-csv', error.message.slice(0, 200));
    throw error;
  }
}

/** A table in UTF-8 with a first line that names its columns, in English or Vietnamese; commas, semicolons or tabs between. */
export async function openCsv(file: string): Promise<Source> {
  let total = 0;
  for await (const row of readRows(file)) {
    if (total === 0 && !Object.keys(row).some((name) => fieldOf(name) === 'title')) throw new UnreadableFile('no-title-column');
    total += 1;
  }
  return {
    name: path.basename(file),
    total,
    async *entries() {
      for await (const row of readRows(file)) {
        const post = postOfRow(row, { markup: 'html' });
        yield (post ? { kind: 'post', post } : { kind: 'left-out', what: 'broken', title: '' }) satisfies Entry;
      }
    },
  };
}

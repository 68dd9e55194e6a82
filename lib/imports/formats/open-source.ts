import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type ImportFormat, type Source, UnreadableFile } from '../view.ts';
import { openCsv } from './csv.ts';
import { openFeed } from './feed.ts';
import { openJson } from './json.ts';
import { openMarkdown } from './markdown.ts';
import { openWxr } from './wxr.ts';

const OPEN: Record<ImportFormat, (file: string) => Promise<Source>> = {
  wxr: openWxr,
  feed: openFeed,
  csv: openCsv,
  json: openJson,
  markdown: openMarkdown,
};

/**
 * What a file is, by how it begins; a folder is one of Markdown.
 * @throws UnreadableFile `unknown-format`, `empty`
 */
export async function recogniseFormat(file: string): Promise<ImportFormat> {
  if ((await stat(file)).isDirectory()) return 'markdown';
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(file, { end: 16_383 }) as AsyncIterable<Buffer>) chunks.push(chunk);
  const head = Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (head === '') throw new UnreadableFile('empty');
  if (/^[[{]/.test(head)) return 'json';
  if (head.startsWith('<')) {
    if (/xmlns:wp=|wordpress\.org\/export/i.test(head)) return 'wxr';
    if (/<(?:rss|feed|rdf:RDF)[\s>]/i.test(head)) return 'feed';
    throw new UnreadableFile('unknown-format');
  }
  if (/[,;\t]/.test(head.split(/\r?\n/, 1)[0] ?? '')) return 'csv';
  throw new UnreadableFile('unknown-format');
}

/** Opens a file, or a folder, as one of a format. @throws UnreadableFile */
export async function openSource(format: ImportFormat, file: string): Promise<Source> {
  const source = await OPEN[format](file);
  if (source.total === 0) throw new UnreadableFile('empty');
  return source;
}

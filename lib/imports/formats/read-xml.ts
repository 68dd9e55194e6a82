import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { UnreadableFile } from '../view.ts';

/** Of one entry: a story that is longer is none. */
export const MAX_ENTRY_CHARS = 8_000_000;

/** What XML 1.0 has no place for, and many a blog's export has all the same. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const FORBIDDEN = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFE\uFFFF]/g;
/** Names of HTML that feeds use without saying so. */
const NAMES = {
  nbsp: '\u00A0',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  copy: '©',
  laquo: '«',
  raquo: '»',
};

/** An element with what it holds: text, and elements, as far as anybody asked for them. */
export type XmlElement = { name: string; attributes: Readonly<Record<string, string>>; text: string; children: XmlElement[] };

async function encodingOf(file: string): Promise<TextDecoder> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(200), 0, 200, 0);
    const head = buffer.toString('latin1', 0, bytesRead);
    const label = head.startsWith('\xff\xfe') ? 'utf-16le' : (/^[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1] ?? 'utf-8');
    return new TextDecoder(label);
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableFile('unknown-encoding', error.message);
    throw error;
  } finally {
    await handle.close();
  }
}

/**
 * Reads an XML file piece by piece, however long it is, and gives every element for which `isEntry` holds, whole, as soon as it has ended.
 * No document type is taken, so nothing in the file can name another file or grow by itself.
 * @param isEntry told an element's name and those around it
 * @throws UnreadableFile with the line, where it is no XML or an entry is too long
 */
export async function* readXml(file: string, isEntry: (name: string, around: readonly string[]) => boolean): AsyncGenerator<XmlElement> {
  const decoder = await encodingOf(file);
  const parser = new SaxesParser({ xmlns: false, position: true });
  Object.assign(parser.ENTITIES, NAMES);
  const path: string[] = [];
  const open: XmlElement[] = [];
  let ready: XmlElement[] = [];
  let chars = 0;

  const addText = (text: string) => {
    const top = open.at(-1);
    if (top) top.text += text;
  };
  parser.on('doctype', () => {
    throw new UnreadableFile('has-doctype', `${parser.line}`);
  });
  parser.on('error', (error) => {
    // A lone `&` or a name that nobody knows stays as it is written; everything else is no XML.
    if (!/entity/i.test(error.message)) throw new UnreadableFile('not-xml', `${parser.line}`);
  });
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const isBegun = open.length > 0;
    if (isBegun || isEntry(name, path)) {
      const element: XmlElement = { name, attributes, text: '', children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    }
    path.push(name);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    path.pop();
    chars = 0;
    const closed = open.pop();
    if (closed && open.length === 0) ready.push(closed);
  });

  const write = (piece: string) => {
    chars += piece.length;
    if (chars > MAX_ENTRY_CHARS) throw new UnreadableFile('too-large-entry', `${parser.line}`);
    parser.write(piece.replace(FORBIDDEN, ''));
  };
  for await (const chunk of createReadStream(file, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    write(decoder.decode(chunk, { stream: true }));
    const given = ready;
    ready = [];
    yield* given;
  }
  write(decoder.decode());
  parser.close();
  yield* ready;
}

/** The first child of this name, or undefined. */
export const childOf = (element: XmlElement, name: string): XmlElement | undefined => element.children.find((child) => child.name === name);
/** The text of the first child of this name, without spaces around it. */
export const textIn = (element: XmlElement, name: string): string => childOf(element, name)?.text.trim() ?? '';

import { createReadStream } from 'node:fs';
import path from 'node:path';
import { type Entry, type Source, UnreadableFile } from '../view.ts';
import { MAX_ENTRY_CHARS } from './read-xml.ts';
import { postOfRow } from './row.ts';

const SPACE = /[\s,\uFEFF]/;

/**
 * Cuts a text that comes in pieces into its outermost objects: those of one list, or one after the other (JSON lines).
 * @throws UnreadableFile where something else stands
 */
async function* cutObjects(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let object = '';
  let depth = 0;
  let isString = false;
  let isEscaped = false;
  for await (const piece of pieces) {
    let begun = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const sign = piece[at] ?? '';
      if (isEscaped) isEscaped = false;
      else if (isString) {
        if (sign === '\\') isEscaped = true;
        else if (sign === '"') isString = false;
      } else if (depth === 0) {
        if (sign === '{') [depth, begun, object] = [1, at, ''];
        else if (!SPACE.test(sign) && sign !== '[' && sign !== ']') throw new UnreadableFile('not-json', sign);
      } else if (sign === '"') isString = true;
      else if (sign === '{' || sign === '[') depth += 1;
      else if ((sign === '}' || sign === ']') && --depth === 0) {
        yield object + piece.slice(begun, at + 1);
        object = '';
      }
    }
    if (depth > 0) object += piece.slice(begun);
    if (object.length > MAX_ENTRY_CHARS) throw new UnreadableFile('too-large-entry');
  }
  if (depth > 0) throw new UnreadableFile('not-json', 'end');
}

async function* readObjects(file: string): AsyncGenerator<Record<string, unknown>> {
  for await (const text of cutObjects(createReadStream(file, { encoding: 'utf8' }) as AsyncIterable<string>)) {
    try {
      yield JSON.parse(text) as Record<string, unknown>;
    } catch {
      throw new UnreadableFile('not-json', text.slice(0, 80));
    }
  }
}

/** A list of objects, or objects one a line, with the fields of `row.ts`; `comments` is a list of `{ id, parent, name, body, at, status }`. */
export async function openJson(file: string): Promise<Source> {
  let total = 0;
  for await (const _ of readObjects(file)) total += 1;
  return {
    name: path.basename(file),
    total,
    async *entries() {
      for await (const object of readObjects(file)) {
        const post = postOfRow(object, { markup: 'html' });
        yield (post ? { kind: 'post', post } : { kind: 'left-out', what: 'broken', title: '' }) satisfies Entry;
      }
    },
  };
}

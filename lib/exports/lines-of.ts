import type { Readable } from 'node:stream';

/** The lines of a text, which end with a line feed and nothing else: U+2028 and its like stand inside of what people wrote. */
export async function* linesOf(stream: Readable): AsyncGenerator<string> {
  let line = '';
  for await (const piece of stream.setEncoding('utf8') as AsyncIterable<string>) {
    const [first = '', ...others] = piece.split('\n');
    line += first;
    for (const other of others) {
      yield line;
      line = other;
    }
  }
  if (line !== '') yield line;
}

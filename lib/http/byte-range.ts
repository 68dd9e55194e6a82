import { Readable } from 'node:stream';

/** Whole bytes of a file, the last one among them. */
export type ByteRange = { start: number; end: number };

/**
 * What a `Range` header asks of a file of `size` bytes.
 * @returns the range; 'unsatisfiable' when the file has none of it; null when the whole file is the answer: nothing was
 *   asked, or something we need not understand, such as several ranges at once
 * @see RFC 9110 §14
 */
export function byteRange(header: string | null, size: number): ByteRange | 'unsatisfiable' | null {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '') ?? [];
  if (first === '' && last === '') return null;
  if (first === '') return Number(last) === 0 ? 'unsatisfiable' : { start: Math.max(0, size - Number(last)), end: size - 1 };
  const start = Number(first);
  if (last !== '' && Number(last) < start) return null;
  if (start >= size) return 'unsatisfiable';
  return { start, end: last === '' ? size - 1 : Math.min(Number(last), size - 1) };
}

/** The bytes of a range out of a stream from which nothing was read yet; reads no further than it must. */
export function sliceStream(whole: Readable, { start, end }: ByteRange): Readable {
  return Readable.from(
    (async function* () {
      let at = 0;
      for await (const chunk of whole as AsyncIterable<Buffer>) {
        const part = chunk.subarray(Math.max(0, start - at), Math.max(0, end + 1 - at));
        at += chunk.length;
        if (part.length > 0) yield part;
        if (at > end) return;
      }
    })(),
    { objectMode: false },
  );
}

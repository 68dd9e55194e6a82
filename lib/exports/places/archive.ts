import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { type Entry, openPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { measuring } from './measuring.ts';
import type { Origin, Target } from './place.ts';

/** Pictures, sounds and files are as dense as they get. */
const isDense = (name: string): boolean => !/\.jsonl?$/.test(name);

/** An export as one ZIP archive. What is left when it fails is no archive. */
export function intoArchive(file: string): Target {
  const zip = new ZipFile();
  const failure = new Promise<never>((_, fail) => zip.once('error', fail));
  // yazl's type says less than it is: a stream that one can read.
  const written = pipeline(zip.outputStream as Readable, createWriteStream(file, { mode: 0o600 }));
  const broken = Promise.race([failure, written.then(() => new Promise<never>(() => {}))]);
  broken.catch(() => {});
  return {
    async put(name, bytes) {
      const { through, seen } = measuring();
      zip.addReadStream(through, name, { compress: !isDense(name), mode: 0o100600 });
      const passed = pipeline(bytes, through);
      passed.catch(() => {});
      try {
        await Promise.race([Promise.all([passed, finished(through)]), broken]);
      } catch (error) {
        bytes.destroy();
        throw error;
      }
      return { path: name, ...seen() };
    },
    async end({ path: name, text }) {
      zip.addBuffer(Buffer.from(text), name, { mode: 0o100600 });
      zip.end();
      await Promise.race([written, broken]);
    },
  };
}

/** An export that is one archive; null for a file that is none. Names that lead out of it are refused by the library. */
export async function fromArchive(file: string): Promise<Origin | null> {
  try {
    const zip = await openPromise(file, { autoClose: false });
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
    return {
      async open(name) {
        const entry = entries.get(name);
        return entry ? zip.openReadStreamPromise(entry) : null;
      },
      async close() {
        zip.close();
      },
    };
  } catch {
    return null;
  }
}

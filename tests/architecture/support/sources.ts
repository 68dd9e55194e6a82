import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** One text file of the project; `path` is written from its root, with slashes. */
export type Source = { path: string; text: string };

const ROOT = path.resolve(import.meta.dirname, '../../..');
const NO_TEXT = /\.(?:png|jpe?g|gif|webp|avif|ico|woff2?|ttf|otf|pdf|zip|gz|br|wav)$/;

/** What git keeps, and what it would keep if asked now. */
export function listFiles(): string[] {
  const listed = execFileSync('git', ['ls-files', '-coz', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return listed.split('\0').filter(Boolean).sort();
}

/** The bytes of a file, or null where git still lists one that is gone. */
export function readBytes(file: string): Uint8Array | null {
  try {
    return readFileSync(path.join(ROOT, file));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

let tree: Source[] | undefined;

/** Every text file of the project. Read once. */
export function readTree(): Source[] {
  tree ??= listFiles().flatMap((file) => {
    const bytes = NO_TEXT.test(file) ? null : readBytes(file);
    return bytes ? [{ path: file, text: new TextDecoder().decode(bytes) }] : [];
  });
  return tree;
}

export const isText = (file: string): boolean => !NO_TEXT.test(file);

/** The line an offset stands on, from 1. */
export function lineAt({ text }: Source, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { MAX_UPLOAD_BYTES } from '../../media/formats.ts';

/**
 * Reads a picture that lies in a folder under a path. What leads out of the folder, by dots or by a link, is not there.
 * @returns null when it is not there, `too-large` when it is no picture one would print
 */
export async function readFromFolder(folder: string, name: string): Promise<Buffer | 'too-large' | null> {
  if (name === '' || name.includes('\0')) return null;
  try {
    const root = await realpath(folder);
    const file = await realpath(path.join(/*turbopackIgnore: true*/ root, name));
    if (!file.startsWith(root + path.sep)) return null;
    const { size, isFile } = await stat(file).then((found) => ({ size: found.size, isFile: found.isFile() }));
    if (!isFile) return null;
    return size > MAX_UPLOAD_BYTES ? 'too-large' : await readFile(file);
  } catch (error) {
    if (/^(?:ENOENT|ENOTDIR|ELOOP|EACCES|ENAMETOOLONG)$/.test((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

/** The paths under which an address may lie in a copy of `wp-content/uploads`, or of a whole site. */
export function pathsInFolder(address: string): string[] {
  const url = URL.parse(address);
  const name = decoded((url?.pathname ?? address).replace(/^\/+/, ''));
  const uploads = /(?:^|\/)uploads\/(.+)$/.exec(name)?.[1];
  return [...new Set([...(uploads ? [uploads] : []), name])];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

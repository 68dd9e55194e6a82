import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { done, type Result, refuse } from '../../result.ts';
import { measuring } from './measuring.ts';
import type { Origin, Target } from './place.ts';

/** An export into a folder, which is made; refused when something is in it. */
export async function intoFolder(folder: string): Promise<Result<Target, { code: 'notEmpty' }>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if ((await readdir(folder)).length > 0) return refuse({ code: 'notEmpty' });
  return done({
    async put(name, bytes) {
      const target = path.join(/*turbopackIgnore: true*/ folder, name);
      await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
      const { through, seen } = measuring();
      await pipeline(bytes, through, createWriteStream(target, { mode: 0o600 }));
      return { path: name, ...seen() };
    },
    async end({ path: name, text }) {
      const draft = path.join(/*turbopackIgnore: true*/ folder, `${name}.new`);
      await writeFile(draft, text, { mode: 0o600 });
      await rename(draft, path.join(/*turbopackIgnore: true*/ folder, name));
    },
  });
}

/** An export that lies in a folder. */
export const fromFolder = (folder: string): Origin => ({
  async open(name) {
    const file = path.join(/*turbopackIgnore: true*/ folder, name);
    const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
      throw error;
    });
    return found?.isFile() ? createReadStream(file) : null;
  },
  async close() {},
});

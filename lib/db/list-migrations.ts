import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** The migrations that `prisma/migrations` holds, in order. */
export async function listMigrations(directory = path.resolve('prisma/migrations')): Promise<string[]> {
  const entries = await readdir(/* turbopackIgnore: true */ directory, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isReserved } from '#lib/sections/reserved';
import { createSectionInput } from '#lib/sections/schema';

/** First parts of every address that a folder of `app` answers at, below `/` or below `/en`. */
function firstParts(): string[] {
  const groups = readdirSync('app', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const below = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (!entry.isDirectory() || /^[_[]/.test(entry.name)) return [];
      if (/^\(.*\)$/.test(entry.name) || entry.name === 'en') return [entry.name, ...below(`${folder}/${entry.name}`)];
      return [entry.name];
    });
  return groups.flatMap(({ name }) => (name.startsWith('_') ? [] : /^\(/.test(name) ? below(`app/${name}`) : [name]));
}

test('no section can be given an address at which something else of the site stands', () => {
  const parts = firstParts().filter((part) => /^[a-z0-9-]+$/.test(part));
  expect(parts).toEqual(expect.arrayContaining(['tim-kiem', 'newsroom', 'api', 'en', 'topics', 'media']));
  expect(parts.filter((part) => !isReserved(part))).toEqual([]);
  const section = { name: 'Tìm kiếm', nameEn: 'Search', description: '', descriptionEn: '', parentId: null };
  expect(createSectionInput.safeParse({ ...section, slug: 'tim-kiem' }).error?.issues).toMatchObject([
    { path: ['slug'], message: 'reserved' },
  ]);
  expect(createSectionInput.safeParse({ ...section, slug: 'tim-kiem-2' }).success).toBe(true);
  expect(createSectionInput.safeParse({ ...section, slug: 'Thời-sự' }).success).toBe(false);
});

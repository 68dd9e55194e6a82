import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { rolesDocument } from '#lib/auth/roles-document';

test('whoever reads docs/roles.md reads what the code does (if not: npm run docs:roles)', async () => {
  expect(await readFile('docs/roles.md', 'utf8')).toBe(rolesDocument());
});

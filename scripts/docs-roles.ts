// `npm run docs:roles`: writes docs/roles.md anew from lib/auth/roles.ts. A test fails while it is not what this gives.
import { writeFile } from 'node:fs/promises';
import { rolesDocument } from '#lib/auth/roles-document';

await writeFile('docs/roles.md', rolesDocument());

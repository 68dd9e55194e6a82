import { randomInt } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { seedIfEmpty } from '#prisma/seed/seed';
import type { SignIn } from '#prisma/seed/seed-people';
import { SIGN_IN_FILE } from './configure.ts';

/**
 * Fills an empty database and leaves the first sign-ins in `first-sign-in.txt`. They are written before the people are
 * committed: a crash in between leaves a file too many, never a newsroom that nobody can enter.
 * @returns whether the database was empty
 */
export async function seedNewsroom({
  dataDir,
  siteUrl,
  demo,
  demoPassword,
}: {
  dataDir: string;
  siteUrl: string;
  demo: boolean;
  demoPassword: string | undefined;
}): Promise<boolean> {
  const file = path.join(dataDir, SIGN_IN_FILE);
  // The same data folder may have served a first start that was cut off, or another database: those passwords stay good.
  const known = await readSignIns(file);
  return seedIfEmpty({
    demo,
    passwordFor: (email) => demoPassword ?? known.get(email) ?? makePassword(),
    beforeCommit: (people) => writeSignIns(file, people, siteUrl),
  });
}

/** Four groups of four from an alphabet without look-alikes: 79 bits, and still possible to type. */
function makePassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';
  const letters = Array.from({ length: 16 }, () => alphabet[randomInt(alphabet.length)]);
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join('')).join('-');
}

async function readSignIns(file: string): Promise<Map<string, string>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return new Map([...text.matchAll(/^(\S+@\S+)\s+(\S.*)$/gm)].map(([, email = '', password = '']) => [email, password]));
}

async function writeSignIns(file: string, people: SignIn[], siteUrl: string): Promise<void> {
  const lines = [
    'Tòa Soạn: the first sign-ins. Keep this file to yourself.',
    'Tòa Soạn: các tài khoản đăng nhập lần đầu. Đừng để lộ tệp này.',
    '',
    `${siteUrl}/sign-in`,
    '',
    ...people.map(({ email, password }) => `${email.padEnd(28)}${password}`),
    '',
  ];
  const draft = `${file}.new`;
  await rm(draft, { force: true });
  const handle = await open(draft, 'wx', 0o600);
  await handle.writeFile(lines.join('\n'));
  await handle.sync();
  await handle.close();
  await rename(draft, file);
}

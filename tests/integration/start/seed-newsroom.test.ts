import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { verify } from '@node-rs/argon2';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { db } from '#lib/db/client';
import { seedIfEmpty } from '#prisma/seed/seed';
import { seedNewsroom } from '../../../scripts/start/seed-newsroom.ts';

let dataDir = '';
const start = (more: { demo?: boolean; demoPassword?: string } = {}) =>
  seedNewsroom({ dataDir, siteUrl: 'http://localhost:3000', demo: true, demoPassword: undefined, ...more });
const signIns = () => readFile(path.join(dataDir, 'first-sign-in.txt'), 'utf8');
const people = () => db().person.findMany({ select: { email: true, passwordHash: true }, orderBy: { id: 'asc' } });

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'toa-soan-seed-'));
  await db().person.deleteMany();
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

test('an operator who wants no demo gets an empty paper and one administrator', async () => {
  await start({ demo: false });
  expect((await people()).map(({ email }) => email)).toEqual(['admin@toasoan.local']);
  expect(await signIns()).toMatch(/^admin@toasoan\.local +\S+$/m);
});

test('each first password is random, and is the one that was written down', async () => {
  await start();
  const written = new Map(
    [...(await signIns()).matchAll(/^(\S+@\S+) +(\S+)$/gm)].map(([, email = '', password = '']) => [email, password]),
  );
  expect(new Set(written.values()).size).toBe(4);
  for (const { email, passwordHash } of await people()) expect(await verify(passwordHash ?? '', written.get(email) ?? '')).toBe(true);
});

test('an operator who names the demo password signs in with it', async () => {
  await start({ demoPassword: 'mật khẩu của tôi' });
  for (const { passwordHash } of await people()) expect(await verify(passwordHash ?? '', 'mật khẩu của tôi')).toBe(true);
});

test('instances that start together on an empty database make one newsroom, and nobody who works here gets a new password', async () => {
  expect((await Promise.all([start(), start(), start()])).filter(Boolean)).toEqual([true]);
  const before = await people();
  const written = await signIns();
  expect(await start()).toBe(false);
  expect(await people()).toEqual(before);
  expect(await signIns()).toBe(written);
});

test('an operator who could not be given the passwords has no people who would need them', async () => {
  const full = () => Promise.reject(new Error('ENOSPC'));
  await expect(seedIfEmpty({ demo: true, passwordFor: () => 'x', beforeCommit: full })).rejects.toThrow('ENOSPC');
  expect(await people()).toEqual([]);
});

test('passwords written down by a first start that was cut off are good after the next one', async () => {
  await writeFile(path.join(dataDir, 'first-sign-in.txt'), 'admin@toasoan.local   what-was-written\n');
  await start();
  const [admin] = await people();
  expect(await verify(admin?.passwordHash ?? '', 'what-was-written')).toBe(true);
});

import { parseOptions } from '@node-rs/argon2';
import { expect, test } from 'vitest';
import { hashPassword, NOBODYS_HASH, verifyPassword } from '#lib/auth/password';

test('a password typed on another keyboard is the same password', async () => {
  const hash = await hashPassword('mật khẩu của Thủy'.normalize('NFC'));
  expect(await verifyPassword(hash, 'mật khẩu của Thủy'.normalize('NFD'))).toBe(true);
  expect(await verifyPassword(hash, 'mat khau cua Thuy')).toBe(false);
});

test('somebody who does not exist is checked as expensively as somebody who does', async () => {
  expect(parseOptions(NOBODYS_HASH)).toEqual(parseOptions(await hashPassword('một mật khẩu dài')));
  expect(parseOptions(NOBODYS_HASH)).toMatchObject({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
  expect(NOBODYS_HASH).toMatch(/^\$argon2id\$/);
});

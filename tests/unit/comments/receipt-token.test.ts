import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openReceiptToken, receiptPath, receiptToken } from '#lib/comments/receipts/token';
import { isAnswered, loggedPath } from '#lib/page-cache/reader-path';

const number = () => fc.integer({ min: 1, max: 2_147_483_647 });

test('the token of a comment leads to that comment, and is the same each time', () => {
  fc.assert(
    fc.property(number(), (id) => {
      expect(openReceiptToken(receiptToken(id))).toBe(id);
      expect(receiptToken(id)).toBe(receiptToken(id));
    }),
  );
});

test('a token that was changed in any letter, cut off, lengthened or made up leads nowhere', () => {
  const token = receiptToken(17);
  for (let at = 0; at < token.length; at++)
    for (const letter of ['A', 'b', '_', '9']) {
      const forged = token.slice(0, at) + letter + token.slice(at + 1);
      if (forged !== token) expect(openReceiptToken(forged)).toBeNull();
    }
  for (const forged of ['', token.slice(1), `${token}A`, `${token}=`, '17', '.'.repeat(27)]) expect(openReceiptToken(forged)).toBeNull();
  fc.assert(fc.property(fc.stringMatching(/^[\w-]{27}$/), (forged) => openReceiptToken(forged) === null));
});

test('nobody can count comments by their tokens: those of neighbours have nothing in common', () => {
  const [one, next] = [1, 2].map((id) => Buffer.from(receiptToken(id), 'base64url'));
  const same = one?.filter((byte, index) => byte === next?.[index]).length ?? 20;
  expect(same).toBeLessThan(4);
});

test('the front door knows the address of a receipt, and a log never shows it', () => {
  const path = receiptPath(3);
  expect(isAnswered(path)).toBe(true);
  expect(loggedPath(path)).toBe('/binh-luan/bien-nhan/[token]');
  expect(loggedPath('/binh-luan/bien-nhan/x/y')).toBe('/binh-luan/bien-nhan/[token]');
  expect(loggedPath('/thoi-su/bien-nhan-12')).toBe('/thoi-su/bien-nhan-12');
  for (const other of ['/binh-luan/bien-nhan', '/binh-luan/bien-nhan/x', `${path}/x`, '/binh-luan/da-nhan'])
    expect(isAnswered(other)).toBe(false);
});

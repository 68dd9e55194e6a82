import { expect, test } from 'vitest';
import { hashOfRecoveryCode, newRecoveryCodes, readRecoveryCode } from '#lib/people/two-factor/recovery-codes';
import { openSecret, sealSecret } from '#lib/people/two-factor/seal-secret';
import { codeAt, enrolmentOf, newSecret, stepOf } from '#lib/people/two-factor/totp';

const RFC_SECRET = new TextEncoder().encode('12345678901234567890');

// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
])('at %i seconds an app shows what the standard says', (seconds, code) => {
  const at = new Date(seconds * 1_000);
  expect(codeAt(RFC_SECRET, at)).toBe(code);
  expect(stepOf(code, RFC_SECRET, at)).toBe(Math.floor(seconds / 30));
});

test('a code of the step before or after is taken for that step, and none further off', () => {
  const at = new Date(1_800_000_015_000);
  const step = 1_800_000_000 / 30;
  const code = (steps: number) => codeAt(RFC_SECRET, new Date(at.getTime() + steps * 30_000));
  expect([-2, -1, 0, 1, 2].map((steps) => stepOf(code(steps), RFC_SECRET, at))).toEqual([null, step - 1, step, step + 1, null]);
  expect(stepOf('12345', RFC_SECRET, at)).toBeNull();
});

test('an app reads the secret by picture and by hand', () => {
  const { typed, uri } = enrolmentOf(RFC_SECRET, { issuer: 'bao.example', account: 'lan@toasoan.vn' });
  expect(typed.replaceAll(' ', '')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  const address = new URL(uri);
  expect([address.protocol, address.host, decodeURIComponent(address.pathname)]).toEqual([
    'otpauth:',
    'totp',
    '/bao.example:lan@toasoan.vn',
  ]);
  expect(Object.fromEntries(address.searchParams)).toMatchObject({
    secret: typed.replaceAll(' ', ''),
    issuer: 'bao.example',
    period: '30',
  });
  expect(newSecret()).toHaveLength(20);
});

test('a secret in the database is unreadable, different each time, and nobody else’s', () => {
  const sealed = sealSecret(RFC_SECRET, 7);
  expect(sealed.includes(Buffer.from(RFC_SECRET))).toBe(false);
  expect(sealSecret(RFC_SECRET, 7).equals(sealed)).toBe(false);
  expect(openSecret(sealed, 7)).toEqual(RFC_SECRET);
  expect(openSecret(sealed, 8)).toBeNull();
  for (const place of [0, 5, 20, sealed.length - 1]) {
    const changed = Buffer.from(sealed);
    changed[place] = (changed[place] ?? 0) ^ 1;
    expect(openSecret(changed, 7)).toBeNull();
  }
});

test('recovery codes are ten, all different, and read however they are typed', () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(10);
  const [first = ''] = codes;
  expect(first).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/);
  const typed = ` ${first.toUpperCase().replaceAll('-', ' ')} `;
  expect(readRecoveryCode(typed)).toBe(first.replaceAll('-', ''));
  expect(hashOfRecoveryCode(typed, 7)).toEqual(hashOfRecoveryCode(first, 7));
  expect(hashOfRecoveryCode(first, 8)).not.toEqual(hashOfRecoveryCode(first, 7));
  expect(readRecoveryCode('123456')).toBeNull();
});

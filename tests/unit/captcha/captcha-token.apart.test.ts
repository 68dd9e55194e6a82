import { createCipheriv, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { CompactEncrypt } from 'jose';
import { expect, test } from 'vitest';
import { newCaptchaText, newSpokenDigits } from '#lib/captcha/captcha-text';
import { isRightAnswer, openCaptcha, sealCaptcha } from '#lib/captcha/captcha-token';
import { keyFor } from '#lib/secrets';

const captcha = {
  answer: 'CFH37',
  digits: '018352',
  articleId: 17,
  jti: 'a3bb189e-8bf9-4c4a-9f0e-0123456789ab',
  expiresAt: new Date('2026-11-23T10:00:00Z'),
};
const refused = { ok: false, code: 'captcha-token' };
const claims = { answer: 'CFH37', digits: '018352', articleId: 17, jti: captcha.jti, exp: 1_795_428_000 };

const seal = (payload: unknown, key: Uint8Array = keyFor('captcha'), header = { alg: 'dir', enc: 'A256GCM' }) =>
  new CompactEncrypt(new TextEncoder().encode(typeof payload === 'string' ? payload : JSON.stringify(payload)))
    .setProtectedHeader(header)
    .encrypt(key);

test('a captcha comes back as it was sealed, also long after it ran out', async () => {
  expect(await openCaptcha(await sealCaptcha(captcha))).toEqual({ ok: true, value: captcha });
  const old = { ...captcha, expiresAt: new Date('2001-01-01T00:00:00Z') };
  expect(await openCaptcha(await sealCaptcha(old))).toEqual({ ok: true, value: old });
});

test('its key is the one anybody with APP_SECRET can make again by RFC 5869', async () => {
  const key = hkdfSync('sha256', process.env.APP_SECRET ?? '', '', 'captcha', 32);
  expect(await openCaptcha(await seal(claims, new Uint8Array(key)))).toMatchObject({ ok: true });
});

test('who carries the token learns nothing of the answer, not even from its length', async () => {
  const lengths = new Set<number>();
  for (let i = 0; i < 200; i += 1) {
    const answer = newCaptchaText();
    const digits = newSpokenDigits();
    const token = await sealCaptcha({ ...captcha, answer, digits, jti: randomUUID() });
    lengths.add(token.length);
    const parts = token.split('.');
    expect(parts).toHaveLength(5);
    expect(Buffer.from(parts[0] ?? '', 'base64url').toString()).toBe('{"alg":"dir","enc":"A256GCM"}');
    expect(parts[1]).toBe('');
    for (const part of parts) {
      for (const secret of [answer, digits]) {
        expect(part).not.toContain(secret);
        expect(Buffer.from(part, 'base64url').toString('latin1').toUpperCase()).not.toContain(secret);
      }
    }
  }
  expect(lengths.size).toBe(1);
});

test('the same captcha sealed twice looks different', async () => {
  expect(await sealCaptcha(captcha)).not.toBe(await sealCaptcha(captcha));
});

test('a token that was changed anywhere is refused', async () => {
  const token = await sealCaptcha(captcha);
  for (let at = 0; at < token.length; at += 1) {
    // Another letter of the alphabet, far enough off to change more than the padding bits of the last one.
    const changed = `${token.slice(0, at)}${token[at] === 'w' ? 'A' : 'w'}${token.slice(at + 1)}`;
    expect(await openCaptcha(changed), `character ${at}`).toEqual(refused);
  }
});

test('a token of another key, another purpose or another method is refused', async () => {
  expect(await openCaptcha(await seal(claims, randomBytes(32)))).toEqual(refused);
  expect(await openCaptcha(await seal(claims, keyFor('session')))).toEqual(refused);
  expect(await openCaptcha(await seal(claims, keyFor('captcha'), { alg: 'A256KW', enc: 'A256GCM' }))).toEqual(refused);
  expect(await openCaptcha(await seal(claims, keyFor('captcha'), { alg: 'dir', enc: 'A128CBC-HS256' }))).toEqual(refused);
  expect(await openCaptcha(unprotected())).toEqual(refused);
});

test('a token with other claims than ours is refused even under our key', async () => {
  const others = [
    ...[
      { ...claims, admin: true },
      { ...claims, answer: 'CFH3' },
      { ...claims, answer: 'cfh37' },
      { ...claims, answer: ['CFH37'] },
      { ...claims, digits: '01835' },
      { ...claims, digits: '01835a' },
      { ...claims, digits: 18_352 },
      { ...claims, digits: undefined },
    ],
    ...[
      { ...claims, articleId: '17' },
      { ...claims, articleId: -1 },
      { ...claims, articleId: 1.5 },
      { ...claims, jti: 'x' },
    ],
    ...[{ ...claims, exp: '1795428000' }, { ...claims, exp: 0.5 }, { answer: 'CFH37' }, [], null, 'not json', ''],
  ];
  for (const other of others) expect(await openCaptcha(await seal(other)), JSON.stringify(other)).toEqual(refused);
});

test('whatever is sent as a token is refused, never a fault', async () => {
  const token = await sealCaptcha(captcha);
  const broken = ['', '.', '....', 'null', '{}', `${token}.`, `.${token}`, token.slice(0, -1), token.replace('.', ''), 'a'.repeat(100_000)];
  for (const text of broken) expect(await openCaptcha(text), text.slice(0, 60)).toEqual(refused);
  const parts = fc.array(fc.oneof(fc.base64String(), fc.constantFrom(...token.split('.')), fc.string()), { minLength: 4, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.string(),
        parts.map((list) => list.join('.')),
      ),
      async (text) => {
        fc.pre(text !== token);
        expect(await openCaptcha(text)).toEqual(refused);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('a captcha that could not be opened again is not sealed', async () => {
  await expect(sealCaptcha({ ...captcha, answer: 'SHORT1' })).rejects.toThrow();
  await expect(sealCaptcha({ ...captcha, digits: '12345' })).rejects.toThrow();
  await expect(sealCaptcha({ ...captcha, jti: 'x' })).rejects.toThrow();
});

test('a reader who types in small letters, with spaces or full-width is right; who mistypes one is not', () => {
  for (const given of ['CFH37', 'cfh37', ' c f h 3 7 ', 'ＣＦＨ３７']) expect(isRightAnswer(given, captcha), given).toBe(true);
  for (const given of ['', 'CFH3', 'CFH377', 'CFH33', 'x'.repeat(100_000)]) expect(isRightAnswer(given, captcha)).toBe(false);
});

test('a reader who types the digits they heard is right too, with spaces or full-width; who mishears one is not', () => {
  for (const given of ['018352', '018 352', ' 0 1 8 3 5 2 ', '０１８３５２', '0\u200B18352'])
    expect(isRightAnswer(given, captcha), given).toBe(true);
  for (const given of ['18352', '0183520', '018325', '0183 5', 'CFH37 018352', 'CFH37018352'])
    expect(isRightAnswer(given, captcha)).toBe(false);
});

/** What a forger would try first: the right form, made with a key of their own. */
function unprotected(): string {
  const header = Buffer.from('{"alg":"dir","enc":"A256GCM"}').toString('base64url');
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.alloc(32), nonce).setAAD(Buffer.from(header));
  const text = Buffer.concat([cipher.update(JSON.stringify(claims)), cipher.final()]);
  return [header, '', nonce.toString('base64url'), text.toString('base64url'), cipher.getAuthTag().toString('base64url')].join('.');
}

import { expect, test } from 'vitest';
import { type E164, parsePhone } from '#lib/comments/phone';
import { openPhone, sealPhone } from '#lib/comments/seal-phone';

function phone(input: string): E164 {
  const result = parsePhone(input);
  if (!result.ok) throw new Error(`no number: ${input}`);
  return result.value;
}

const reader = phone('0912 345 678');

test('a sealed number opens again and shows nothing of itself before', () => {
  const { encrypted, hash } = sealPhone(reader);
  expect(openPhone(encrypted)).toEqual({ ok: true, value: '+84912345678' });
  expect(openPhone(new Uint8Array(encrypted))).toEqual({ ok: true, value: '+84912345678' });
  expect(encrypted.toString('latin1')).not.toContain('912345678');
  expect(encrypted).toHaveLength(1 + 12 + 16 + reader.length);
  expect(encrypted[0]).toBe(1);
  expect(hash).toHaveLength(32);
});

test('two comments of one reader share the hash, never the sealed bytes', () => {
  const [first, second] = [sealPhone(reader), sealPhone(phone('+84912345678'))];
  expect(first.hash.equals(second.hash)).toBe(true);
  expect(first.encrypted.equals(second.encrypted)).toBe(false);
  expect(sealPhone(phone('0912 345 679')).hash.equals(first.hash)).toBe(false);
});

test('a number that was changed or cut off in storage is refused, at whichever byte', () => {
  const { encrypted } = sealPhone(reader);
  for (let at = 0; at < encrypted.length; at += 1) {
    const changed = Buffer.from(encrypted);
    changed.writeUInt8(encrypted.readUInt8(at) ^ 1, at);
    expect(openPhone(changed), `byte ${at}`).toEqual({ ok: false, code: 'phone-seal' });
    expect(openPhone(encrypted.subarray(0, at)), `${at} bytes`).toEqual({ ok: false, code: 'phone-seal' });
  }
});

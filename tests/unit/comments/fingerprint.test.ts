import { expect, test } from 'vitest';
import { fingerprintOf } from '#lib/comments/fingerprint';

test('the same words have one fingerprint whatever their case and spacing; other words another', () => {
  const words = { name: 'Rosa', title: 'Cảm ơn', body: 'Rất hay.' };
  expect(fingerprintOf({ name: ' ROSA', title: 'cảm  ƠN', body: 'Rất\nhay. ' })).toEqual(fingerprintOf(words));
  expect(fingerprintOf({ ...words, name: 'Rosa Cảm', title: 'ơn' })).not.toEqual(fingerprintOf(words));
  expect(fingerprintOf({ ...words, body: 'Rat hay.' })).not.toEqual(fingerprintOf(words));
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePhone } from '#lib/comments/phone';

const read = (input: string): string => {
  const result = parsePhone(input);
  return result.ok ? result.value : result.code;
};

test.each([
  ['0912345678', '+84912345678'],
  ['091 234 5678', '+84912345678'],
  ['0912.345.678', '+84912345678'],
  ['(091) 234-5678', '+84912345678'],
  ['+84 912 345 678', '+84912345678'],
  ['+84 (0)912 345 678', '+84912345678'],
  ['+84 0912 345 678', '+84912345678'],
  ['84912345678', '+84912345678'],
  ['0084 912 345 678', '+84912345678'],
  ['０９１２　３４５　６７８', '+84912345678'],
  ['＋８４９１２３４５６７８', '+84912345678'],
  ['\u202A0912\u2011345\u2011678\u202C', '+84912345678'],
  ['024 3825 1234', '+842438251234'],
])('a reader who writes %s is understood', (input, number) => {
  expect(read(input)).toBe(number);
});

const moved = {
  '0120': '070',
  '0121': '079',
  '0122': '077',
  '0126': '076',
  '0128': '078',
  '0123': '083',
  '0124': '084',
  '0125': '085',
  '0127': '081',
  '0129': '082',
  '0162': '032',
  '0163': '033',
  '0164': '034',
  '0165': '035',
  '0166': '036',
  '0167': '037',
  '0168': '038',
  '0169': '039',
  '0186': '056',
  '0188': '058',
  '0199': '059',
};

test.each(Object.entries(moved))('a reader who still has the old prefix %s gives the number it is today, %s', (old, today) => {
  const number = `+84${today.slice(1)}2345678`;
  expect(read(`${old}2345678`)).toBe(number);
  expect(read(`+84 ${old.slice(1)} 234 5678`)).toBe(number);
  expect(read(`${today}2345678`)).toBe(number);
});

test('a reader abroad is reachable too', () => {
  expect(read('+1 212 555 2368')).toBe('+12125552368');
  expect(read('+49 (0)30 901820')).toBe('+4930901820');
  expect(read('+81 90-1234-5678')).toBe('+819012345678');
  expect(read('+39 06 698 12345')).toBe('+390669812345');
});

test.each([
  ...['', ' ', '+', '0', '113', '12345', '091234567', '09123456789', '01902345678', '+84 12', '++84912345678', '0912345678+'],
  ...[
    '0912345678 ext 5',
    '0912345678;ext=5',
    '0912345678x5',
    '0912345678#5',
    '0912abc678',
    'tel:0912345678',
    '+84 912 345 678 hoặc 0987 654 321',
  ],
  ...['٠٩١٢٣٤٥٦٧٨', '0912345678\0', '+999 12345678', '0912345678/0987654321', `0912345678${' '.repeat(200)}`],
])('a reader who writes %j is asked again', (input) => {
  expect(read(input)).toBe('phone');
});

test('whatever is sent, the answer is a number in E.164 that reads as itself, or a refusal', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789+ ().-'), maxLength: 20 });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), digits), (input) => {
      const number = read(input);
      if (number === 'phone') return;
      expect(number).toMatch(/^\+[1-9]\d{5,14}$/);
      expect(read(number)).toBe(number);
    }),
    { numRuns: 5_000 },
  );
});

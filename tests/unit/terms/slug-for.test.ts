import { expect, test } from 'vitest';
import { slugFor } from '#lib/terms/slug-for';

test('a name gets the first address that nobody has', () => {
  expect(slugFor('Chợ nổi', new Set())).toBe('cho-noi');
  expect(slugFor('Chợ nổi', new Set(['cho-noi', 'cho-noi-2']))).toBe('cho-noi-3');
});

test('a long name stays within the length of an address', () => {
  const slug = 'a'.repeat(80);
  expect(slugFor(slug, new Set([slug]))).toBe(`${'a'.repeat(78)}-2`);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSlug, MAX_SLUG_CHARS, slugFromTitle } from '#lib/vietnamese/slug';
import { vietnameseLetters } from './letters.ts';

test('an editor who writes a Vietnamese title gets the address a reader would type', () => {
  expect(slugFromTitle('Đường Vành đai 3: thông xe sớm 2 tháng?')).toBe('duong-vanh-dai-3-thong-xe-som-2-thang');
  expect(slugFromTitle('  “Chợ nổi” Cái Răng – giữ hay bỏ…  ')).toBe('cho-noi-cai-rang-giu-hay-bo');
  expect(slugFromTitle('Giá xăng tăng 1.200 đồng/lít')).toBe('gia-xang-tang-1-200-dong-lit');
});

test('an editor on a Mac, whose marks come apart from their letters, gets the same address', () => {
  const title = 'Hỗ trợ người dân ở Đắk Lắk, Thừa Thiên Huế';
  expect(slugFromTitle(title.normalize('NFD'))).toBe('ho-tro-nguoi-dan-o-dak-lak-thua-thien-hue');
  expect(slugFromTitle(title.normalize('NFD'))).toBe(slugFromTitle(title));
});

test('foreign names and full-width letters keep their letters', () => {
  expect(slugFromTitle('Thủ đô Łódź, Tromsø và Straße')).toBe('thu-do-lodz-tromso-va-strasse');
  expect(slugFromTitle('ＡＳＥＡＮ ２０２６')).toBe('asean-2026');
});

test('a long title is cut between two words', () => {
  const slug = slugFromTitle('Ủy ban nhân dân thành phố '.repeat(10));
  expect(slug.length).toBeLessThanOrEqual(MAX_SLUG_CHARS);
  expect(slug.endsWith('-')).toBe(false);
  expect('uy-ban-nhan-dan-thanh-pho-'.repeat(10).startsWith(`${slug}-`)).toBe(true);
  expect(slugFromTitle('a'.repeat(80))).toBe('a'.repeat(80));
  expect(slugFromTitle(`${'a'.repeat(80)} b`)).toBe('a'.repeat(80));
  expect(slugFromTitle('a'.repeat(200))).toBe('a'.repeat(80));
});

test('a title of signs alone still has an address', () => {
  for (const title of ['', '???', '🌧️', '新聞', '\u0301']) expect(slugFromTitle(title)).toBe('bai-viet');
});

test('whatever the title, its address is one, and the same for composed and decomposed text', () => {
  const title = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...vietnameseLetters, ' ', '-', '7', '\u0323'), maxLength: 300 }),
  );
  fc.assert(
    fc.property(title, (text) => {
      const slug = slugFromTitle(text);
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(isSlug(slug)).toBe(true);
      expect(slugFromTitle(slug)).toBe(slug);
      expect(slugFromTitle(text.normalize('NFD'))).toBe(slugFromTitle(text.normalize('NFC')));
    }),
    { numRuns: 2_000 },
  );
});

test('an address with capitals, marks, doubled or outer hyphens is none', () => {
  for (const text of ['', '-a', 'a-', 'a--b', 'A', 'đ', 'a b', 'a/b', 'a\n', 'a'.repeat(81)]) expect(isSlug(text), text).toBe(false);
});

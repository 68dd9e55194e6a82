import { describe, expect, test } from 'vitest';
import { shinglesOf, similarity, waveKeysOf } from '#lib/comments/screening/wave-keys';

const LETTER =
  'Tôi là cư dân phường Bến Đông. Đề nghị thành phố dừng ngay dự án bãi đỗ xe ở công viên Hồ Đông vì người già và trẻ em không còn chỗ đi bộ buổi sáng, cây xanh bị chặt hết.';

const keysOf = (text: string) => waveKeysOf(shinglesOf(text));
const share = (one: string, other: string) => keysOf(one).some((key) => keysOf(other).includes(key));
const alike = (one: string, other: string) => similarity(shinglesOf(one), shinglesOf(other));

describe('letters that were handed out to be sent', () => {
  test.each([
    LETTER.replace('phường Bến Đông', 'phường Tân Thủy'),
    LETTER.toUpperCase(),
    LETTER.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D'),
    `Kính gửi tòa soạn! ${LETTER}`,
    `${LETTER} Xin cảm ơn.`,
  ])('are found to be alike, whatever each sender changes: %s', (other) => {
    expect(share(LETTER, other)).toBe(true);
    expect(alike(LETTER, other)).toBeGreaterThanOrEqual(0.7);
  });
});

describe('people of the same opinion', () => {
  test('are not a wave when each says it in his own words', () => {
    const own =
      'Theo tôi bãi đỗ xe nên làm ngầm, giữ lại hàng cây và lối đi bộ quanh hồ cho bà con tập thể dục mỗi sáng sớm như trước nay.';
    expect(alike(LETTER, own)).toBeLessThan(0.2);
  });

  test('are none when they only thank', () => {
    expect(keysOf('Cảm ơn tòa soạn đã đăng bài viết rất hay.')).toEqual([]);
    expect(alike('Cảm ơn tòa soạn', 'Cảm ơn tòa soạn')).toBe(0);
  });
});

test('a text keeps its keys, which fit into the database', () => {
  expect(keysOf(LETTER)).toEqual(keysOf(LETTER));
  expect(keysOf(LETTER)).toHaveLength(10);
  for (const key of keysOf(LETTER)) expect(key).toBe(key | 0);
});

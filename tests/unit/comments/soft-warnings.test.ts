import { describe, expect, test } from 'vitest';
import { softWarnings as onServer } from '#lib/comments/soft-warnings';
import { softWarnings as inBrowser } from '../../../public/reader/soft-warnings.js';

const UNMARKED = 'toi thay con duong moi nay rat dep va mong thanh pho som lam them nhieu con duong khac';

describe.each([
  ['the server', onServer],
  ['the browser', inBrowser],
])('before sending, %s', (_, warn) => {
  test.each([
    ['Gọi tôi 0912 345 678 nhé'],
    ['số 0912345678'],
    ['0912.345.678'],
    ['(0912) 345-678, gọi sau 5 giờ'],
    ['+84 912 345 678'],
    ['84912345678'],
    ['máy bàn 024 3825 1234'],
  ])('tells of a telephone number: %s', (body) => expect(warn({ title: '', body })).toEqual(['phone']));

  test.each([
    ['Giá 150.000.000.000 đồng'],
    ['Năm 2026, khoảng 1.084.912.345 người'],
    ['Số tài khoản 19034567890123456'],
    ['Ngày 01/02/2026 lúc 14:00'],
    ['Điều 84 khoản 9'],
    ['09 12'],
  ])('finds no telephone number in: %s', (body) => expect(warn({ title: '', body })).toEqual([]));

  test('finds one in the title as well', () => expect(warn({ title: '0912345678', body: 'Bài hay.' })).toEqual(['phone']));

  test('tells of a longer Vietnamese text without any mark', () => expect(warn({ title: 'Y kien', body: UNMARKED })).toEqual(['unmarked']));

  test.each([
    ['a text with marks', `${UNMARKED} đấy`],
    ['marks written apart', UNMARKED.replace('dep', 'đẹp'.normalize('NFD'))],
    ['a short one', 'Bai hay qua'],
    ['English', 'The new road is wonderful and I hope the city builds many more of them next year, thank you'],
    ['numbers', '1 2 3 4 5 6 7 8 9 10 11 12 13 14'],
  ])('has nothing to say of %s', (_name, body) => expect(warn({ title: '', body })).toEqual([]));
});

import { expect, test } from 'vitest';
import { weaknessOf } from '#lib/people/passwords/weakness';

const lan = { name: 'Nguyễn Thị Lan', email: 'nguyen.lan@toasoan.vn' };

test.each([
  ['mười một ký', 'short'],
  ['mật khẩu', 'short'],
  ['matkhau12345', 'common'],
  ['Mật khẩu 2026!!', 'common'],
  ['password123456', 'common'],
  ['matkhaumatkhau', 'common'],
  ['anhyeuem2511', 'common'],
  ['123456789012', 'common'],
  ['987654321098', 'common'],
  ['aaaaaaaaaaaaaa', 'common'],
  ['qwertyuiop123', 'common'],
  ['Nguyễn Thị Lan', 'personal'],
  ['nguyenthilan1990', 'personal'],
  ['nguyen.lan@toasoan.vn', 'personal'],
  ['toasoan20262026', 'common'],
] as const)('%s is refused: %s', (password, weakness) => {
  expect(weaknessOf(password, lan)).toBe(weakness);
});

test.each(['con mèo nằm trên mái ngói', 'một mật khẩu đủ dài', 'kTb7-qpx2-mmzd', 'lan thích uống cà phê sữa đá'])(
  '%s is taken',
  (password) => {
    expect(weaknessOf(password, lan)).toBeNull();
  },
);

test('the same letters are the same length whichever keyboard wrote them', () => {
  expect(weaknessOf('mười một ký'.normalize('NFD'), lan)).toBe('short');
});

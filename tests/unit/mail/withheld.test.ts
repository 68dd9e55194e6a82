import { expect, test } from 'vitest';
import { escalationLetter } from '#lib/mail/letters/escalation-letter';
import { renderLetter } from '#lib/mail/letters/render-letter';

const sent = (name: string, body: string): string => {
  const receiver = { id: 7, name: 'Lan', address: 'lan@bao.example', locale: 'vi', wantsDigest: true } as const;
  const letter = escalationLetter(receiver, { by: 'Rin', question: 'Chị xem giúp.', name, body, storyTitle: 'Mở phố sách' });
  return JSON.stringify(renderLetter(letter));
};

test.each([
  ['figures', '0912 345 678'],
  ['wide figures', '０９１２３４５６７８'],
  ['letters for noughts', 'O912.345.678'],
  ['words', 'không chín một hai ba bốn năm sáu bảy tám'],
  ['an account', 'STK 1903 4567 8901 Techcombank'],
  ['an e-mail address', 'ba.sau@thu.example.vn'],
  ['an e-mail address for people alone', 'ba.sau (a còng) thu chấm vn'],
])('what a commenter gives away in %s goes into nobody’s mailbox, not even as a name', (_, told) => {
  const mail = sent(`Bà Sáu ${told}`, `Gọi tôi: ${told} nhé.`);
  expect(mail).not.toContain(told);
  expect(mail.match(/\[(?:số|địa chỉ e-mail)\]/g)?.length).toBeGreaterThanOrEqual(2);
  expect(mail).toContain('Bà Sáu');
});

test('a year, a price and the number of a house stay in the mail', () => {
  const words = 'Nhà số 12 ngõ 345, giá 15.000 đồng, từ năm 2026';
  expect(sent('Bà Sáu', words)).toContain(words);
});

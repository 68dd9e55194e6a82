import { expect, test } from 'vitest';
import { cleanPastedText } from '#lib/articles/paste/clean-pasted-text';

test.each([
  ['lines are paragraphs, whatever ends them', 'một\r\nhai\rba\n\nbốn\u2028năm', ['một', 'hai', 'ba', 'bốn', 'năm']],
  [
    'a mail that was broken at its margin is put together',
    `Sáng 26/11, Hội đồng nhân dân thành phố Lạc Giang họp phiên thường kỳ,
xem xét việc sửa đường trước mùa mưa và nạo vét các kênh trong thành phố,
theo đề nghị của người dân phường Tân An.

Ông Trần Văn Đởm nói dự án sẽ xong trong năm nay, nếu trời không mưa quá
nhiều.`,
    [
      'Sáng 26/11, Hội đồng nhân dân thành phố Lạc Giang họp phiên thường kỳ, xem xét việc sửa đường trước mùa mưa và nạo vét các kênh trong thành phố, theo đề nghị của người dân phường Tân An.',
      'Ông Trần Văn Đởm nói dự án sẽ xong trong năm nay, nếu trời không mưa quá nhiều.',
    ],
  ],
  [
    'a poem is not',
    'Mưa nguồn chớp bể\nGió núi trăng ngàn\nmột mình ta đứng\nbên dòng Lạc Giang',
    ['Mưa nguồn chớp bể', 'Gió núi trăng ngàn', 'một mình ta đứng', 'bên dòng Lạc Giang'],
  ],
  [
    'long paragraphs, one a line, stay apart',
    `${'Câu dài. '.repeat(30)}\n${'câu khác. '.repeat(20)}\nNgắn.`,
    ['Câu dài. '.repeat(30).trim(), 'câu khác. '.repeat(20).trim(), 'Ngắn.'],
  ],
  [
    'items stay apart, with what goes on in them',
    `- Sửa đường Trần Phú từ cầu Lạc Giang đến chợ, phần vỉa hè làm sau khi
có đủ vốn
- Nạo vét kênh Ba Bò`,
    ['- Sửa đường Trần Phú từ cầu Lạc Giang đến chợ, phần vỉa hè làm sau khi có đủ vốn', '- Nạo vét kênh Ba Bò'],
  ],
  [
    'letters and marks are brought together, and what is hidden goes',
    `${'Tiếng Việt'.normalize('NFD')}\u200B ở\u00A0 nhà\t5\u00A0km`,
    ['Tiếng Việt ở nhà 5\u00A0km'],
  ],
  ['quotation marks that came as controls', '\u0093được\u0094', ['“được”']],
])('%s', (_, text, paragraphs) => {
  expect(cleanPastedText(text, false).text.split('\n')).toEqual(paragraphs);
});

test('TCVN3 and VNI are turned into Unicode, and whoever pastes letters as written gets them so', () => {
  const old = 'Hµ Néi, ngµy 26 th¸ng 11 n¨m 2026';
  expect(cleanPastedText(old, false)).toMatchObject({ text: 'Hà Nội, ngày 26 tháng 11 năm 2026', report: { converted: 'tcvn3' } });
  expect(cleanPastedText(old, true)).toMatchObject({ text: old, report: { converted: null } });
  expect(cleanPastedText('Haø Noäi, ngaøy 26 thaùng 11 naêm 2026', false)).toMatchObject({
    text: 'Hà Nội, ngày 26 tháng 11 năm 2026',
    report: { converted: 'vni' },
  });
});

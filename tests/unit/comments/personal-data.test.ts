import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPersonalData } from '#lib/comments/personal-data/find-personal-data';

/** What is found, in brackets with its kind. */
function marked(text: string): string {
  let [shown, at] = ['', 0];
  for (const { kind, start, end } of findPersonalData(text)) {
    shown += `${text.slice(at, start)}[${kind}:${text.slice(start, end)}]`;
    at = end;
  }
  return shown + text.slice(at);
}

/** Written as it should be marked; what the reader wrote is the same without the brackets. */
const written = (expected: string): string => expected.replace(/\[(?:phone|identity|account|email):([^\]]*)\]/g, '$1');

describe('what is nobody’s to publish is found', () => {
  test.each([
    // Telephone numbers.
    'Gọi [phone:0912345678] nhé.',
    'Gọi [phone:0912 345 678] nhé.',
    'Gọi [phone:0912.345.678] hoặc [phone:0987-654-321].',
    'Gọi [phone:091 234 5678]',
    'Gọi [phone:09 12 34 56 78].',
    'Liên hệ [phone:+84912345678]',
    'Liên hệ [phone:+84 912 345 678]',
    'Liên hệ [phone:(+84) 912 345 678]',
    'Liên hệ [phone:+84 (0)912 345 678]',
    'Liên hệ [phone:84912345678] (zalo)',
    'Liên hệ [phone:0084 912 345 678]',
    'Số cũ [phone:01234567890] vẫn dùng',
    'Máy bàn [phone:024 3825 1234]',
    'Máy bàn [phone:(028) 3829 7777]',
    'sđt[phone:0912345678]',
    'SDT:[phone:0912345678]',
    'ĐT/Zalo: [phone:0912345678]',
    'zalo [phone:o912345678] nha',
    'zalo [phone:O9I2345678]'.replace('I', '1'),
    'zalo [phone:0912 345 67o]',
    'gọi [phone:0,9,1,2,3,4,5,6,7,8] đi',
    'gọi [phone:0 9 1 2 3 4 5 6 7 8]',
    'gọi [phone:０９１２３４５６７８]',
    'gọi [phone:0912345678]nhé',
    'gọi [phone:0912345678] 2 lần',
    'Ai biết thì gọi [phone:0912345678], [phone:0987654321]',
    'gọi [phone:không chín một hai ba bốn năm sáu bảy tám]',
    'gọi [phone:Không-chín-tám-bảy-sáu-năm-tư-ba-hai-một]',
    '[phone:0912345678] đồng ý không',
    'alo [phone:0912345678] k ạ',
    // Identity papers.
    'CCCD [identity:001203004567] của tôi',
    'CCCD: [identity:001 203 004 567]',
    'số căn cước công dân là [identity:079301012345].',
    'CMND [identity:023456789]',
    'Chứng minh nhân dân số [identity:123 456 789]',
    'cmt [identity:123456789]',
    'Hộ chiếu [identity:B1234567]',
    'passport C12345678 là [phone:0912345678]'.replace('C12345678', '[identity:C12345678]'),
    'Số [identity:036095001234] bị lộ',
    // Bank accounts.
    'STK [account:19031234567018] Techcombank',
    'stk: [account:0123456789] VCB',
    'Số tài khoản: [account:1234 5678 9012]',
    'số TK [account:123456789]',
    'Chuyển vào tài khoản số [account:711A12345678]'.replace('711A', '7110'),
    'Vietcombank [account:0071000123456] Nguyen Van A',
    'MB Bank [account:0912345678]',
    '[account:19031234567018] - Techcombank',
    '[account:12345678901] (BIDV)',
    'ủng hộ momo [account:0912345678]',
    'so tai khoan [account:60110000123456]',
    // E-mail.
    'Viết cho [email:lan.nguyen@example.com] nhé.',
    'Viết cho [email:lan+bao@thu.example.vn].',
    '[email:đặng.lê@tòasoạn.vn]',
    'mail: [email:lan (at) gmail.com]',
    'mail: [email:lan[at\u005d gmail [dot\u005d com]'.replace('[email:lan[at] gmail [dot] com]', '[email:lan@gmail . com]'),
    'mail: [email:lannguyen a còng gmail chấm com]',
  ])('%s', (expected) => {
    expect(marked(written(expected))).toBe(expected);
  });
});

describe('what only looks like it is left alone', () => {
  test.each([
    'Ngày 01/02/2024 mới khai trương.',
    'Ngày 09.01.2024 10 giờ sáng.',
    'Ngày 03-05-1975 đến 09-09-1999',
    '2024-11-26 08:30:00',
    'Giai đoạn 2019-2024, 1945–1975.',
    'Lúc 08:30 ngày 26.11.2026',
    'Giá 1.200.000.000 đồng một căn.',
    'Giá 84.912.345.678 đồng',
    'Chi 84 912 345 678 USD',
    'Tài khoản có 15.000.000 đồng cũng bị khóa.',
    'trong tài khoản chỉ còn 1500000 đ',
    'BIDV lãi 27.600 tỷ, Vietcombank 41.200 tỷ',
    'Agribank hỗ trợ 20000000 đồng',
    'TK 20 là thế kỷ của chiến tranh.',
    'tk 21',
    'Nghị định 15/2023/NĐ-CP và luật 15/2023/QH15',
    'Luật số 08/2022/QH15, điều 10 khoản 2',
    'Thông tư 01/2024/TT-BTC',
    'Tỷ số 3-2, 21-19, 0-0 rồi 1-0.',
    'Séc 6-4 4-6 7-6 0-6 6-1 6-3',
    'Số nhà 84 đường Trần Hưng Đạo, ngõ 912',
    'Nhà 84/12/5 Lê Lợi, hẻm 0912',
    'Biển số 51F-123.45 và 29A-098.76',
    'Có 10.345.678 người, tăng 0,912345678 %',
    'Mã số thuế 0700123456',
    'MST: 0901234567',
    'Pi là 3,14159265358979',
    'Tọa độ 10.762622, 106.660172',
    'Hiệu suất 0.9123456 thôi',
    'Đơn hàng A0912345678 chưa tới',
    'ISBN 978-604-2-12345-6',
    'một hai ba bốn năm sáu bảy tám chín mười',
    'không một hai ba bốn năm sáu bảy tám chín',
    'Năm 2020 có 012 vụ, năm 2021 có 034 vụ',
    'Điện thoại tổng đài 1900 1234, 113, 114, 115',
    'Gặp @ nhà. Tôi nói rồi.',
    'Theo @nguoidung trên mạng',
    'https://example.com/@lan/0912',
    'Căn cước của tôi làm năm 2021',
    'CCCD gắn chip từ 01/01/2021',
    'Chứng minh rằng 2 + 2 = 4',
    'Hộ chiếu hạng 87 thế giới',
    '999999999999',
    '123456789012',
    'Lớp 12A1 có 45 bạn, 12A2 có 44',
    'Kênh 14, VTV1, HTV7, 24/7',
    'Tàu SE1 đi 19:30, đến 05:12',
    'Diện tích 912 345 678 m2',
    'mb 12 tỷ, vib 500 triệu',
    'Điểm 09, 08, 07, 10, 09',
    'vé số 012345 trúng giải, vé 098765 trượt',
  ])('%s', (text) => {
    expect(marked(text)).toBe(text);
  });
});

test('whatever is written, the parts lie in the text, in order and apart', () => {
  const piece = fc.constantFrom(
    '0912345678',
    '+84',
    'STK',
    '@',
    'o',
    ' ',
    '.',
    '-',
    '１',
    'cccd',
    '12',
    'không chín',
    '\n',
    '😀',
    'gmail.com',
    'đ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'grapheme', maxLength: 3 })), { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      let at = 0;
      for (const { start, end } of findPersonalData(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 400 },
  );
});

import { describe, expect, test } from 'vitest';
import { legacyFont } from '#lib/vietnamese/legacy/legacy-text';
import { fromTcvn3 } from '#lib/vietnamese/legacy/tcvn3';
import { fromVni } from '#lib/vietnamese/legacy/vni';
import { vietnameseLetters } from '../letters.ts';

/** The codes of TCVN 5712, letter by letter, as its tables are printed: not in the order of the bytes. */
const TCVN3: Record<string, number> = {
  ...{ à: 0xb5, ả: 0xb6, ã: 0xb7, á: 0xb8, ạ: 0xb9, ă: 0xa8, ằ: 0xbb, ẳ: 0xbc, ẵ: 0xbd, ắ: 0xbe, ặ: 0xc6 },
  ...{ â: 0xa9, ầ: 0xc7, ẩ: 0xc8, ẫ: 0xc9, ấ: 0xca, ậ: 0xcb, đ: 0xae, è: 0xcc, ẻ: 0xce, ẽ: 0xcf, é: 0xd0, ẹ: 0xd1 },
  ...{ ê: 0xaa, ề: 0xd2, ể: 0xd3, ễ: 0xd4, ế: 0xd5, ệ: 0xd6, ì: 0xd7, ỉ: 0xd8, ĩ: 0xdc, í: 0xdd, ị: 0xde },
  ...{ ò: 0xdf, ỏ: 0xe1, õ: 0xe2, ó: 0xe3, ọ: 0xe4, ô: 0xab, ồ: 0xe5, ổ: 0xe6, ỗ: 0xe7, ố: 0xe8, ộ: 0xe9 },
  ...{ ơ: 0xac, ờ: 0xea, ở: 0xeb, ỡ: 0xec, ớ: 0xed, ợ: 0xee, ù: 0xef, ủ: 0xf1, ũ: 0xf2, ú: 0xf3, ụ: 0xf4 },
  ...{ ư: 0xad, ừ: 0xf5, ử: 0xf6, ữ: 0xf7, ứ: 0xf8, ự: 0xf9, ỳ: 0xfa, ỷ: 0xfb, ỹ: 0xfc, ý: 0xfd, ỵ: 0xfe },
};

/** VNI by its keys: what each letter is written with, small. */
const VNI: Record<string, string> = {
  ...{ à: 'aø', ả: 'aû', ã: 'aõ', á: 'aù', ạ: 'aï', ă: 'aê', ằ: 'aè', ẳ: 'aú', ẵ: 'aü', ắ: 'aé', ặ: 'aë' },
  ...{ â: 'aâ', ầ: 'aà', ẩ: 'aå', ẫ: 'aã', ấ: 'aá', ậ: 'aä', đ: 'ñ', è: 'eø', ẻ: 'eû', ẽ: 'eõ', é: 'eù', ẹ: 'eï' },
  ...{ ê: 'eâ', ề: 'eà', ể: 'eå', ễ: 'eã', ế: 'eá', ệ: 'eä', ì: 'ì', ỉ: 'æ', ĩ: 'ó', í: 'í', ị: 'ò' },
  ...{ ò: 'oø', ỏ: 'oû', õ: 'oõ', ó: 'où', ọ: 'oï', ô: 'oâ', ồ: 'oà', ổ: 'oå', ỗ: 'oã', ố: 'oá', ộ: 'oä' },
  ...{ ơ: 'ô', ờ: 'ôø', ở: 'ôû', ỡ: 'ôõ', ớ: 'ôù', ợ: 'ôï', ù: 'uø', ủ: 'uû', ũ: 'uõ', ú: 'uù', ụ: 'uï' },
  ...{ ư: 'ö', ừ: 'öø', ử: 'öû', ữ: 'öõ', ứ: 'öù', ự: 'öï', ỳ: 'yø', ỷ: 'yû', ỹ: 'yõ', ý: 'yù', ỵ: 'î' },
};

const small = vietnameseLetters.filter((letter) => letter === letter.toLowerCase());

describe('every letter of Vietnamese', () => {
  test('there are 134 of them, and both tables know each', () => {
    expect(vietnameseLetters).toHaveLength(134);
    expect(Object.keys(TCVN3).sort()).toEqual([...small].sort());
    expect(Object.keys(VNI).sort()).toEqual([...small].sort());
    expect(new Set(Object.values(TCVN3)).size).toBe(67);
    expect(new Set(Object.values(VNI)).size).toBe(67);
  });

  test.each(small)('%s comes out of TCVN3 small, and as a capital out of its capital font', (letter) => {
    const code = String.fromCharCode(TCVN3[letter] ?? 0);
    expect([fromTcvn3(code), fromTcvn3(code, true)]).toEqual([letter, letter.toUpperCase()]);
    expect(fromTcvn3(`x${code}n`)).toBe(`x${letter}n`);
  });

  test('the seven capitals that TCVN3 has of its own come out in any font', () => {
    expect(fromTcvn3('¡¢£¤¥¦§')).toBe('ĂÂÊÔƠƯĐ');
    expect(fromTcvn3('¡¢£¤¥¦§', true)).toBe('ĂÂÊÔƠƯĐ');
  });

  test.each(small)('%s comes out of VNI in both cases', (letter) => {
    const code = VNI[letter] ?? '';
    expect([fromVni(code), fromVni(code.toUpperCase())]).toEqual([letter, letter.toUpperCase()]);
    // Some keyboards write the mark of a capital small.
    expect(fromVni(code.charAt(0).toUpperCase() + code.slice(1))).toBe(letter.toUpperCase());
    expect(fromVni(`x${code}n`)).toBe(`x${letter}n`);
  });

  test('a letter before a letter with a mark keeps to itself in VNI', () => {
    expect(fromVni('Thuôû aáy, ngöôøi ta ñi treân ñöôøng giöõa khuya, hoûi nhau veà Baéc, Hueá vaø Gia Ñònh')).toBe(
      'Thuở ấy, người ta đi trên đường giữa khuya, hỏi nhau về Bắc, Huế và Gia Định',
    );
    expect(fromVni('COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM')).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
  });

  test('what is no letter of the encoding stays as it is', () => {
    expect(fromTcvn3('“2026” – 5 km, Abc…')).toBe('“2026” – 5 km, Abc…');
    expect(fromVni('“2026” – 5 km, Abc…')).toBe('“2026” – 5 km, Abc…');
  });
});

test.each([
  ['.VnTime', 'tcvn3', false],
  ['".VnTime", serif', 'tcvn3', false],
  ["'.VnArialH'", 'tcvn3', true],
  ['.VnTimeH', 'tcvn3', true],
  ['.vntime', 'tcvn3', false],
  ['.VnAristoteH', 'tcvn3', true],
  ['.VnHelvetInsH', 'tcvn3', true],
  ['VNI-Times', 'vni', false],
  ['"VNI-Helve", sans-serif', 'vni', false],
  ['VNI Aptima', 'vni', false],
])('a text set in %s is written in %s (capitals: %s)', (family, encoding, isCapitals) => {
  expect(legacyFont(family)).toEqual({ encoding, isCapitals });
});

test.each(['Times New Roman', 'Arial, ".VnTime"', 'VnExpress Sans', 'Vnitalic', 'Vni', '.SF NS', '', 'VN Times'])(
  'a text set in %s says nothing',
  (family) => expect(legacyFont(family)).toBeNull(),
);

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldVietnamese } from '#lib/vietnamese/fold';
import { otherTonePlace, readTelex, readVni } from '#lib/vietnamese/telex';

describe('a word typed while the input method was off', () => {
  test.each([
    ['dduwowngf', 'đường'],
    ['ddai', 'đai'],
    ['Haf', 'hà'],
    ['Nooij', 'nội'],
    ['tieengs', 'tiếng'],
    ['Vieetj', 'việt'],
    ['nguwowif', 'người'],
    ['nguoiwf', 'người'],
    ['thuowr', 'thuở'],
    ['thuowng', 'thương'],
    ['quaanj', 'quận'],
    ['quoocs', 'quốc'],
    ['gif', 'gì'],
    ['giaos', 'giáo'],
    ['gias', 'giá'],
    ['hoaf', 'hòa'],
    ['hoafn', 'hoàn'],
    ['thuyr', 'thủy'],
    ['khuyeens', 'khuyến'],
    ['nghieepj', 'nghiệp'],
    ['muaw', 'mưa'],
    ['tw', 'tư'],
    ['duongf', 'duòng'],
    ['ddoongf', 'đồng'],
    ['dduowcj', 'được'],
    ['ddawng', 'đăng'],
    ['xoawns', 'xoắn'],
    ['DDUOWNGF', 'đường'],
    ['tiengse', 'tiếng'],
    ['dungd', 'đung'],
  ])('%s is read as %s', (typed, word) => expect(readTelex(typed)).toBe(word));

  test.each([
    ['d9u7o7ng2', 'đường'],
    ['duong1', 'duóng'],
    ['Ha2', 'hà'],
    ['No6i5', 'nội'],
    ['tie6ng1', 'tiếng'],
    ['ng7oi2', null],
    ['nguoi72', 'người'],
    ['d9a8ng', 'đăng'],
    ['thua6n5', 'thuận'],
    ['quan65', 'quận'],
  ])('%s is read as %s in VNI', (typed, word) => expect(readVni(typed)).toBe(word));
});

describe('a word that was meant as it stands', () => {
  test.each(['duong', 'vanh', 'thanh', 'pho', 'nghieng', 'a', 'as', 'is', 'the', 'street', 'covid', 'www', 'strong', 'đường', 'dd', ''])(
    '%s is no Telex',
    (word) => expect(readTelex(word)).toBeNull(),
  );

  // A stopped syllable ("mat") takes only two of the tones.
  test.each(['matf', 'sachr', 'hopx'])('%s could not be said', (word) => expect(readTelex(word)).toBeNull());

  test.each(['a1', 'u23', 'b52', 'g7', '2026', '10a5', 'h5n1', 'covid19', 'f1', 'mp3', 'ha0', 'đ9', '1'])('%s is no VNI', (word) =>
    expect(readVni(word)).toBeNull(),
  );
});

const TONES = [
  ['', '', ''],
  ['\u0301', 's', '1'],
  ['\u0300', 'f', '2'],
  ['\u0309', 'r', '3'],
  ['\u0303', 'x', '4'],
  ['\u0323', 'j', '5'],
] as const;
/** Letters with a shape: as they are, in Telex, in VNI. */
const SHAPES: [string, string, string][] = [
  ['ươ', 'uwow', 'u7o7'],
  ['ă', 'aw', 'a8'],
  ['â', 'aa', 'a6'],
  ['ê', 'ee', 'e6'],
  ['ô', 'oo', 'o6'],
  ['ơ', 'ow', 'o7'],
  ['ư', 'uw', 'u7'],
  ['đ', 'dd', 'd9'],
];
/** Rhymes with a star after the vowel that bears the tone. */
const RHYMES =
  'a* ă*n â*n ang* ai ao au ây ương* ươi iê*u iê*ng uô*n uô*i uyê*n uy*nh oa*n oă*t oa* oe* ôn ôi ơi ơn ưi ưu ưa ua ia yê*u e* ê*nh i*nh o*ng u*ng y* oe*o'.split(
    ' ',
  );
const rhyme = fc.constantFrom(...RHYMES).map((text) => {
  const letters = text.replace('*', '');
  const star = text.indexOf('*');
  const shaped = letters.search(/[ăâêôơ]/);
  // Without a star: on the shaped vowel, else on the first.
  const at = star > 0 && 'aăâeêioôơuưy'.includes(letters[star - 1] ?? '') ? star - 1 : Math.max(shaped, 0);
  return { letters, at: letters.startsWith('ươ') ? 1 : letters === 'ang' ? 0 : letters === 'oa' || letters === 'oe' ? 0 : at };
});
const syllable = fc.record({
  onset: fc.constantFrom('', 'b', 'ch', 'đ', 'd', 'h', 'kh', 'l', 'm', 'n', 'ng', 'nh', 'ph', 'r', 's', 't', 'th', 'tr', 'v', 'x'),
  rhyme,
  tone: fc.constantFrom(...TONES),
  early: fc.boolean(),
});

test('whatever is typed in Telex or VNI is read back, the tone typed at once or at the end', () => {
  const typedIn = (text: string, column: 1 | 2) => SHAPES.reduce((typed, shape) => typed.replaceAll(shape[0], shape[column]), text);
  fc.assert(
    fc.property(syllable, ({ onset, rhyme: { letters, at }, tone, early }) => {
      const stopped = /(?:c|ch|p|t)$/.test(letters) && !'\u0301\u0323'.includes(tone[0]);
      fc.pre(!stopped && (onset + letters).length > 1);
      const word = (onset + letters.slice(0, at + 1) + tone[0] + letters.slice(at + 1)).normalize('NFC');
      for (const [column, read] of [
        [1, readTelex],
        [2, readVni],
      ] as const) {
        const plain = typedIn(onset, column);
        const [before, after] = [typedIn(letters.slice(0, at + 1), column), typedIn(letters.slice(at + 1), column)];
        const typed = early ? plain + before + tone[column] + after : plain + before + after + tone[column];
        if (typed === word) continue;
        expect(read(typed), typed).toBe(word);
      }
    }),
    { numRuns: 3_000 },
  );
});

test('whatever is typed, what is read is one syllable with the letters that were typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aeiouydnghcmtpwsfrxj123456789'), maxLength: 20 }), (typed) => {
      for (const read of [readTelex, readVni]) {
        const word = read(typed);
        if (word === null) continue;
        expect(word).toBe(word.normalize('NFC'));
        expect(word).toMatch(/^\p{L}{2,}$/u);
        // Reading again finds nothing more to read.
        expect(foldVietnamese(word)).toMatch(/^[a-z]{2,}$/);
        expect(readVni(word)).toBeNull();
      }
    }),
    { numRuns: 5_000 },
  );
});

describe('the tone of hòa', () => {
  test.each([
    ['hòa', 'hoà'],
    ['hoà', 'hòa'],
    ['thủy', 'thuỷ'],
    ['khoẻ', 'khỏe'],
    ['loạ', 'lọa'],
  ])('%s is also written %s', (word, other) => expect(otherTonePlace(word)).toBe(other));
  test.each(['quý', 'hoàn', 'đường', 'oa', '', 'thùa'])('%s is written in one way', (word) => expect(otherTonePlace(word)).toBeNull());
});

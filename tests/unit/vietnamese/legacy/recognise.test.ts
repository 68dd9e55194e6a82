import { expect, test } from 'vitest';
import { fromLegacyLine, recogniseLegacy } from '#lib/vietnamese/legacy/recognise-legacy';
import { isSyllable } from '#lib/vietnamese/syllable';

test.each([
  ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
  ['Hµ Néi, ngµy 26 th¸ng 11 n¨m 2026', 'Hà Nội, ngày 26 tháng 11 năm 2026'],
  [
    'Ng\u00ADêi d©n ph\u00ADêng T©n An ®· ®Ò nghÞ thµnh phè söa ®\u00ADêng tr\u00ADíc mïa m\u00ADa.',
    'Người dân phường Tân An đã đề nghị thành phố sửa đường trước mùa mưa.',
  ],
  ['CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['UBND thµnh phè B×nh D\u00AD¬ng võa quyÕt ®Þnh', 'UBND thành phố Bình Dương vừa quyết định'],
  ['¤ng nãi: “Chóng t«i sÏ lµm xong trong n¨m nay”', 'Ông nói: “Chúng tôi sẽ làm xong trong năm nay”'],
  ['Trªn cÇu cã ba chiÕc xe', 'Trên cầu có ba chiếc xe'],
  ['Phßng Gi¸o dôc', 'Phòng Giáo dục'],
])('TCVN3 without a word on its font: %s', (old, modern) => {
  const encoding = recogniseLegacy([old]);
  expect(encoding ? fromLegacyLine(old, encoding) : old).toBe(modern);
});

test.each([
  ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
  ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
  ['Haø Noäi, ngaøy 26 thaùng 11 naêm 2026', 'Hà Nội, ngày 26 tháng 11 năm 2026'],
  [
    'Ngöôøi daân phöôøng Taân An ñaõ ñeà nghò thaønh phoá söûa ñöôøng tröôùc muøa möa.',
    'Người dân phường Tân An đã đề nghị thành phố sửa đường trước mùa mưa.',
  ],
  ['ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'],
  ['Phoøng Giaùo duïc', 'Phòng Giáo dục'],
])('VNI without a word on its font: %s', (old, modern) => {
  const encoding = recogniseLegacy([old]);
  expect(encoding).toBe('vni');
  expect(fromLegacyLine(old, 'vni')).toBe(modern);
});

/** What must stay exactly as it is. */
const NEAR_MISSES = [
  'Người dân phường Tân An đã đề nghị thành phố sửa đường trước mùa mưa.',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Nguoi dan phuong Tan An de nghi thanh pho sua duong',
  // Vietnamese whose letters with marks all stand in Latin-1.
  'Tôi là Hà, cô giáo có hai con trai',
  'Tôi có bé trai',
  'Bé có nón, tôi có dép, bà có bí và bò',
  'Cá rô, cá lóc, cá trê và canh bí',
  'Mê sách, mê trà, mê hoa',
  'tôi nói: có',
  'Tiếng Việt'.normalize('NFD'),
  'Bé nghe cô nói rõ: bò, bê, gà'.normalize('NFD'),
  // French
  'L’été dernier, nous avons dîné à côté du château, près de la forêt où naît la rivière.',
  'Noël à Orléans, où le maïs naïf haïssait l’aïeul',
  'Côte d’Ivoire, à Sèvres, déjà vu, né à Huế'.replace('Huế', 'Hue'),
  'Né le 5 mai, dédié à René, Zoé et Noé',
  'thé, café, pâté, bébé, gâteau',
  // German, Spanish, Portuguese, Swedish, Danish, Polish, Turkish, Czech
  'Größe und Maße prüfen, dann über die Straße gehen, für Müller & Söhne, König, Füße',
  'Der Ärger ist groß, die Übung öffentlich, das Öl läuft aus, fünf Käse, zwölf Bäume',
  'El niño comió piñas en España el año pasado con señoras muy simpáticas',
  'São Paulo não é a capital; João e a irmã vão à praia amanhã, o pão é bom',
  'Så gör vi: äta, åka, öppna på en ö i Skåne',
  'Rødgrød med fløde på Sjælland, hånden på bænken',
  'Zażółć gęślą jaźń',
  'İstanbul’da çok güzel bir gün, ağaç, üç, dört, öğle',
  'Příliš žluťoučký kůň úpěl ďábelské ódy',
  // Signs that are letters of TCVN3
  '© 2026 Tòa Soạn®, 50 µm ± 2 µm, 25 °C, ½ lít, ¾ giờ, « trích »',
  '5 µg, 10 µl, 3 × 4 = 12, 8 ÷ 2, § 5, ¶ 2, 100 £, ¥ 500',
  '§ 12 Absatz 3, § 13',
  'Coca-Cola® và Pepsi® ra mắt',
  'A«b, c®d',
  'HTTP/2 200 OK ¬ ¬ ¬',
  'µm',
  // Two words are too few to tell.
  'Céng hßa',
  'naïve café',
  'Dvořák, Björk, Pelé, Mbappé, Müller, Peña',
  'Đội tuyển gặp Müller, Özil và Götze ở Köln',
  'Beyoncé và Céline Dion',
  'The quick brown fox jumps over the lazy dog',
  '12.345,67 – 2026',
  '',
];

test.each(NEAR_MISSES)('stays as it is: %s', (text) => {
  expect(recogniseLegacy([text])).toBeNull();
});

test('one paragraph in Unicode does not hide the old ones beside it, and stays out of the judgement', () => {
  const lines = ['Bài này gồm hai phần.', 'Hµ Néi, ngµy 26 th¸ng 11 n¨m 2026', '§éc lËp - Tù do - H¹nh phóc'];
  expect(recogniseLegacy(lines)).toBe('tcvn3');
});

test.each(['nghiêng', 'quyển', 'giếng', 'gì', 'khuya', 'đường', 'ướt', 'ẩm', 'Việt', 'thuở', 'xoong', 'nguyễn', 'huỳnh', 'yêu', 'nghĩa'])(
  '%s is a syllable',
  (word) => expect(isSyllable(word)).toBe(true),
);
test.each(['gỏt', 'fỹr', 'ộtộ', 'nghang', 'kà', 'cé', 'bàt', 'strong', 'xin chào', 'µm', 'wà', '', 'a1'])('%s is none', (word) =>
  expect(isSyllable(word)).toBe(false),
);

import type { MatchKind } from '../../lib/vietnamese/matching/compile-terms.ts';

/** What follows when it stands there by its very letters: a banned term rejects, a suspect one asks for a look. */
export type StarterTerm = { text: string; kind: 'banned' | 'suspect'; strength: MatchKind; note: string };

type Line = readonly [text: string, strength: MatchKind, note?: string];

const BARE_IS_COMMON = 'Bỏ dấu thì trùng lời nói thường ngày, nên chỉ xét đúng dấu.';

const of = (kind: StarterTerm['kind'], about: string, lines: readonly Line[]): StarterTerm[] =>
  lines.map(([text, strength, note]) => ({ text, kind, strength, note: note ? `${about}. ${note}` : `${about}.` }));

/**
 * The terms a paper starts with. Social ills that readers rightly talk about are not among them, by any strength: "cờ bạc", "đánh bạc", "ma túy",
 * "mại dâm", "lừa đảo", "tín dụng đen", "cho vay nặng lãi", "hàng lậu" stand in honest comments on the news. What offers them does.
 */
export const STARTER_TERMS: readonly StarterTerm[] = [
  ...of('banned', 'Chửi tục', [
    ['địt', 'exact', BARE_IS_COMMON],
    ['địt mẹ', 'disguised'],
    ['địt con mẹ', 'disguised'],
    ['đụ má', 'exact', BARE_IS_COMMON],
    ['đụ mẹ', 'exact', BARE_IS_COMMON],
    ['cặc', 'exact', BARE_IS_COMMON],
    ['lồn', 'exact', BARE_IS_COMMON],
    ['vãi lồn', 'exact', BARE_IS_COMMON],
    ['buồi', 'exact', BARE_IS_COMMON],
    ['con đĩ', 'exact', BARE_IS_COMMON],
    ['đồ đĩ', 'exact', BARE_IS_COMMON],
    ['đĩ điếm', 'exact', BARE_IS_COMMON],
    ['đồ chó đẻ', 'exact', BARE_IS_COMMON],
  ]),
  ...of('suspect', 'Chửi tục viết tắt', [
    ['đm', 'exact'],
    ['đmm', 'exact'],
    ['đkm', 'exact'],
    ['đcm', 'exact'],
    ['vcl', 'folded'],
    ['vkl', 'folded'],
    ['clgt', 'folded'],
    ['cmnr', 'folded'],
  ]),
  ...of('suspect', 'Xúc phạm', [
    ['đéo', 'exact', BARE_IS_COMMON],
    ['thằng óc chó', 'disguised', 'Riêng “óc chó” là tên một loại hạt.'],
    ['ngu như bò', 'disguised'],
    ['ngu như chó', 'disguised'],
    ['thằng ngu', 'exact', BARE_IS_COMMON],
    ['đồ ngu', 'exact', BARE_IS_COMMON],
    ['đồ súc sinh', 'disguised'],
    ['đồ khốn nạn', 'disguised'],
    ['đồ mất dạy', 'exact', BARE_IS_COMMON],
    ['câm mồm', 'disguised'],
    ['tổ sư mày', 'disguised'],
    ['đồ vô học', 'exact', BARE_IS_COMMON],
  ]),
  ...of('banned', 'Quảng cáo cờ bạc', [
    ['nhà cái uy tín', 'disguised'],
    ['kèo nhà cái', 'disguised'],
    ['link nhà cái', 'disguised'],
    ['tài xỉu online', 'disguised'],
    ['xóc đĩa online', 'disguised'],
    ['casino online', 'disguised'],
    ['game bài đổi thưởng', 'disguised'],
    ['soi cầu lô', 'disguised', 'Riêng “soi cầu” có thể là đèn soi cầu.'],
    ['bạch thủ lô', 'disguised'],
    ['nổ hũ', 'exact', BARE_IS_COMMON],
  ]),
  ...of('suspect', 'Mời vay, rút tiền', [
    ['cho vay nóng', 'disguised'],
    ['bốc bát họ', 'disguised'],
    ['vay tiền không cần thế chấp', 'disguised'],
    ['nợ xấu vẫn vay được', 'disguised'],
    ['giải ngân trong ngày', 'disguised'],
    ['đáo hạn thẻ tín dụng', 'disguised'],
    ['rút tiền thẻ tín dụng', 'disguised'],
  ]),
  ...of('banned', 'Mời mua dâm, phim đồi trụy', [
    ['gái gọi', 'disguised'],
    ['phim sex', 'disguised'],
    ['kích dục', 'disguised'],
  ]),
  ...of('suspect', 'Dụ dỗ kiếm tiền', [
    ['việc nhẹ lương cao', 'disguised', 'Có khi người đọc nhắc lại để cảnh báo: chỉ giữ lại xem.'],
    ['kiếm tiền online tại nhà', 'disguised'],
    ['cam kết lợi nhuận', 'disguised'],
    ['nhận hoa hồng mỗi ngày', 'disguised'],
    ['tặng code tân thủ', 'disguised'],
  ]),
  ...of('suspect', 'Hàng cấm, giấy tờ giả', [
    ['nhận làm giấy tờ giả', 'disguised'],
    ['làm bằng giả', 'exact', 'Bỏ dấu thì trùng “làm bảng giá”.'],
    ['bán bằng đại học', 'disguised'],
    ['bán pháo nổ', 'disguised'],
    ['bóng cười giá sỉ', 'disguised'],
    ['bán cần sa', 'disguised'],
    ['cao hổ cốt', 'disguised'],
  ]),
];

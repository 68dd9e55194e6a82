/**
 * The text without case, tones and marks, for searching and matching: "Đường phố" gives "duong pho".
 * Composed and decomposed input fold alike. Not for showing: folded text has lost its meaning to a reader.
 */
export function foldVietnamese(text: string): string {
  return (
    text
      .normalize('NFD')
      .toLowerCase()
      .replace(/\p{M}/gu, '')
      // These have no decomposition. ð and ɖ stand in for đ in text from old fonts and wrong keyboards.
      .replace(/[đðɖ]/g, 'd')
      .normalize('NFC')
  );
}

/** The text without tones and marks, in its own case: "Đường phố" gives "Duong pho". */
export const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đðɖ]/g, 'd').replace(/[ĐÐƉ]/g, 'D').normalize('NFC');

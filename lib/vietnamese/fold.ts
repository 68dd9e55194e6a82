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

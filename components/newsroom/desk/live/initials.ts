/** The first letters of a person's first and last name: "Nguyễn Thảo Vy" is NV, "Lan" is L. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words;
  return ends.map((word) => ([...(word ?? '').normalize('NFC')][0] ?? '').toLocaleUpperCase('vi')).join('');
}

// TCVN3, called ABC after its keyboard: one byte a letter, which Windows shows as a letter or a sign of Western Europe.

/** The small letters with marks, each at its byte; from 0xA1 on, the seven capitals of the alphabet first. A dot: no letter there. */
const LETTERS = [
  // 0xA1 to 0xAF
  'ĂÂÊÔƠƯĐăâêôơưđ.',
  // 0xB0
  '.....àảãáạ.ằẳẵắ.',
  // 0xC0
  '......ặầẩẫấậè.ẻẽ',
  // 0xD0
  'éẹềểễếệìỉ...ĩíịò',
  // 0xE0
  '.ỏõóọồổỗốộờởỡớợù',
  // 0xF0
  '.ủũúụừửữứựỳỷỹýỵ.',
].join('');

const FIRST = 0xa1;
const TABLE = new Map([...LETTERS].flatMap((letter, index) => (letter === '.' ? [] : [[String.fromCharCode(FIRST + index), letter]])));
const ANY = new RegExp(`[${[...TABLE.keys()].join('')}]`, 'g');

/**
 * Text in TCVN3, as Windows-1252 shows it, in Unicode (NFC): "Hµ Néi" gives "Hà Nội".
 * @param isCapitals the font draws small letters as capitals (`.VnTimeH`): the encoding has no capitals with a tone
 */
export function fromTcvn3(text: string, isCapitals = false): string {
  const letters = text.replace(ANY, (code) => TABLE.get(code) ?? code);
  return isCapitals ? letters.toUpperCase() : letters;
}

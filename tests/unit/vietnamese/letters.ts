// Every letter that Vietnamese adds to ASCII: twelve vowels with five tones (and without), and đ.
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/** The 67 small ones, composed: 7 of the alphabet (ă â đ ê ô ơ ư) and 60 with a tone. */
const small = [...[...'aăâeêioôơuưy'].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))), 'đ'].filter(
  (letter) => !/^[a-z]$/.test(letter),
);

/** All 134. */
export const vietnameseLetters = [...small, ...small.map((letter) => letter.toUpperCase())];

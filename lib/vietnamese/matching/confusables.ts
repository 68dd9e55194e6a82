// Letters that look like a Latin one: the part of Unicode's confusables (UTS 39) that people disguise Vietnamese words with. Small letters,
// and capitals that look like another letter than their small ones do; what NFKD takes apart (fullwidth, mathematical, circled letters)
// needs no line here.
const ROWS = [
  // Cyrillic
  'аa вb сc ԁd еe һh іi јj ӏl мm пn оo рp ԛq ѕs тt цu уy хx ԝw ѵv кk нh зz ѡw ьb гr',
  // Greek
  'αa βb ϲc εe ηn ιi κk νv οo ρp τt υu χx ωw σo ςc γy μu',
  'Ηh Μm Νn Υy Ζz',
  // Latin letters and small capitals that Unicode does not take apart
  'ɑa ɐa ᴀa ʙb ƅb ᴄc ᴅd ɗd ᴇe ɛe ꜰf ɡg ɢg ʜh ɦh ıi ɪi ɨi ᴊj ᴋk ʟl ɫl łl ɭl ᴍm ɴn ŋn ɲn ᴏo ᴑo øo ɵo ᴘp ʀr ꜱs ᴛt ŧt ᴜu ʉu ᴠv ᴡw ʏy ᴢz ƶz',
  // Armenian and Cherokee ones seen in the wild
  'օo սu ոn հh ցg ꭺa ꭼe ꮋh ꮮl ꮇm ꮯc',
];

const LOOKS_LIKE = new Map(ROWS.flatMap((row) => row.split(' ').map((pair): [string, string] => [pair.slice(0, -1), pair.slice(-1)])));

/** Letters in boxes and flags, in the order of the alphabet from here. */
const BOXED = [0x1f130, 0x1f150, 0x1f170, 0x1f1e6];

/** The small Latin letter that another letter, or a letter in a box, is drawn like; null for everything else. */
export function latinLookalike(letter: string): string | null {
  const found = LOOKS_LIKE.get(letter) ?? LOOKS_LIKE.get(letter.toLowerCase());
  if (found) return found;
  const code = letter.codePointAt(0) ?? 0;
  const from = BOXED.find((first) => code >= first && code < first + 26);
  return from === undefined ? null : String.fromCharCode(0x61 + code - from);
}

/** What signs and digits stand for inside a word. "1" is i or l. */
export const LEET: Readonly<Record<string, readonly string[]>> = {
  '0': ['o'],
  '1': ['i', 'l'],
  '3': ['e'],
  '4': ['a'],
  '5': ['s'],
  '7': ['t'],
  '@': ['a'],
  $: ['s'],
};

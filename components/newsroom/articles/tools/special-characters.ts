/** Signs that a keyboard does not have; the catalogue has their names. */
export const SIGNS = {
  enDash: '–',
  emDash: '—',
  ellipsis: '…',
  openQuote: '“',
  closeQuote: '”',
  openSingle: '‘',
  closeSingle: '’',
  openAngle: '«',
  closeAngle: '»',
  noBreakSpace: '\u00a0',
  narrowSpace: '\u202f',
  noBreakHyphen: '\u2011',
  middleDot: '·',
  bullet: '•',
  dong: '₫',
  euro: '€',
  dollar: '$',
  pound: '£',
  yen: '¥',
  won: '₩',
  degree: '°',
  squared: '²',
  cubed: '³',
  subscriptTwo: '₂',
  minus: '−',
  times: '×',
  divided: '÷',
  plusMinus: '±',
  almostEqual: '≈',
  notEqual: '≠',
  lessOrEqual: '≤',
  greaterOrEqual: '≥',
  perMille: '‰',
  half: '½',
  third: '⅓',
  quarter: '¼',
  threeQuarters: '¾',
  micro: 'µ',
  ohm: 'Ω',
  arrowRight: '→',
  arrowLeft: '←',
  arrowUp: '↑',
  arrowDown: '↓',
  copyright: '©',
  registered: '®',
  trademark: '™',
  section: '§',
  numero: '№',
  dagger: '†',
} as const;
export type Sign = keyof typeof SIGNS;

const BASES = ['A', 'Ă', 'Â', 'E', 'Ê', 'I', 'O', 'Ô', 'Ơ', 'U', 'Ư', 'Y'] as const;
const TONES = { none: '', grave: '\u0300', hook: '\u0309', tilde: '\u0303', acute: '\u0301', dot: '\u0323' } as const;
export type Tone = keyof typeof TONES;

/** A Vietnamese capital with what it is made of. */
export type Capital = { letter: string; base: string; tone: Tone };

/** Every Vietnamese capital that has a mark, in the order of the alphabet. */
export const CAPITALS: readonly Capital[] = [
  ...BASES.flatMap((base) =>
    (Object.keys(TONES) as Tone[]).map((tone): Capital => ({ base, tone, letter: (base + TONES[tone]).normalize('NFC') })),
  ),
  { base: 'Đ', tone: 'none' as const, letter: 'Đ' },
]
  .filter(({ letter }) => letter > 'Z')
  .sort((one, other) => one.letter.localeCompare(other.letter, 'vi'));

import type { Locale } from '#lib/messages/translator';
import { translator } from '#lib/messages/translator';
import { foldVietnamese } from '#lib/vietnamese/fold';
import { CAPITALS, SIGNS, type Sign, type Tone } from './special-characters.ts';

/** A character with its name in the language of the page; `words` is everything it is found by, folded. */
export type NamedCharacter = { character: string; name: string; group: 'signs' | 'capitals'; words: string };

/** Every special character, named in this language and found by its names in both. */
export function namedCharacters(locale: Locale): NamedCharacter[] {
  const signs = (Object.keys(SIGNS) as Sign[]).map((sign) =>
    named(SIGNS[sign], 'signs', locale, (language) => translator(language, 'bodyTools')(`signs.${sign}`)),
  );
  const capitals = CAPITALS.map(({ letter, base, tone }) =>
    named(letter, 'capitals', locale, (language) => capitalName(language, base, tone)),
  );
  return [...signs, ...capitals];
}

function capitalName(locale: Locale, letter: string, tone: Tone): string {
  const t = translator(locale, 'bodyTools');
  return t('capital', { letter, tone: t(`tones.${tone}`) }).trim();
}

function named(character: string, group: NamedCharacter['group'], locale: Locale, nameIn: (locale: Locale) => string): NamedCharacter {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return { character, name: nameIn(locale), group, words: foldVietnamese(`${nameIn('vi')} ${nameIn('en')} ${code}`) };
}

/** The characters all of whose words hold what was typed; a character that was typed itself comes first. */
export function findCharacters(all: readonly NamedCharacter[], typed: string): NamedCharacter[] {
  const exact = all.filter(({ character }) => character === typed.normalize('NFC'));
  const wanted = foldVietnamese(typed).split(/\s+/).filter(Boolean);
  return [...exact, ...all.filter((one) => !exact.includes(one) && wanted.every((word) => one.words.includes(word)))];
}

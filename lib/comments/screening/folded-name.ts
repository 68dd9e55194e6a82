import { foldedText } from '../../vietnamese/matching/folded-text.ts';
import type { FoldedName } from './rule.ts';

const LOOKS_LIKE: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', l: 'i' };

/** A name as an eye in a hurry takes it: without case, marks and disguise, figures as the letters they look like, no letter twice. */
export const foldedName = (name: string): FoldedName =>
  foldedText(name)
    .replace(/[013457l]/g, (sign) => LOOKS_LIKE[sign] ?? sign)
    .replace(/(.)\1+/g, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((syllable) => syllable !== '');

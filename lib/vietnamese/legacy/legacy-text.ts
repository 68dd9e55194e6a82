import { fromTcvn3 } from './tcvn3.ts';
import { fromVni } from './vni.ts';

/** How Vietnamese was written before Unicode, and still is in old files. */
export type LegacyEncoding = 'tcvn3' | 'vni';
/** What a font says about the letters that are set in it. */
export type LegacyFont = { encoding: LegacyEncoding; isCapitals: boolean };

/**
 * Which encoding a font stands for: `.VnTime`, `.VnArialH` (which draws capitals), `VNI-Times`.
 * @param family as CSS or an old `<font>` names it; only the first name counts, which is the one that was meant
 */
export function legacyFont(family: string): LegacyFont | null {
  const name = (family.split(',')[0] ?? '').replace(/["']/g, '').trim();
  if (/^\.vn[a-z]/i.test(name)) return { encoding: 'tcvn3', isCapitals: /H$/.test(name.replace(/\s+(?:bold|italic)$/i, '')) };
  return /^vni[- ]/i.test(name) ? { encoding: 'vni', isCapitals: false } : null;
}

/** Text of an encoding in Unicode (NFC). What is no letter of it stays as it is. */
export const fromLegacy = (text: string, { encoding, isCapitals }: LegacyFont): string =>
  encoding === 'tcvn3' ? fromTcvn3(text, isCapitals) : fromVni(text);

/** Letters that only Unicode has: who writes one of these writes no old encoding. */
const MODERN = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]|\p{M}/u;

/** Whether Vietnamese stands here in Unicode for certain, whatever the font is called. */
export const isModern = (text: string): boolean => MODERN.test(text);

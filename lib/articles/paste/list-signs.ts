import type { Declarations } from './styles.ts';
import type { Tree } from './tree.ts';

/** What a sign before an item says. `other`: it counts in a way that a list of ours cannot show. */
export type Sign = { type: 'bullet' } | { type: 'number'; style: 'decimal' | 'letter' | 'roman'; number: number } | { type: 'other' };

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** Reads "1.", "a)", "iv.", "•". */
export function readSign(marker: string): Sign {
  const [, counted] = /^([\p{L}\d]+)[.)]$/u.exec(marker) ?? [];
  if (!counted) return /^[^\p{L}\d]+$|^[oØüvqnl]$/u.test(marker) ? { type: 'bullet' } : { type: 'other' };
  if (/^\d{1,4}$/.test(counted)) return { type: 'number', style: 'decimal', number: Number(counted) };
  if (ROMAN.includes(counted) && counted.length + (counted === 'i' ? 1 : 0) > 1) {
    return { type: 'number', style: 'roman', number: ROMAN.indexOf(counted) + 1 };
  }
  if (/^[a-z]$/.test(counted)) return { type: 'number', style: 'letter', number: counted.charCodeAt(0) - 96 };
  return { type: 'other' };
}

/** How the items of a real list are counted, as text before each. */
export function listSign({ tag, attributes }: Tree, style: Declarations): (index: number) => string {
  if (tag === 'ul') return () => '•';
  const kind = attributes.type === 'a' ? 'lower-alpha' : (style.get('list-style-type') ?? style.get('list-style') ?? '');
  if (/lower-(?:alpha|latin)/.test(kind)) return (index) => `${index > 0 && index <= 26 ? String.fromCharCode(96 + index) : index}.`;
  return (index) => `${index}.`;
}

/** A sign that stands in the text of a paragraph as in a list, with the gap behind it; null when there is none. */
export const looseMarker = (text: string): string | null =>
  /^[\s\u00A0]*(?:[·•▪●○■□➢✓❖–-]|[oØüvq§]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])(?:[\s\u00A0]{2,}|\u00A0)/.exec(text)?.[0] ?? null;

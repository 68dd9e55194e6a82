import type { Locale } from '../../messages/translator.ts';

/** One part of a letter, said in plain text and in HTML alike. */
export type Part =
  | { kind: 'text'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'lines'; lines: readonly string[] }
  | { kind: 'quote'; text: string }
  /** `href` is absolute. */
  | { kind: 'link'; text: string; href: string };

export type Letter = { locale: Locale; subject: string; parts: readonly Part[] };

export const text = (words: string): Part => ({ kind: 'text', text: words });
export const heading = (words: string): Part => ({ kind: 'heading', text: words });

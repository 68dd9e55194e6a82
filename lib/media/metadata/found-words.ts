import { cleanLine } from '../../vietnamese/clean-text.ts';

export const MAX_FOUND_CAPTION_CHARS = 600;
export const MAX_FOUND_CREDIT_CHARS = 200;

/** What a picture's file says about itself that an editor wants: when it was taken (`YYYY-MM-DD`), whose it is, what it shows. */
export type FoundWords = { takenOn: string | null; credit: string; caption: string };

export const NOTHING_FOUND: FoundWords = { takenOn: null, credit: '', caption: '' };

/**
 * A text out of a file as one clean line: UTF-8 that was read byte by byte is put together again, what is no UTF-8 stays the Latin-1
 * it is. A text that cannot be stored is no text.
 */
export function wholeLine(text: string, maxChars: number): string {
  const cleaned = cleanLine(
    asUtf8(text)
      .slice(0, maxChars * 4)
      .toWellFormed()
      .replaceAll('\0', ''),
  );
  return cleaned.ok ? [...cleaned.value].slice(0, maxChars).join('').trim() : '';
}

function asUtf8(text: string): string {
  const codes = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  if (!codes.some((code) => code > 0x7f) || codes.some((code) => code > 0xff)) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(codes));
  } catch {
    return text;
  }
}

/** Photographs exist since 1826; a camera whose clock was never set says 1970 or something in years to come. */
const FIRST_YEAR = 1826;

/**
 * The day in a date as EXIF (`2026:11:05 08:00:00`), IPTC (`20261105`, `2026-11-05`) or XMP (ISO 8601) writes it, where the camera stood.
 * @param lastDay no picture is taken after it, `YYYY-MM-DD`
 * @returns `YYYY-MM-DD`, or null for what is no day
 */
export function dayOfShot(text: string, lastDay: string): string | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})[-:]?(\d{2})[-:]?(\d{2})(?!\d)/.exec(text.trim()) ?? [];
  const said = `${year}-${month}-${day}`;
  const date = new Date(`${said}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== said) return null;
  return Number(year) >= FIRST_YEAR && said <= lastDay ? said : null;
}

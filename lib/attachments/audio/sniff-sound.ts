import type { SoundType } from '../types.ts';
import { endOfId3 } from './strip/id3.ts';

/** Brands of MPEG-4 files that may hold nothing but sound; whether one does is looked at when it is read. */
const BRANDS = new Set(['M4A ', 'M4B ', 'mp41', 'mp42', 'isom', 'iso2', 'dash']);

/** What sound the first bytes say a file is. Its name and its declared type are the sender's word and are not asked. */
export function sniffSound(bytes: Uint8Array): SoundType | null {
  const start = endOfId3(bytes, 0);
  const found = formatAt(bytes, start);
  // What follows a tag may begin with room left empty; it is looked at when it is read.
  return start === 0 ? found : (found ?? 'audio/mpeg');
}

function formatAt(bytes: Uint8Array, start: number): SoundType | null {
  const head = Array.from(bytes.subarray(start, start + 12), (byte) => String.fromCharCode(byte)).join('');
  const [first = 0, second = 0] = bytes.subarray(start, start + 2);
  if (head.startsWith('OggS')) return 'audio/ogg';
  if (head.startsWith('fLaC')) return 'audio/flac';
  if (head.startsWith('RIFF') && head.startsWith('WAVE', 8)) return 'audio/wav';
  if (head.startsWith('ftyp', 4) && BRANDS.has(head.slice(8, 12))) return 'audio/mp4';
  if (first !== 0xff) return null;
  // The twelve bits with which a frame begins, then which layer it is: none is AAC, the third is MP3.
  if ((second & 0xf6) === 0xf0) return 'audio/aac';
  return (second & 0xe0) === 0xe0 && (second & 0x06) === 0x02 ? 'audio/mpeg' : null;
}

import { createHmac, randomInt } from 'node:crypto';
import { keyFor } from '../../secrets.ts';

const CODES = 10;
const LETTERS = 12;
/** No letter that looks like another one or like a digit. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Ten new codes of 59 random bits each, as they are shown: `abcd-efgh-jkmn`. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: CODES }, () => {
    const letters = Array.from({ length: LETTERS }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
    return letters.replace(/(.{4})(?=.)/g, '$1-');
  });

/** What was typed, as a code is written down: small, without gaps. Null when it cannot be one. */
export function readRecoveryCode(typed: string): string | null {
  const letters = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s-]+/g, '');
  return letters.length === LETTERS && [...letters].every((letter) => ALPHABET.includes(letter)) ? letters : null;
}

/** What is stored of a code: without `APP_SECRET` nobody can try codes on it. 32 bytes. */
export const hashOfRecoveryCode = (code: string, personId: number): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    createHmac('sha256', keyFor('recovery-code'))
      .update(`${personId}:${readRecoveryCode(code) ?? ''}`)
      .digest(),
  );

import { foldVietnamese } from '../../vietnamese/fold.ts';
import { COMMON_PASSWORDS } from './common-passwords.ts';

/** In characters as people count them. */
export const MIN_PASSWORD = 12;
export const MAX_PASSWORD = 256;

/** Why a password is none: too short, made of who it belongs to, or what many people take. */
export const WEAKNESSES = ['short', 'personal', 'common'] as const;
export type Weakness = (typeof WEAKNESSES)[number];

/** So much must be left of a password when the person's own names are taken out of it. */
const OWN_LETTERS = 6;
const DISTINCT = 5;

/**
 * What is wrong with a new password, or null. Which letters, digits and marks it has is nobody's business.
 * @param password at most `MAX_PASSWORD` long
 */
export function weaknessOf(password: string, person: { name: string; email: string }): Weakness | null {
  const letters = [...password.normalize('NFC')];
  if (letters.length < MIN_PASSWORD) return 'short';
  const folded = squash(password);
  if (new Set(folded).size < DISTINCT || isRow(folded)) return 'common';
  const bare = folded.replace(/^[^a-z]+|[^a-z]+$/g, '');
  if (COMMON_PASSWORDS.has(folded) || COMMON_PASSWORDS.has(bare) || COMMON_PASSWORDS.has(half(bare))) return 'common';
  const [local = '', domain = ''] = person.email.split('@');
  let rest = folded;
  for (const own of [squash(person.email), squash(person.name), squash(local), squash(domain.split('.')[0] ?? '')])
    if (own.length >= 3) rest = rest.replaceAll(own, '');
  return rest.length < folded.length && rest.replace(/[\d\W_]/g, '').length < OWN_LETTERS ? 'personal' : null;
}

const squash = (text: string): string => foldVietnamese(text).toLowerCase().replace(/\s+/g, '');

/** `matkhaumatkhau` is `matkhau`. */
const half = (text: string): string => (text.slice(0, text.length / 2).repeat(2) === text ? text.slice(0, text.length / 2) : text);

/** Whether each letter follows the one before it, up or down, as in 123456789012: a nine is followed by a nought. */
function isRow(text: string): boolean {
  const codes = [...text].map((letter) => letter.codePointAt(0) ?? 0);
  return [1, -1].some((step) =>
    codes.every((code, index) => {
      const before = codes[index - 1];
      return before === undefined || code - before === step || code - before === -9 * step;
    }),
  );
}

import type { ScreenedComment, Verdict } from './rule.ts';

// A protocol or www. is a link anywhere; a bare name only with an ending that is common in advertising, so that "tp.HCM" is not one.
const LINK =
  /(?:https?:\/\/|www\.)[^\s<>"']+|(?<![\p{L}\p{N}@.-])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|net|org|info|vn|shop|xyz|top|club|vip|link|site|online|me|ly|io)(?![\p{L}\p{N}])/giu;
const MAX_DETAIL = 100;

/** The text leads elsewhere. */
export function links({ name, title, body }: ScreenedComment): Verdict | null {
  const found = [name, title, body].flatMap((text) => text.match(LINK) ?? []);
  return found.length === 0 ? null : { rule: 'links', detail: found.join(' ').slice(0, MAX_DETAIL).toWellFormed() };
}

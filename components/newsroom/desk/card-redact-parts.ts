import type { PersonalKind } from '#lib/comments/personal-data/find-personal-data';
import { SCREENED_FIELDS, type ScreenedField } from '#lib/comments/screening/rule';
import type { Words } from '#lib/moderation/redaction/mask';
import type { Cut } from '#lib/moderation/redaction/schema';

/** A part that may be masked: found, or chosen by the moderator; `isOn` whether it is. */
export type Part = Cut & { kind: PersonalKind | 'chosen'; isOn: boolean };

/** A part by itself, without what the desk knows of it. */
export const cutOf = ({ field, start, end }: Cut): Cut => ({ field, start, end });

/** The parts with another one, which takes the place of what lies inside it. */
export function withPart(parts: readonly Part[], cut: Cut): Part[] {
  const outside = parts.filter(({ field, start, end }) => field !== cut.field || start < cut.start || end > cut.end);
  const place = (part: Cut) => SCREENED_FIELDS.indexOf(part.field) * 1_000_000 + part.start;
  return [...outside, { ...cut, kind: 'chosen' as const, isOn: true }].sort((one, other) => place(one) - place(other));
}

/** Every place where these words stand, whatever their case. */
export function placesOf(words: Words, typed: string): Cut[] {
  const sought = typed.trim().normalize('NFC').toLowerCase();
  if (sought === '') return [];
  return SCREENED_FIELDS.flatMap((field) => {
    const text = words[field].toLowerCase();
    // Letters that are as long in lower case alone keep their places.
    if (text.length !== words[field].length) return [];
    const cuts: Cut[] = [];
    for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + sought.length))
      cuts.push({ field, start: at, end: at + sought.length });
    return cuts;
  });
}

/**
 * What is selected of a text on the screen, without the spaces at its ends.
 * @param elements what holds each text, and nothing but the text
 */
export function selectedIn(elements: Partial<Record<ScreenedField, HTMLElement | null>>, selection: Selection | null): Cut | null {
  if (!selection || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  for (const field of SCREENED_FIELDS) {
    const element = elements[field];
    if (!element?.contains(range.startContainer) || !element.contains(range.endContainer)) continue;
    const before = range.cloneRange();
    before.selectNodeContents(element);
    before.setEnd(range.startContainer, range.startOffset);
    const chosen = range.toString();
    const start = before.toString().length + (chosen.length - chosen.trimStart().length);
    const end = start + chosen.trim().length;
    return start < end ? { field, start, end } : null;
  }
  return null;
}

// What word processors add to a text that is no part of it, or only by a number: comments, tracked changes, notes at the foot.
import type { Declarations } from './styles.ts';
import { findAll, type Tree, textOf } from './tree.ts';

const classesOf = ({ attributes }: Tree): string[] => (attributes.class ?? '').split(/\s+/);
const elementOf = (style: Declarations): string => (style.get('mso-element') ?? '').toLowerCase();

/** A comment at the margin: its sign in the text, or the list of comments at the end. */
export const isComment = (element: Tree, style: Declarations): boolean =>
  /^comment/.test(elementOf(style)) ||
  classesOf(element).some((name) => /^(?:MsoCommentReference|msocomanchor|msocomhide|msocomoff)$/i.test(name));

/** How many comments an element that is one stands for: a list has one block for each. */
export const countComments = (element: Tree): number =>
  Math.max(1, findAll(element, (one) => /mso-element:\s*comment(?:;|$)/i.test(one.attributes.style ?? '')).length);

/** Words that a tracked change has taken out. */
export const isDeletion = (element: Tree): boolean => element.tag === 'del' || classesOf(element).some((name) => /^msoDel$/i.test(name));

const NOTE = /#_?(?:ftn|edn)(?:ref)?\d+$|#ftnt(?:_ref)?\d+$|#sd(?:foot|end)note\d+(?:sym|anc)$/;
const BACK = /#_?(?:ftn|edn)ref\d+$|#ftnt_ref\d+$|#sd(?:foot|end)note\d+anc$/;

/**
 * The number of a note, in the text or before the note itself.
 * @returns null for everything else
 */
export function noteNumber(element: Tree): { text: string; isNote: boolean } | null {
  const href = element.attributes.href ?? '';
  if (element.tag !== 'a' || !NOTE.test(href)) return null;
  const isNote = BACK.test(href);
  return { text: `[${textOf(element).replace(/[[\]\s\u00A0]/g, '') || '*'}]${isNote ? ' ' : ''}`, isNote };
}

/** `l0 level2 lfo1`: the second level of a list of Word's, whose items are paragraphs. */
export function wordList(style: Declarations): { id: string; level: number } | null {
  const [, list, level, format] = /^(l\d+)\s+level(\d+)\s*(lfo\d+)?/i.exec(style.get('mso-list') ?? '') ?? [];
  return list ? { id: `${list} ${format ?? ''}`, level: Number(level) } : null;
}

/** The sign of an item, which Word writes as text and marks as not to be read. */
export const isMarker = (style: Declarations): boolean => /^ignore$/i.test(style.get('mso-list') ?? '');

/** A paragraph that looks like an item of a list, or like what goes on in one. */
export const isListParagraph = (element: Tree): boolean =>
  classesOf(element).some((name) => /^Mso(?:List|ListParagraph|ListContinue)/i.test(name));

/** Levels of headings that are paragraphs by their markup: 1 to 6, or 0. */
export function styledHeading(element: Tree, style: Declarations): number {
  if (classesOf(element).some((name) => /^MsoTitle/i.test(name))) return 1;
  const [, level] =
    /^([1-6])$/.exec(style.get('mso-outline-level') ?? '') ??
    /heading(?:\s+level)?\s*([1-6])/i.exec(style.get('mso-style-name') ?? '') ??
    [];
  if (level) return Number(level);
  // Word in the browser, and pages that say it for screen readers only.
  return element.attributes.role === 'heading' ? Math.min(6, Number(element.attributes['aria-level'] ?? 2) || 2) : 0;
}

/** A quotation by the name of its style. */
export const isStyledQuote = (element: Tree): boolean => classesOf(element).some((name) => /^Mso(?:Intense)?Quote/i.test(name));

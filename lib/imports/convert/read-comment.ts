import { fingerprintOf } from '../../comments/fingerprint.ts';
import { MAX_BODY_GRAPHEMES, MAX_NAME_GRAPHEMES } from '../../comments/schema.ts';
import { cleanBody, cleanLine, countGraphemes, firstGraphemes, isVisiblyEmpty } from '../../vietnamese/clean-text.ts';
import type { ImportedComment } from '../view.ts';
import { lineOfHtml, textOfHtml } from './parse-html.ts';
import type { Problem } from './problems.ts';

export type ReadComment = { name: string; body: string; fingerprint: Buffer };

/** Whoever gave no name. */
const NAMELESS = 'Bạn đọc';
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '');

/** A comment from elsewhere in plain text, cleaned as our own are; null when nothing is left of it. */
export function readComment(comment: ImportedComment, problems: Problem[]): ReadComment | null {
  const cleaned = cleanBody(storable(textOfHtml(comment.body.replace(/\r\n?|\n/g, '<br>'))));
  const name = cleanLine(storable(lineOfHtml(comment.name)));
  if (!cleaned.ok || isVisiblyEmpty(cleaned.value)) {
    problems.push({ code: 'comment-empty', detail: comment.foreignId });
    return null;
  }
  const isLong = cleaned.value.length > MAX_BODY_GRAPHEMES && countGraphemes(cleaned.value) > MAX_BODY_GRAPHEMES;
  if (isLong) problems.push({ code: 'comment-cut', detail: comment.foreignId });
  const body = isLong ? firstGraphemes(cleaned.value, MAX_BODY_GRAPHEMES - 1) : cleaned.value;
  const called = name.ok && !isVisiblyEmpty(name.value) ? firstGraphemes(name.value, MAX_NAME_GRAPHEMES - 1) : NAMELESS;
  return { name: called, body, fingerprint: fingerprintOf({ name: called, title: '', body }) };
}

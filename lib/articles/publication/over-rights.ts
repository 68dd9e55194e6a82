import type { OverRight } from '../../media/library/view.ts';
import { attachmentIdsOf, mediaIdsNamed } from '../document.ts';
import type { DraftContent } from '../schema.ts';

/** It shows what may be used no more, and nobody has said that it is published all the same. */
export type RightsOver = { code: 'rights-over'; items: OverRight[] };

/** The pictures and files that a text shows. */
export const namedIn = (content: Pick<DraftContent, 'picture' | 'body'>): { pictures: number[]; files: number[] } => ({
  pictures: mediaIdsNamed(content),
  files: attachmentIdsOf(content.body),
});

/** Why it is not published; null when nothing is over, or all of it was accepted: a confirmation holds for what was shown, and for nothing else. */
export const whatIsOver = (items: OverRight[], accepted: readonly number[]): RightsOver | null =>
  items.every(({ id }) => accepted.includes(id)) ? null : { code: 'rights-over', items };

/** What the log keeps of a publication all the same. */
export const acceptance = (items: readonly OverRight[]): { items: string; until: string } => ({
  items: items.map(({ id }) => id).join(', '),
  until: items.map(({ until }) => until).join(', '),
});

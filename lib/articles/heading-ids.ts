import { slugFromTitle } from '../vietnamese/slug.ts';
import type { ArticleDocument, Block } from './document.ts';

type Heading = Extract<Block, { type: 'heading' }>;

/** Whatever else has an id on a story's page, it begins in another way. */
const PREFIX = 'muc-';

/** What a heading says, as plain text. */
export const headingText = (heading: Heading): string =>
  (heading.content ?? [])
    .map(({ text }) => text)
    .join('')
    .trim();

/**
 * The ids by which links lead to the headings of a body: made from their words, so that they outlast changes around them;
 * those that say the same are numbered in reading order. Headings without words have none.
 */
export function headingIds(document: ArticleDocument): Map<Block, string> {
  const ids = new Map<Block, string>();
  const taken = new Set<string>();
  for (const block of document.content) {
    if (block.type !== 'heading') continue;
    const text = headingText(block);
    if (text === '') continue;
    const slug = PREFIX + slugFromTitle(text);
    let id = slug;
    for (let number = 2; taken.has(id); number++) id = `${slug}-${number}`;
    taken.add(id);
    ids.set(block, id);
  }
  return ids;
}

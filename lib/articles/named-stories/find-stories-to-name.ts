import { may, type StaffMember } from '../../auth/roles.ts';
import { done, type Result, refuse } from '../../result.ts';
import { foldWord, searchWords } from '../../search/words.ts';
import { parseStorySegment } from '../address.ts';
import { findStoriesToName as find } from './store.ts';
import type { StoryToName } from './view.ts';

/**
 * Stories to choose from for a box of related ones: published, or written by this person; by words of the title, with or without
 * their marks, or by the address that was copied. Without words the newest.
 */
export async function findStoriesToName(
  staff: StaffMember,
  { articleId, words }: { articleId: number; words: string },
): Promise<Result<StoryToName[], { code: 'forbidden' }>> {
  if (!may(staff, 'write')) return refuse({ code: 'forbidden' });
  const segment = words.includes('/')
    ? words
        .trim()
        .replace(/[?#].*$/, '')
        .split('/')
        .at(-1)
    : undefined;
  const id = (segment && parseStorySegment(segment)?.id) || null;
  return done(await find({ articleId, personId: staff.id, folded: searchWords(words).map(foldWord), id }));
}

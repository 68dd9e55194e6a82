import type { StaffMember } from '../auth/roles.ts';
import { textKeysOf } from '../comments/screening/gather-facts.ts';
import { currentRulebook } from '../comments/screening/rulebook.ts';
import { shinglesOf, similarity } from '../comments/screening/wave-keys.ts';
import { done, type Result, refuse } from '../result.ts';
import { findQueue } from './queue/store.ts';
import { MAX_COMMENTS_AT_ONCE } from './schema.ts';
import type { SelectionInput } from './selections/schema.ts';
import { findAlike, findBody, findSelected } from './selections/store.ts';
import type { FoundSelection } from './selections/view.ts';

/** Of more than these is told that there are that many. */
const MOST_COUNTED = 10_000;

/**
 * What a moderator may want to decide at once: all of a lane under a story, or all that say nearly the same as a comment, under
 * whatever stories; told as it stands now, so that what is decided is what was seen. At most five hundred, the oldest.
 */
export async function findSelection(_staff: StaffMember, input: SelectionInput): Promise<Result<FoundSelection, { code: 'not-found' }>> {
  if (input.of === 'story') {
    const { places } = await findQueue({
      lane: input.lane,
      filters: { story: input.story },
      direction: 'forward',
      place: undefined,
      take: MOST_COUNTED,
    });
    const ids = places.slice(0, MAX_COMMENTS_AT_ONCE).map(({ id }) => id);
    return done({ comments: await findSelected(ids), beyond: places.length - ids.length });
  }
  const body = await findBody(input.commentId);
  if (body === null) return refuse({ code: 'not-found' });
  const { shingles, ...keys } = textKeysOf({ body });
  const [alike, { settings }] = await Promise.all([findAlike(input.lane, keys), currentRulebook()]);
  const least = settings.rules.wave.similarity / 100;
  // Texts too short to be compared are of one wave only when they are the same, and then they were found by that.
  const wave = alike.filter(({ body: other }) => shingles.size === 0 || similarity(shingles, shinglesOf(other)) >= least);
  const comments = wave.slice(0, MAX_COMMENTS_AT_ONCE).map(({ body: _, ...selected }) => selected);
  return done({ comments, beyond: wave.length - comments.length });
}

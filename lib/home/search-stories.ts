import { may, type StaffMember } from '../auth/roles.ts';
import { done, type Result, refuse } from '../result.ts';
import { findStoryChoices } from './choices/store.ts';
import type { StoryChoice } from './view.ts';

/** Published stories of an edition by words of their titles, newest first; without words simply the newest. */
export async function searchStories(
  staff: StaffMember,
  { locale, words }: { locale: 'vi' | 'en'; words: string },
): Promise<Result<StoryChoice[], { code: 'forbidden' }>> {
  if (!may(staff, 'arrange-home')) return refuse({ code: 'forbidden' });
  return done(await findStoryChoices(locale, words));
}

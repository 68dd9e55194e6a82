import type { ArrangeRefusal } from '#lib/home/arrange-home';
import type { ArrangeInput, TryInput } from '#lib/home/schema';
import type { Board, Place, StoryChoice } from '#lib/home/view';
import type { SearchTermsInput } from '#lib/terms/schema';
import type { TermChoice } from '#lib/terms/view';

/** What any action may answer besides its own refusals. */
type Refused = { ok: false; code: 'signed-out' | 'forbidden' | 'invalid' | 'unavailable' };

type Answer<Value, Refusal> = Promise<{ ok: true; value: Value } | ({ ok: false } & Refusal) | Refused>;

/** What this page does, as its server actions. */
export type HomeDeeds = {
  arrange: (input: ArrangeInput) => Answer<Board, ArrangeRefusal>;
  tryBoard: (input: TryInput) => Answer<Place[], never>;
  searchTerms: (input: SearchTermsInput) => Answer<{ terms: TermChoice[]; more: boolean }, never>;
  searchStories: (input: { locale: 'vi' | 'en'; words: string }) => Answer<StoryChoice[], never>;
};

/** What went wrong without anybody's typing. */
export type HomeFailure = Refused['code'];

/** For an action that did not even reach the server. */
export const outOfReach = (): Refused => ({ ok: false, code: 'unavailable' });

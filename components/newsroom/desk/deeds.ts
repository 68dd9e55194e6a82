import type { Act } from '#lib/moderation/decide-comments';
import type { Choice, DismissalInput, PickInput, SeenComment } from '#lib/moderation/schema';
import type { SelectionInput } from '#lib/moderation/selections/schema';
import type { FoundSelection } from '#lib/moderation/selections/view';
import type { UndoneAct } from '#lib/moderation/undo-decisions';
import type { DecisionConflict, DeskPage, DismissalConflict, OfficialReplyConflict, OfficialReplyView } from '#lib/moderation/view';
import type { Result } from '#lib/result';
import type { CardDeeds } from './card-deeds.ts';

export type { Choice };

/** What every staff action may refuse with. */
export type CommonRefusal = { code: 'signed-out' } | { code: 'forbidden' } | { code: 'invalid' } | { code: 'unavailable' };
type Refusal<Own extends { code: string }> = Own | { code: 'not-found' } | CommonRefusal;

export type Decide = (input: { comments: SeenComment[] } & Choice) => Promise<Result<Act, CommonRefusal>>;

export type Undo = (input: { batch: string }) => Promise<Result<UndoneAct, { code: 'not-found' } | CommonRefusal>>;

/** The page of the desk that an address means, told by its query. */
export type LoadMore = (input: { query: string }) => Promise<Result<DeskPage, CommonRefusal>>;

/** Comments of a lane that belong together, to be seen before they are decided in one act. */
export type Select = (input: SelectionInput) => Promise<Result<FoundSelection, { code: 'not-found' } | CommonRefusal>>;

export type OpenPhone = (input: {
  commentId: number;
  reason: string;
}) => Promise<Result<{ phone: string }, { code: 'not-found' } | { code: 'no-phone' } | { code: 'phone-seal' } | CommonRefusal>>;

/** Everything that can be done on the desk, as the page hands it on; `openPhone` is null for who may not. */
export type DeskDeeds = {
  decide: Decide;
  undo: Undo;
  loadMore: LoadMore;
  select: Select;
  dismissReports: (input: DismissalInput) => Promise<Result<{ dismissed: number }, Refusal<DismissalConflict>>>;
  pickComment: (input: PickInput) => Promise<Result<{ isPick: boolean }, Refusal<DecisionConflict>>>;
  replyOfficially: (input: {
    commentId: number;
    version: number;
    unit: string;
    body: string;
  }) => Promise<Result<OfficialReplyView, Refusal<OfficialReplyConflict>>>;
  openPhone: OpenPhone | null;
  /** What is done around a decision. */
  card: CardDeeds;
};

/** The words for what any of them may refuse with. */
export const FAILURES = {
  'not-found': 'notFound',
  'signed-out': 'signedOut',
  forbidden: 'forbidden',
  invalid: 'failed',
  unavailable: 'failed',
} as const;

/** A request that never arrives rejects; to the moderator it is one more way of not being saved. */
export const unavailable = () => ({ ok: false, code: 'unavailable' }) as const;

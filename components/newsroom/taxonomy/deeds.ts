import type { UndoBulkInput } from '#lib/lists/bulk';
import type {
  ChangeSectionInput,
  CreateSectionInput,
  MergeSectionsInput,
  MoveSectionInput,
  OrderSectionsInput,
  RemoveSectionInput,
} from '#lib/sections/schema';
import type { MergeUndone } from '#lib/sections/undo/undo-merge';
import type { SectionRefusal, SectionWeight } from '#lib/sections/view';
import type { ChangeTermInput } from '#lib/terms/schema';
import type { TermChoice, TermKind, TermRefusal } from '#lib/terms/view';

type Refused<Refusal> =
  | ({ ok: false } & Refusal)
  | { ok: false; code: 'signed-out' | 'forbidden' | 'unavailable' }
  | { ok: false; code: 'invalid'; fields: Record<string, string[]> };
type Deed<Input, Value, Refusal> = (input: Input) => Promise<{ ok: true; value: Value } | Refused<Refusal>>;
type Seen = { id: number; version: number };

/** What is done to one term. */
export type TermDeeds = {
  create: Deed<{ kind: TermKind; name: string }, { term: TermChoice; isNew: boolean }, never>;
  change: Deed<ChangeTermInput, { version: number }, TermRefusal>;
};

/** What is done to sections. */
export type SectionDeeds = {
  create: Deed<CreateSectionInput, Seen, SectionRefusal>;
  change: Deed<ChangeSectionInput, Seen, SectionRefusal>;
  move: Deed<MoveSectionInput, Seen, SectionRefusal>;
  order: Deed<OrderSectionsInput, Seen, SectionRefusal>;
  merge: Deed<MergeSectionsInput, { stories: number; undo: string | null }, SectionRefusal>;
  undo: Deed<UndoBulkInput, MergeUndone, SectionRefusal>;
  remove: Deed<RemoveSectionInput, Seen, SectionRefusal>;
  weigh: Deed<{ id: number }, SectionWeight, { code: 'not-found' }>;
};

import type { PublicChange } from '../../cache/tag-clock.ts';
import { tags } from '../../cache/tags.ts';
import { againOnDeadlock } from '../../db/again-on-deadlock.ts';
import { db, type Transaction } from '../../db/client.ts';
import { lockEdition, moveEdition } from '../../db/edition.ts';
import { recordBulk } from '../../lists/acts/store.ts';
import type { BulkRefused, BulkResult } from '../../lists/bulk.ts';
import { tagsOfAddresses, tagsOfNames } from '../addresses.ts';
import { findPastAddresses, findTakenAddresses, isInFoot, type LockedTerm, lockTerms } from '../locked/store.ts';
import { replaced } from '../places/replaced.ts';
import {
  findDaysUnder,
  findDraftsNaming,
  findLocalesUnder,
  findSlotsOf,
  findTermsOnHome,
  lockDraftsNaming,
  lockStoriesUnder,
  placeDrafts,
  placeStories,
} from '../places/store.ts';
import type { BulkTermsInput } from '../schema.ts';
import type { KeptChange } from '../undo/schema.ts';
import type { BulkTermCode, TermKind } from '../view.ts';
import { tagsOfMoved } from './expiry.ts';

type Refused = BulkRefused<BulkTermCode>;
export type ManyChanged = { result: BulkResult<BulkTermCode>; change: PublicChange | null };

/** Does one thing to many terms in one transaction; each that was changed since it was seen, or cannot become that, stays as it is. */
export const storeMany = (input: BulkTermsInput, personId: number): Promise<ManyChanged> =>
  againOnDeadlock(() =>
    db().$transaction(async (transaction): Promise<ManyChanged> => {
      const { items, change } = input;
      const ids = items.map(({ id }) => id);
      if (change.do !== 'kind') await lockDraftsNaming(transaction, ids);
      const into = change.do === 'merge' ? change.into : null;
      const locked = await lockTerms(transaction, into ? [...ids, into.id] : ids);
      const target = into && (locked.find(({ id }) => id === into.id) ?? null);
      const refused: Refused[] = [];
      let taken: LockedTerm[] = [];
      for (const { id, version } of items) {
        const term = locked.find((one) => one.id === id);
        const code =
          change.do === 'merge'
            ? whyNotMerged(term, change.into, target)
            : change.do === 'kind' && term?.kind === 'author'
              ? 'other-kind'
              : null;
        if (!term) refused.push({ id, code: 'not-found' });
        else if (version !== undefined && term.version !== version) refused.push({ id, code: 'conflict' });
        else if (code) refused.push({ id, code });
        else taken.push(term);
      }
      const onHome = change.do === 'remove' ? await findTermsOnHome(transaction, ids) : [];
      refused.push(...taken.filter(({ id }) => onHome.includes(id)).map(({ id }): Refused => ({ id, code: 'on-home' })));
      taken = taken.filter(({ id }) => !onHome.includes(id));
      const done =
        change.do === 'kind'
          ? await moveToKind(transaction, taken, change.kind, personId)
          : await endTerms(transaction, taken, change.do === 'merge' ? target : null, personId);
      refused.push(...done.refused);
      const undo = await recordBulk(transaction, { personId, list: 'terms', changes: done.kept });
      const result = { done: done.count, refused, undo };
      return { result, change: done.expired.length > 0 ? await moveEdition(transaction, done.expired) : null };
    }),
  );

function whyNotMerged(term: LockedTerm | undefined, into: { id: number; version: number }, target: LockedTerm | null): BulkTermCode | null {
  if (!target) return 'not-found';
  if (target.version !== into.version) return 'conflict';
  if (term?.id === target.id) return 'itself';
  return term && (term.kind === 'author') !== (target.kind === 'author') ? 'other-kind' : null;
}

type Done = { count: number; refused: Refused[]; kept: KeptChange[]; expired: string[] };

/** Gives terms another kind under the same last part of their address; what they were leads on. */
async function moveToKind(transaction: Transaction, terms: readonly LockedTerm[], kind: TermKind, personId: number): Promise<Done> {
  const wanted = terms.filter((term) => term.kind !== kind);
  const taken = await findTakenAddresses(
    transaction,
    kind,
    wanted.map(({ slug }) => slug),
  );
  const isFree = (term: LockedTerm) => !taken.some(({ slug, termId }) => slug === term.slug && termId !== term.id);
  const moved = wanted.filter(isFree);
  const ids = moved.map(({ id }) => id);
  const past = await findPastAddresses(transaction, ids);
  await transaction.$executeRaw`
    UPDATE term SET kind = ${kind}::term_kind, version = version + 1, changed_at = now(), changed_by_id = ${personId} WHERE id = ANY (${ids}::int[])`;
  await tell(transaction, personId, 'change-term', moved, (term) => ({ from: term.kind, to: kind, name: term.name }));
  return {
    count: moved.length,
    refused: wanted.filter((term) => !isFree(term)).map(({ id }) => ({ id, code: 'slug-taken' })),
    kept: moved.map((term) => ({ of: 'kind', id: term.id, version: term.version + 1, kind: term.kind })),
    expired: [
      ...tagsOfNames(ids),
      ...tagsOfAddresses([...past, ...moved, ...moved.map(({ slug }) => ({ kind, slug }))]),
      ...((await isInFoot(transaction, ids)) ? [tags.terms] : []),
    ],
  };
}

/** Ends terms: what stood under them stands under `target`, and their addresses lead there; without one, all of that ends with them. */
async function endTerms(
  transaction: Transaction,
  terms: readonly LockedTerm[],
  target: LockedTerm | null,
  personId: number,
): Promise<Done> {
  const ids = terms.map(({ id }) => id);
  if (ids.length === 0) return { count: 0, refused: [], kept: [], expired: [] };
  const fates = new Map(ids.map((id) => [id, target?.id ?? null]));
  const placing = ({ articleId, version, termIds }: { articleId: number; version: number; termIds: number[] }) => ({
    articleId,
    version,
    before: termIds,
    after: replaced(termIds, fates),
  });
  const stories = (await lockStoriesUnder(transaction, ids)).map(placing);
  const days = target ? await findDaysUnder(transaction, ids) : [];
  const wasThere = target ? await findLocalesUnder(transaction, target.id) : [];
  const drafts = (await findDraftsNaming(transaction, ids)).map(placing);
  await placeStories(transaction, stories);
  await placeDrafts(transaction, drafts);
  await lockEdition(transaction);
  const slots = await findSlotsOf(transaction, ids);
  const besides = target && days.length > 0 ? await findSlotsOf(transaction, [target.id]) : [];
  const past = await findPastAddresses(transaction, ids);
  const before = await transaction.termGone.findMany({ where: { intoId: { in: ids } }, select: { id: true, intoId: true } });
  if (target) {
    await transaction.$executeRaw`UPDATE home_slot SET term_id = ${target.id} WHERE term_id = ANY (${ids}::int[])`;
    await transaction.slugHistory.updateMany({ where: { termId: { in: ids } }, data: { termId: target.id } });
    await transaction.slugHistory.createMany({ data: terms.map(({ kind, slug }) => ({ kind, slug, termId: target.id })) });
    await transaction.termGone.updateMany({ where: { intoId: { in: ids } }, data: { intoId: target.id } });
    await transaction.$executeRaw`
      UPDATE term SET version = version + 1, changed_at = now(), changed_by_id = ${personId} WHERE id = ${target.id}`;
  }
  await transaction.termGone.createMany({ data: ids.map((id) => ({ id, intoId: target?.id ?? null })) });
  await transaction.term.deleteMany({ where: { id: { in: ids } } });
  await tell(transaction, personId, target ? 'merge-term' : 'remove-term', terms, ({ id, kind, slug, name }) => ({
    kind,
    slug,
    name,
    ...(target && { into: target.id, intoName: target.name }),
    stories: stories.filter((story) => story.before.includes(id)).length,
  }));
  return {
    count: ids.length,
    refused: [],
    kept: [
      ...terms.map(
        ({ by, at, ...term }): KeptChange => ({
          of: 'term',
          term,
          into: target && { id: target.id, version: target.version + 1 },
          past: past.filter(({ termId }) => termId === term.id).map(({ kind, slug }) => ({ kind, slug })),
          stoodFor: before.filter(({ intoId }) => intoId === term.id).map(({ id }) => id),
        }),
      ),
      ...stories.map((story): KeptChange => ({ of: 'story', ...story })),
      ...drafts.map((draft): KeptChange => ({ of: 'draft', ...draft })),
      ...slots.map((slot): KeptChange => ({ of: 'slot', ...slot })),
    ],
    expired: [
      ...tagsOfNames(ids),
      ...tagsOfAddresses([...terms, ...past]),
      ...(target ? tagsOfMoved(target.id, days, wasThere) : []),
      ...[...slots, ...besides].map(({ locale }) => tags.homeOf(locale)),
    ],
  };
}

/** One entry in the house's book for each. */
async function tell(
  transaction: Transaction,
  personId: number,
  deed: string,
  terms: readonly LockedTerm[],
  detail: (term: LockedTerm) => Record<string, string | number>,
): Promise<void> {
  await transaction.auditEntry.createMany({
    data: terms.map((term) => ({ personId, deed, subject: `term:${term.id}`, detail: detail(term) })),
  });
}

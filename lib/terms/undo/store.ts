import type { PublicChange } from '../../cache/tag-clock.ts';
import { tags } from '../../cache/tags.ts';
import { againOnDeadlock } from '../../db/again-on-deadlock.ts';
import { db, type Transaction } from '../../db/client.ts';
import { lockEdition, moveEdition } from '../../db/edition.ts';
import { takeBack } from '../../lists/acts/store.ts';
import type { BulkUndone } from '../../lists/bulk.ts';
import { tagsOfAddresses, tagsOfNames } from '../addresses.ts';
import { tagsOfMoved } from '../bulk/expiry.ts';
import { findPastAddresses, findTakenAddresses, isInFoot, type LockedTerm, lockTerms } from '../locked/store.ts';
import { replaced } from '../places/replaced.ts';
import { findDaysUnder, findLocalesUnder, lockDraftsNaming, lockStories, placeDrafts, placeStories } from '../places/store.ts';
import type { BulkTermCode } from '../view.ts';
import { type KeptChange, keptChange } from './schema.ts';

type Of<Name extends KeptChange['of']> = Extract<KeptChange, { of: Name }>;
type Done = BulkUndone<BulkTermCode> & { expired: string[] };

export type TermsUndone = { result: BulkUndone<BulkTermCode>; change: PublicChange | null };

/** Takes an act on many terms back as far as nobody has changed since what it did; null when it cannot be taken back any more. */
export const storeUndo = (undo: string, personId: number): Promise<TermsUndone | null> =>
  againOnDeadlock(() =>
    db().$transaction(async (transaction): Promise<TermsUndone | null> => {
      const kept = await takeBack(transaction, { undo, personId, list: 'terms', shape: keptChange });
      if (!kept) return null;
      const of = <Name extends KeptChange['of']>(name: Name) => kept.filter((one): one is Of<Name> => one.of === name);
      const moved = await moveBack(transaction, of('kind'), personId);
      const put = await putBack(transaction, { terms: of('term'), stories: of('story'), drafts: of('draft'), slots: of('slot') }, personId);
      const expired = [...moved.expired, ...put.expired];
      return {
        result: { done: moved.done + put.done, refused: [...moved.refused, ...put.refused] },
        change: expired.length > 0 ? await moveEdition(transaction, expired) : null,
      };
    }),
  );

/** Gives terms the kind they had. */
async function moveBack(transaction: Transaction, moves: readonly Of<'kind'>[], personId: number): Promise<Done> {
  const done: Done = { done: 0, refused: [], expired: [] };
  const locked = await lockTerms(
    transaction,
    moves.map(({ id }) => id),
  );
  const past = await findPastAddresses(
    transaction,
    moves.map(({ id }) => id),
  );
  for (const { id, kind, version } of moves) {
    const term = locked.find((one) => one.id === id);
    if (!term) done.refused.push({ id, code: 'not-found' });
    else if (term.version !== version) done.refused.push({ id, code: 'conflict' });
    else if (await isTaken(transaction, { kind, slug: term.slug }, id)) done.refused.push({ id, code: 'slug-taken' });
    else {
      await transaction.$executeRaw`
        UPDATE term SET kind = ${kind}::term_kind, version = version + 1, changed_at = now(), changed_by_id = ${personId} WHERE id = ${id}`;
      await tell(transaction, personId, term, { from: term.kind, to: kind, name: term.name });
      const own = past.filter(({ termId }) => termId === id);
      done.expired.push(...tagsOfNames([id]), ...tagsOfAddresses([term, { kind, slug: term.slug }, ...own]));
      if (await isInFoot(transaction, [id])) done.expired.push(tags.terms);
      done.done += 1;
    }
  }
  return done;
}

type Gone = { terms: Of<'term'>[]; stories: Of<'story'>[]; drafts: Of<'draft'>[]; slots: Of<'slot'>[] };

/** Brings back terms that were removed or merged, and puts under them what stood there and still stands as it was left. */
async function putBack(transaction: Transaction, { terms, stories, drafts, slots }: Gone, personId: number): Promise<Done> {
  const done: Done = { done: 0, refused: [], expired: [] };
  if (terms.length === 0) return done;
  const targetIds = [...new Set(terms.flatMap(({ into }) => into?.id ?? []))];
  await lockDraftsNaming(transaction, targetIds);
  const targets = await lockTerms(transaction, targetIds);
  const back: Of<'term'>[] = [];
  for (const one of terms) {
    const { term, into } = one;
    const target = into && targets.find(({ id }) => id === into.id);
    if (into && target?.version !== into.version) done.refused.push({ id: term.id, code: 'conflict' });
    else if (await isTaken(transaction, term, into?.id ?? null)) done.refused.push({ id: term.id, code: 'slug-taken' });
    else back.push(one);
  }
  const ids = back.map(({ term }) => term.id);
  if (ids.length === 0) return done;
  for (const { term, into, past, stoodFor } of back) {
    const { version, ...columns } = term;
    await transaction.term.create({ data: { ...columns, version: version + 1, changedById: personId }, select: { id: true } });
    await transaction.slugHistory.deleteMany({ where: { kind: term.kind, slug: term.slug } });
    await transaction.termGone.deleteMany({ where: { id: term.id } });
    await transaction.termGone.updateMany({ where: { id: { in: stoodFor }, intoId: into?.id ?? null }, data: { intoId: term.id } });
    for (const address of past) {
      if (await isTaken(transaction, address, into?.id ?? null)) continue;
      await transaction.slugHistory.deleteMany({ where: address });
      await transaction.slugHistory.create({ data: { ...address, termId: term.id } });
    }
    await tell(transaction, personId, term, { name: term.name, kind: term.kind, slug: term.slug });
  }
  // What could not come back stays what it had become.
  const fates = new Map(terms.filter(({ term }) => !ids.includes(term.id)).map(({ term, into }) => [term.id, into?.id ?? null]));
  const reversed = <One extends Of<'story'> | Of<'draft'>>({ articleId, version, before, after }: One) => ({
    articleId,
    version,
    before: after,
    after: replaced(before, fates),
  });
  await lockStories(
    transaction,
    stories.map(({ articleId }) => articleId),
  );
  const placed = await placeStories(transaction, stories.map(reversed));
  const named = await placeDrafts(transaction, drafts.map(reversed));
  await lockEdition(transaction);
  for (const { slotId, locale, termId } of slots.filter((slot) => ids.includes(slot.termId))) {
    const into = back.find(({ term }) => term.id === termId)?.into;
    const { count } = await transaction.homeSlot.updateMany({ where: { id: slotId, termId: into?.id ?? null }, data: { termId } });
    if (count > 0) done.expired.push(tags.homeOf(locale));
  }
  for (const id of ids) {
    const isWhole = (one: { articleId: number; before: number[] }, there: readonly number[]) =>
      !one.before.includes(id) || there.includes(one.articleId);
    if (!stories.every((one) => isWhole(one, placed)) || !drafts.every((one) => isWhole(one, named)))
      done.refused.push({ id, code: 'partly' });
  }
  for (const { id } of targets.filter((target) => back.some(({ into }) => into?.id === target.id))) {
    await transaction.$executeRaw`UPDATE term SET version = version + 1, changed_at = now(), changed_by_id = ${personId} WHERE id = ${id}`;
    done.expired.push(...tagsOfMoved(id, await findDaysUnder(transaction, ids), await findLocalesUnder(transaction, id)));
  }
  done.done = ids.length;
  done.expired.push(
    ...tagsOfNames(ids),
    ...tagsOfAddresses(back.flatMap(({ term, past }) => [term, ...past])),
    ...placed.flatMap((articleId) => [tags.story(articleId), tags.card(articleId)]),
    ...((await isInFoot(transaction, ids)) ? [tags.terms] : []),
  );
  return done;
}

/** Whether an address is somebody's, or leads to somebody, other than this term. */
async function isTaken(transaction: Transaction, { kind, slug }: Pick<LockedTerm, 'kind' | 'slug'>, but: number | null): Promise<boolean> {
  const taken = await findTakenAddresses(transaction, kind, [slug]);
  return taken.some(({ termId, isPast }) => termId !== but || !isPast);
}

const tell = (transaction: Transaction, personId: number, { id }: { id: number }, detail: Record<string, string>) =>
  transaction.auditEntry.create({ data: { personId, deed: 'restore-term', subject: `term:${id}`, detail }, select: { id: true } });

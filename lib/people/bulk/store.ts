import { z } from 'zod';
import { db, type Transaction } from '../../db/client.ts';
import { recordBulk, takeBack } from '../../lists/acts/store.ts';
import type { BulkItem, BulkRefused, BulkResult, BulkUndone } from '../../lists/bulk.ts';
import { lockKeepers, setActiveIn, signOutIn } from '../keeping/store.ts';
import type { ChangePeopleInput, PeopleChange } from './schema.ts';
import type { BulkPersonCode } from './view.ts';

const LIST = 'people' as const;
/** `version` is the one the act left. */
const changed = z.strictObject({ id: z.int(), version: z.int(), isActive: z.boolean() });
type Changed = z.output<typeof changed>;

const byNumber = <Item extends { id: number }>(items: readonly Item[]): Item[] => items.toSorted((one, other) => one.id - other.id);

/** Does one thing to these people in one transaction, in the order of their numbers; null when the one who asks does not keep people (any more). */
export async function storeChange({ items, change }: ChangePeopleInput, byId: number): Promise<BulkResult<BulkPersonCode> | null> {
  return db().$transaction(async (transaction) => {
    if (!(await lockKeepers(transaction, byId))) return null;
    const refused: BulkRefused<BulkPersonCode>[] = [];
    const changes: Changed[] = [];
    let done = 0;
    for (const item of byNumber(items)) {
      const became = await changeIn(transaction, item, { change, byId });
      if (typeof became === 'string') refused.push({ id: item.id, code: became });
      else done += 1;
      if (typeof became === 'object' && became) changes.push(became);
    }
    return { done, refused, undo: await recordBulk(transaction, { personId: byId, list: LIST, changes }) };
  });
}

/** @returns what can be put back; null for what cannot */
async function changeIn(
  transaction: Transaction,
  { id, version }: BulkItem,
  { change, byId }: { change: PeopleChange; byId: number },
): Promise<Changed | BulkPersonCode | null> {
  if (change.kind === 'sign-out') {
    if (id === byId) return 'own-role';
    const ended = await signOutIn(transaction, id, byId);
    if (ended === null) return 'not-found';
    return ended === 0 ? 'no-change' : null;
  }
  const isActive = change.kind === 'reactivate';
  const kept = await setActiveIn(transaction, { personId: id, version: version ?? 0, isActive }, byId);
  if (kept.code !== 'done') return kept.code;
  return kept.version === version ? 'no-change' : { id, version: kept.version, isActive };
}

/** Takes an act back for everybody who stands as it left them. */
export async function storeUndoing(undo: string, byId: number): Promise<BulkUndone<BulkPersonCode> | 'forbidden' | 'not-found'> {
  return db().$transaction(async (transaction) => {
    if (!(await lockKeepers(transaction, byId))) return 'forbidden';
    const changes = await takeBack(transaction, { undo, personId: byId, list: LIST, shape: changed });
    if (!changes) return 'not-found';
    const refused: BulkRefused<BulkPersonCode>[] = [];
    for (const { id, version, isActive } of byNumber(changes)) {
      const kept = await setActiveIn(transaction, { personId: id, version, isActive: !isActive }, byId);
      if (kept.code !== 'done') refused.push({ id, code: kept.code });
    }
    return { done: changes.length - refused.length, refused };
  });
}

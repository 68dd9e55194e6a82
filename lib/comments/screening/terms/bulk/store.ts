import { z } from 'zod';
import { writeAudit } from '../../../../audit/store.ts';
import { db } from '../../../../db/client.ts';
import { recordBulk, takeBack } from '../../../../lists/acts/store.ts';
import type { BulkRefused, BulkResult, BulkUndone } from '../../../../lists/bulk.ts';
import { moveRulebook } from '../../settings/store.ts';
import { deleteTermIn, type KeptTerm, putBackTermsIn } from '../store.ts';
import { TERM_KINDS, TERM_STRENGTHS } from '../view.ts';
import type { RemoveTermsInput } from './schema.ts';
import type { BulkTermCode } from './view.ts';

const LIST = 'screening' as const;
const kept = z.strictObject({
  id: z.int(),
  text: z.string(),
  kind: z.enum(TERM_KINDS),
  strength: z.enum(TERM_STRENGTHS),
  note: z.string(),
  isActive: z.boolean(),
  version: z.int(),
  createdById: z.int().nullable(),
});

/** Takes terms off the list in one transaction, in the order of their numbers; the rulebook's edition lets one such act in at a time. */
export async function storeRemoval({ items }: RemoveTermsInput, personId: number): Promise<BulkResult<BulkTermCode>> {
  return db().$transaction(async (transaction) => {
    await moveRulebook(transaction);
    const removed: KeptTerm[] = [];
    const refused: BulkRefused<BulkTermCode>[] = [];
    for (const { id, version = 0 } of items.toSorted((one, other) => one.id - other.id)) {
      const term = await deleteTermIn(transaction, { id, version }, personId);
      if (term) removed.push(term);
      else refused.push({ id, code: 'conflict' });
    }
    return { done: removed.length, refused, undo: await recordBulk(transaction, { personId, list: LIST, changes: removed }) };
  });
}

/** Puts them back; null when there is nothing to be taken back. */
export async function storeUndoing(undo: string, personId: number): Promise<BulkUndone<BulkTermCode> | null> {
  return db().$transaction(async (transaction) => {
    const changes = await takeBack(transaction, { undo, personId, list: LIST, shape: kept });
    if (!changes) return null;
    const back = new Set(await putBackTermsIn(transaction, changes));
    const refused = changes.filter(({ id }) => !back.has(id)).map(({ id }) => ({ id, code: 'there' as const }));
    const detail = { changed: back.size, refused: refused.length };
    await writeAudit({ personId, deed: 'undo-many', subject: `list:${LIST}`, detail }, transaction);
    return { done: back.size, refused };
  });
}

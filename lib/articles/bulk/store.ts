import { writeAudit } from '../../audit/store.ts';
import type { StaffMember } from '../../auth/roles.ts';
import type { PublicChange } from '../../cache/tag-clock.ts';
import { againOnDeadlock } from '../../db/again-on-deadlock.ts';
import { db, type Transaction } from '../../db/client.ts';
import { recordBulk, takeBack } from '../../lists/acts/store.ts';
import type { BulkResult, BulkUndone } from '../../lists/bulk.ts';
import { findWorkflow } from '../workflow/store.ts';
import { changeIn } from './doing/store.ts';
import { putBackIn } from './removing/store.ts';
import { type ArticleChanged, articleChanged, type ChangeArticlesInput } from './schema.ts';
import { type LockedStory, lockStories } from './standing/store.ts';
import { type Back, undoIn } from './undoing/store.ts';
import type { BulkCode } from './view.ts';

const LIST = 'articles';
/** Two hundred publications take some seconds. */
const LONG = { timeout: 60_000 };

/** What readers see otherwise since. */
export type PublicChanges = { articleId: number; change: PublicChange }[];

/**
 * Changes many stories in one transaction: those it may, each by the rules of its own deed, and what they were is kept. If it breaks off,
 * nothing was changed.
 */
export const storeChange = (
  staff: StaffMember,
  { items, change }: ChangeArticlesInput,
): Promise<{ result: BulkResult<BulkCode>; changes: PublicChanges }> =>
  againOnDeadlock(() =>
    db().$transaction(async (transaction) => {
      const stories = await lockStories(
        transaction,
        items.map(({ id }) => id),
      );
      const { settings: workflow } = await findWorkflow(transaction);
      const kept: ArticleChanged[] = [];
      const changes: PublicChanges = [];
      const refused: BulkResult<BulkCode>['refused'] = [];
      for (const { id, version } of inOrder(items)) {
        const story = stories.get(id);
        const outcome = story ? await changeIn(transaction, change, { staff, workflow, story, version }) : 'not-found';
        if (typeof outcome === 'string') refused.push({ id, code: outcome });
        else if (outcome.changed) kept.push(outcome.changed);
        if (typeof outcome !== 'string' && outcome.change) changes.push({ articleId: id, change: outcome.change });
      }
      const undo = await recordBulk(transaction, { personId: staff.id, list: LIST, changes: kept });
      const detail = { kind: change.kind === 'step' ? change.step : change.kind, changed: kept.length, refused: refused.length };
      if (undo) await writeAudit({ personId: staff.id, deed: 'change-many', subject: `list:${LIST}`, detail }, transaction);
      return { result: { done: items.length - refused.length, refused, undo }, changes };
    }, LONG),
  );

/** Takes an act back, once: each story where nothing has happened since. @returns null when there is nothing to be taken back */
export const storeUndo = (staff: StaffMember, undo: string): Promise<{ result: BulkUndone<BulkCode>; changes: PublicChanges } | null> =>
  againOnDeadlock(() =>
    db().$transaction(async (transaction) => {
      const kept = await takeBack(transaction, { undo, personId: staff.id, list: LIST, shape: articleChanged });
      if (!kept) return null;
      const stories = await lockStories(
        transaction,
        kept.map(({ id }) => id),
      );
      const changes: PublicChanges = [];
      const refused: BulkUndone<BulkCode>['refused'] = [];
      for (const changed of inOrder(kept)) {
        const back = await backIn(transaction, changed, { staff, story: stories.get(changed.id) });
        if (typeof back === 'string') refused.push({ id: changed.id, code: back });
        else if (back.change) changes.push({ articleId: changed.id, change: back.change });
      }
      const done = kept.length - refused.length;
      const detail = { changed: done, refused: refused.length };
      await writeAudit({ personId: staff.id, deed: 'undo-many', subject: `list:${LIST}`, detail }, transaction);
      return { result: { done, refused }, changes };
    }, LONG),
  );

async function backIn(
  transaction: Transaction,
  changed: ArticleChanged,
  { staff, story }: { staff: StaffMember; story: LockedStory | undefined },
): Promise<Back> {
  // What was removed is not among the stories.
  if (changed.kind === 'remove') return (await putBackIn(transaction, changed.id, staff)) ?? { change: null };
  return story ? undoIn(transaction, changed, { staff, story }) : 'not-found';
}

const inOrder = <Item extends { id: number }>(items: readonly Item[]): Item[] => items.toSorted((one, other) => one.id - other.id);

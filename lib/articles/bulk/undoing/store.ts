import { mayIn, type StaffMember } from '../../../auth/roles.ts';
import type { PublicChange } from '../../../cache/tag-clock.ts';
import type { Transaction } from '../../../db/client.ts';
import { assignIn } from '../../assignments/store.ts';
import { publishIn, withdrawIn } from '../../publication/store.ts';
import { findRevisionContent } from '../../revisions/store.ts';
import { takeStepBack } from '../../stages/store.ts';
import { handsOf, isLockedFor, STAGE_DEEDS, TRANSITIONS } from '../../stages/transitions.ts';
import { contentIn, overwriteIn } from '../doing/store.ts';
import type { ArticleChanged } from '../schema.ts';
import type { LockedStory } from '../standing/store.ts';
import type { BulkCode } from '../view.ts';

/** What came of taking it back for one story. */
export type Back = BulkCode | { change: PublicChange | null };

type Undo = { staff: StaffMember; story: LockedStory };
const BACK: Back = { change: null };

/**
 * Puts one locked story back where it was, if it still is as the act left it; else it is `moved`. Whoever takes back needs the rights that
 * the deed itself needs, now.
 */
export async function undoIn(
  transaction: Transaction,
  changed: Exclude<ArticleChanged, { kind: 'remove' }>,
  { staff, story }: Undo,
): Promise<Back> {
  const hands = handsOf(staff, story);
  if (hands.length === 0) return 'not-found';
  if (changed.kind === 'assign') return giveBack(transaction, changed, { staff, story });
  if (changed.kind === 'take-down') return putBack(transaction, changed, { staff, story });
  if (story.version !== changed.version) return 'moved';
  if (changed.kind === 'publish') return takeIn(transaction, changed, { staff, story });
  if (changed.kind === 'step') return stepBack(transaction, changed, { staff, story });
  if (isLockedFor(hands, story.stage)) return 'in-review';
  const content = await contentIn(transaction, story.id);
  const before = changed.kind === 'section' ? { sectionId: changed.sectionId } : { termIds: changed.termIds };
  const version = await overwriteIn(transaction, { staff, story, content: { ...content, ...before } });
  return version === null ? 'in-review' : BACK;
}

async function stepBack(
  transaction: Transaction,
  { changeId, id: articleId, reason }: Extract<ArticleChanged, { kind: 'step' }>,
  { staff, story }: Undo,
): Promise<Back> {
  const taken = await transaction.stageChange.findUnique({ where: { id: changeId }, select: { deed: true } });
  const deed = STAGE_DEEDS.find((one) => one === taken?.deed);
  const hands = handsOf(staff, story);
  if (!deed || !TRANSITIONS[deed].hands.some((hand) => hands.includes(hand))) return 'forbidden';
  return (await takeStepBack(transaction, { changeId, articleId, reason, personId: staff.id })) ? BACK : 'moved';
}

async function giveBack(
  transaction: Transaction,
  { at, before, id: articleId }: Extract<ArticleChanged, { kind: 'assign' }>,
  { staff, story }: Undo,
): Promise<Back> {
  if ((story.assignment?.at ?? null) !== at) return 'moved';
  if (!mayIn(staff, 'publish', story.sectionId)) return 'forbidden';
  const wished = {
    personId: before?.personId ?? null,
    dueAt: typeof before?.dueAt === 'number' ? new Date(before.dueAt) : null,
    note: before?.note ?? '',
  };
  const given = await assignIn(transaction, { articleId, ...wished, was: story.assigneeId, byId: staff.id });
  return given === 'unknown-person' ? given : BACK;
}

/** Takes what was put out away again: readers have what they had, and the draft is ready as it was. */
async function takeIn(
  transaction: Transaction,
  { version, live, changeId, id: articleId }: Extract<ArticleChanged, { kind: 'publish' }>,
  { staff, story }: Undo,
): Promise<Back> {
  if (story.live !== version || story.lastStepId !== (changeId ?? story.lastStepId)) return 'moved';
  const may = (sectionId: number | null) => mayIn(staff, 'publish', sectionId);
  const answer =
    live === null
      ? await withdrawIn(transaction, { articleId, live: version, personId: staff.id, mayIn: may, reason: '' })
      : await putOut(transaction, { staff, story, version: live });
  if (typeof answer === 'string') return answer;
  if (answer.code !== 'unpublished' && answer.code !== 'published') return answer.code;
  if (changeId !== null) await takeStepBack(transaction, { changeId, articleId, reason: '', personId: staff.id });
  return { change: answer.change };
}

/** Gives readers back what was taken away from them. */
async function putBack(
  transaction: Transaction,
  { version, at }: Extract<ArticleChanged, { kind: 'take-down' }>,
  { staff, story }: Undo,
): Promise<Back> {
  if (story.status !== 'unpublished' || story.withdrawnAt?.getTime() !== at) return 'moved';
  const answer = await putOut(transaction, { staff, story, version });
  if (typeof answer === 'string') return answer;
  return answer.code === 'published' ? { change: answer.change } : answer.code;
}

/** Puts a version before readers that they had before. */
async function putOut(transaction: Transaction, { staff, story, version }: Undo & { version: number }) {
  const content = await findRevisionContent(transaction, story.id, version);
  if (!content) return 'not-ready' as const;
  const may = (sectionId: number | null) => mayIn(staff, 'publish', sectionId);
  return publishIn(transaction, {
    article: story,
    articleId: story.id,
    version,
    content,
    mayIn: may,
    live: story.live,
    personId: staff.id,
    acceptedRights: [],
  });
}

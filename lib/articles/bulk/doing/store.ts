import { mayIn, type StaffMember } from '../../../auth/roles.ts';
import type { PublicChange } from '../../../cache/tag-clock.ts';
import type { Transaction } from '../../../db/client.ts';
import { assignIn } from '../../assignments/store.ts';
import { contentOf } from '../../drafts/columns.ts';
import { mayPlace } from '../../drafts/placing.ts';
import { draftScope } from '../../drafts/scope.ts';
import { updateDraftIn } from '../../drafts/store.ts';
import { publishIn, withdrawIn } from '../../publication/store.ts';
import { type DraftContent, MAX_TERMS } from '../../schema.ts';
import { takeStep } from '../../stages/store.ts';
import { handsOf, isLockedFor, TRANSITIONS } from '../../stages/transitions.ts';
import type { Workflow } from '../../workflow/schema.ts';
import { removeIn } from '../removing/store.ts';
import type { ArticleChanged, ArticlesChange } from '../schema.ts';
import type { LockedStory } from '../standing/store.ts';
import type { BulkCode } from '../view.ts';

/** What came of it for one story: a code, or done; `changed` is null when it was so already. */
export type Outcome = BulkCode | { changed: ArticleChanged | null; change?: PublicChange | null };

type Act = { staff: StaffMember; workflow: Workflow; story: LockedStory; version: number | undefined };

/**
 * Does to one locked story what its own page does, with the same rules: whose it is, the version that was seen, four eyes, what may go out.
 * Nothing is written before everything was asked, so that what is refused leaves no trace in a transaction that goes on.
 */
export async function changeIn(transaction: Transaction, change: ArticlesChange, act: Act): Promise<Outcome> {
  const { staff, story, version } = act;
  if (handsOf(staff, story).length === 0) return 'not-found';
  if (change.kind === 'assign') return giveIn(transaction, change.personId, act);
  if (change.kind === 'take-down') return takeDownIn(transaction, change.reason, act);
  if (story.version !== version) return 'moved';
  if (change.kind === 'remove') return removeIn(transaction, act);
  if (change.kind === 'step') return stepIn(transaction, change, act);
  if (change.kind === 'publish') return putOutIn(transaction, act);
  return saveIn(transaction, change, act);
}

async function stepIn(
  transaction: Transaction,
  { step, reason }: Extract<ArticlesChange, { kind: 'step' }>,
  { staff, workflow, story }: Act,
): Promise<Outcome> {
  const { from, hands } = TRANSITIONS[step];
  const mine = handsOf(staff, story);
  if (!hands.some((hand) => mine.includes(hand))) return 'forbidden';
  if (!from.includes(story.stage)) return 'wrong-stage';
  if (step === 'approve' && story.savedById === staff.id && workflow.publishing === 'four-eyes') return 'needs-other-eyes';
  const said = TRANSITIONS[step].reason === 'none' ? '' : reason;
  const { id: articleId, version } = story;
  const changeId = await takeStep(transaction, { articleId, version, from: story.stage, deed: step, reason: said, personId: staff.id });
  return { changed: { kind: 'step', id: articleId, version, changeId, reason: story.reason } };
}

type Save = Extract<ArticlesChange, { kind: 'section' | 'add-term' | 'remove-term' }>;

async function saveIn(transaction: Transaction, change: Save, { staff, story }: Act): Promise<Outcome> {
  if (isLockedFor(handsOf(staff, story), story.stage)) return 'in-review';
  if (change.kind === 'section' && story.sectionId === change.sectionId) return { changed: null };
  if (change.kind === 'section' && !mayPlace(staff, change.sectionId)) return 'foreign-section';
  const content = await contentIn(transaction, story.id);
  const { termIds } = content;
  if (change.kind !== 'section' && termIds.includes(change.termId) === (change.kind === 'add-term')) return { changed: null };
  if (change.kind === 'add-term' && termIds.length >= MAX_TERMS) return 'too-many-terms';
  const version = await overwriteIn(transaction, { staff, story, content: { ...content, ...wishedOf(change, termIds) } });
  if (version === null) return 'in-review';
  if (change.kind === 'section') return { changed: { kind: 'section', id: story.id, version, sectionId: story.sectionId } };
  return { changed: { kind: 'terms', id: story.id, version, termIds } };
}

function wishedOf(change: Save, termIds: readonly number[]): Partial<DraftContent> {
  if (change.kind === 'section') return { sectionId: change.sectionId };
  return { termIds: change.kind === 'add-term' ? [...termIds, change.termId] : termIds.filter((id) => id !== change.termId) };
}

/** What a locked draft holds. */
export async function contentIn(transaction: Transaction, articleId: number): Promise<DraftContent> {
  return contentOf(await transaction.draft.findUniqueOrThrow({ where: { articleId } }));
}

/** Saves this over a locked draft, as a version of its own. @returns the version; null when it may not be saved by this person now */
export async function overwriteIn(
  transaction: Transaction,
  { staff, story, content }: { staff: StaffMember; story: LockedStory; content: DraftContent },
): Promise<number | null> {
  const scope = draftScope(staff);
  if (!scope) return null;
  const saved = await updateDraftIn(transaction, { articleId: story.id, version: story.version, content, savedById: staff.id, scope });
  return saved?.version ?? null;
}

async function giveIn(transaction: Transaction, personId: number | null, { staff, story }: Act): Promise<Outcome> {
  if (!mayIn(staff, 'publish', story.sectionId)) return 'forbidden';
  const { id: articleId, assigneeId: was, assignment } = story;
  if (was === personId) return { changed: null };
  const given = await assignIn(transaction, { articleId, personId, dueAt: null, note: '', was, byId: staff.id });
  if (given === 'unknown-person') return given;
  const before = was === null || !assignment ? null : { personId: was, dueAt: assignment.dueAt, note: assignment.note };
  return { changed: { kind: 'assign', id: articleId, at: given.at?.getTime() ?? null, before } };
}

/** What was found ready goes out; anything else is published on its own page, where it is read. */
async function putOutIn(transaction: Transaction, { staff, story }: Act): Promise<Outcome> {
  const { id: articleId, version, live } = story;
  const may = (sectionId: number | null) => mayIn(staff, 'publish', sectionId);
  if (!may(story.sectionId)) return 'forbidden';
  if (story.stage !== 'ready') return 'wrong-stage';
  if (story.status === 'unpublished') return 'taken-down';
  const content = await contentIn(transaction, articleId);
  const answer = await publishIn(transaction, {
    article: story,
    articleId,
    version,
    content,
    live,
    personId: staff.id,
    mayIn: may,
    acceptedRights: [],
  });
  if (answer.code !== 'published') return answer.code;
  if (answer.change === null) return { changed: null };
  const changeId = await lastStep(transaction, articleId);
  return {
    changed: { kind: 'publish', id: articleId, version, live, changeId: changeId === story.lastStepId ? null : changeId },
    change: answer.change,
  };
}

async function lastStep(transaction: Transaction, articleId: number): Promise<number | null> {
  const last = await transaction.stageChange.aggregate({ where: { articleId }, _max: { id: true } });
  return last._max.id;
}

async function takeDownIn(transaction: Transaction, reason: string, { staff, story, version }: Act): Promise<Outcome> {
  const { id: articleId, live } = story;
  if (live === null) return mayIn(staff, 'publish', story.sectionId) ? { changed: null } : 'forbidden';
  if (live !== version) return 'moved';
  const may = (sectionId: number | null) => mayIn(staff, 'publish', sectionId);
  const answer = await withdrawIn(transaction, { articleId, live, personId: staff.id, mayIn: may, reason });
  if (answer.code !== 'unpublished') return answer.code;
  const { withdrawnAt } = await transaction.article.findUniqueOrThrow({ where: { id: articleId }, select: { withdrawnAt: true } });
  if (!withdrawnAt) throw new Error(`Article ${articleId} was taken down and does not say when.`);
  return { changed: { kind: 'take-down', id: articleId, version: live, at: withdrawnAt.getTime() }, change: answer.change };
}

import type { PublicChange } from '../../cache/tag-clock.ts';
import { againOnDeadlock } from '../../db/again-on-deadlock.ts';
import { db, type Transaction } from '../../db/client.ts';
import { pathPrefix } from '../../site/paths.ts';
import { storyPath } from '../address.ts';
import { contentOf } from '../drafts/columns.ts';
import { updateDraftIn } from '../drafts/store.ts';
import { isSame } from '../merge/canonical.ts';
import { type DraftField, mergeDrafts } from '../merge/merge-drafts.ts';
import type { MayIn } from '../publication/publisher.ts';
import { lockArticle, type NotPublished, type Published, publishIn } from '../publication/store.ts';
import { findRevisionContent, keepRevision } from '../revisions/store.ts';
import { type DraftContent, draftFields } from '../schema.ts';
import type { HotFixDone } from './view.ts';

export type HotFix = { code: 'not-found' } | NotPublished | { code: 'fixed'; done: HotFixDone; change: PublicChange | null };

type Fix = { articleId: number; live: number; content: DraftContent; personId: number; mayIn: MayIn; acceptedRights: readonly number[] };

/**
 * Puts a fix before readers in the place of version `live`, past the waiting draft, and carries it into that draft: all of it, or nothing. The
 * fix becomes the draft's next version; where the draft had something of its own, the two together become the one after.
 */
export async function writeHotFix(fix: Fix): Promise<HotFix> {
  try {
    return await againOnDeadlock(() => db().$transaction((transaction) => fixIn(transaction, fix)));
  } catch (error) {
    if (error instanceof NotFixed) return error.refusal;
    throw error;
  }
}

/** Takes back what the transaction has written. */
class NotFixed extends Error {
  readonly refusal: NotPublished;
  constructor(refusal: NotPublished) {
    super(`A hot fix was not published: ${refusal.code}`);
    this.refusal = refusal;
  }
}

async function fixIn(transaction: Transaction, fix: Fix): Promise<HotFix> {
  const { articleId, live, content, personId, mayIn, acceptedRights } = fix;
  const article = await lockArticle(transaction, articleId);
  const row = article && (await transaction.draft.findUnique({ where: { articleId } }));
  if (!row) return { code: 'not-found' };
  const shown = await findLive(articleId, transaction);
  const publish = { article, articleId, content, live, personId, mayIn, acceptedRights };
  if (shown?.version !== live) {
    const before = shown && (await sameFix(transaction, fix, shown));
    if (before) return before;
    throw refused(await publishIn(transaction, { ...publish, version: row.version + 1 }));
  }
  const save = { articleId, savedById: personId, scope: 'all' as const };
  const fixed = await updateDraftIn(transaction, { ...save, version: row.version, content, kind: 'hotFix' });
  if (!fixed) throw new Error(`The draft of article ${articleId} moved on although it is locked.`);
  const { content: merged, conflicts } = mergeDrafts({ base: shown.content, mine: contentOf(row), theirs: content });
  const carried = isSame(merged, content)
    ? null
    : await updateDraftIn(transaction, { ...save, version: fixed.version, content: merged, kind: 'merged', conflicts });
  await keepRevision(transaction, articleId, row.version);
  const draftVersion = carried?.version ?? fixed.version;
  const isPlanBehind = await carryPlans(transaction, articleId, { from: row.version, to: draftVersion });
  const published = await publishIn(transaction, { ...publish, version: fixed.version });
  if (published.code !== 'published') throw new NotFixed(published);
  const done = { ...fixed, slug: content.slug, path: published.path, draftVersion, conflicts, isPlanBehind };
  return { code: 'fixed', change: published.change, done: { ...done, draft: carried ? 'carries-the-fix' : 'is-the-fix' } };
}

function refused(publication: NotPublished | Published): NotFixed {
  if (publication.code === 'published') throw new Error('A hot fix of another version than readers have was published.');
  return new NotFixed(publication);
}

/** What readers have: the version that was published, or, where it was never kept, the story itself. */
export async function findLive(articleId: number, transaction: Transaction = db()): Promise<Live | null> {
  const story = await transaction.story.findUnique({
    where: { articleId },
    include: { terms: { select: { termId: true }, orderBy: { position: 'asc' } }, section: { select: { slug: true } } },
  });
  if (!story) return null;
  const { version, updatedAt, sectionId } = story;
  const kept = await findRevisionContent(transaction, articleId, version);
  const content = kept ?? contentOf({ ...story, termIds: story.terms.map(({ termId }) => termId) });
  const path = storyPath({ prefix: pathPrefix(story.locale), sectionSlug: story.section.slug, slug: story.slug, id: articleId });
  return { version, updatedAt, sectionId, path, content };
}

export type Live = { version: number; updatedAt: Date; sectionId: number; path: string; content: DraftContent };

/** The fix that readers have already, when it is this one, sent again because its answer was lost. */
async function sameFix(transaction: Transaction, { articleId, content, personId }: Fix, shown: Live): Promise<HotFix | null> {
  if (!isSame(shown.content, content)) return null;
  const [fix, next] = await transaction.revision.findMany({
    where: { articleId, version: { in: [shown.version, shown.version + 1] } },
    orderBy: { version: 'asc' },
    select: { version: true, kind: true, savedById: true, savedAt: true, conflicts: true },
  });
  if (fix?.kind !== 'hotFix' || fix.savedById !== personId) return null;
  const carried = next?.kind === 'merged' && next.savedAt.getTime() === fix.savedAt.getTime() ? next : null;
  const { version, savedAt } = fix;
  const conflicts = fieldsNamed(carried?.conflicts ?? []);
  const done = { version, savedAt, slug: content.slug, path: shown.path, draftVersion: (carried ?? fix).version, conflicts };
  return { code: 'fixed', change: null, done: { ...done, isPlanBehind: false, draft: carried ? 'carries-the-fix' : 'is-the-fix' } };
}

/**
 * A plan to publish exactly the draft that the fix was carried into goes with it, or it would take the fix away again.
 * @returns whether there is a plan for another version, which knows nothing of the fix
 */
async function carryPlans(transaction: Transaction, articleId: number, { from, to }: { from: number; to: number }): Promise<boolean> {
  // Whoever does a plan has it locked and waits for the article: that plan is left as it is.
  await transaction.$executeRaw`
    UPDATE schedule SET version = ${to} WHERE id IN (
      SELECT id FROM schedule WHERE article_id = ${articleId} AND deed = 'publish' AND version = ${from}
        AND done_at IS NULL AND cancelled_at IS NULL AND failed_at IS NULL
      FOR UPDATE SKIP LOCKED)`;
  const open = { articleId, deed: 'publish' as const, doneAt: null, cancelledAt: null, failedAt: null };
  return (await transaction.schedule.count({ where: { ...open, version: { not: to } } })) > 0;
}

/** The section in which readers have a story; null when they have none. */
export async function findLiveSection(articleId: number): Promise<number | null> {
  const story = await db().story.findUnique({ where: { articleId }, select: { sectionId: true } });
  return story?.sectionId ?? null;
}

export type Unsettled = { fixVersion: number; draftVersion: number; fields: DraftField[] };

/** What fixes and the draft had both changed since the draft was last saved by hand; null when that is nothing. */
export async function findUnsettled(articleId: number): Promise<Unsettled | null> {
  const [row] = await db().$queryRaw<{ version: number | null; fields: string[] | null }[]>`
    SELECT max(revision.version) AS version, array_agg(DISTINCT field) AS fields
    FROM revision, unnest(revision.conflicts) AS field
    WHERE article_id = ${articleId} AND version > (
      SELECT coalesce(max(version), 0) FROM revision WHERE article_id = ${articleId} AND kind IN ('hand', 'restored'))`;
  if (!row?.version || !row.fields) return null;
  return { fixVersion: row.version - 1, draftVersion: row.version, fields: fieldsNamed(row.fields) };
}

const fieldsNamed = (names: readonly string[]): DraftField[] =>
  (Object.keys(draftFields.shape) as DraftField[]).filter((name) => names.includes(name));

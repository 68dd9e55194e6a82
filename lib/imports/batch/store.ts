import { storyPath } from '../../articles/address.ts';
import type { PublicChange } from '../../cache/tag-clock.ts';
import { tags } from '../../cache/tags.ts';
import { againOnDeadlock } from '../../db/again-on-deadlock.ts';
import { db, type Transaction } from '../../db/client.ts';
import { moveEdition } from '../../db/edition.ts';
import { pathPrefix } from '../../site/paths.ts';
import { type CommentToWrite, insertComments } from '../comments/store.ts';
import { findItems, keepItems } from '../items/store.ts';
import { hostOf } from '../links/old-link.ts';
import { keepWaiting, leadLinks, leadWaiting, type Target } from '../links/store.ts';
import { addressKey } from '../old-addresses/address-key.ts';
import { keepAddresses, type NewAddress } from '../old-addresses/store.ts';
import { holdRun, keepProblems, moveRun, type RunProblem } from '../runs/store.ts';
import type { ImportCounts } from '../schema.ts';
import { insertDrafts, lockStandings, type StoryToWrite, takeArticleIds, updateDrafts, writeStories } from '../stories/store.ts';
import { findOrMakeTerms, findSections, makeSection } from '../terms/store.ts';
import { commentsOf } from './comments-of.ts';
import { type Filing, file, wantedTerms } from './file-post.ts';
import { MOST_COMMENTS, toldOf, writeMoreComments } from './more-comments/store.ts';
import type { Prepared } from './prepare.ts';
import { hashOf, momentOf, outcomeOf, storyOf } from './weigh-post.ts';

export type Batch = {
  runId: number;
  source: string;
  personId: number;
  isDry: boolean;
  /** Where the run stood before: a batch that was written already is not written again. */
  from: number;
  /** Where it stands then. */
  to: number;
  posts: readonly Prepared[];
  /** What was said before: of entries that are no stories. */
  problems: readonly RunProblem[];
  counts: ImportCounts;
  filing: Filing;
  terms: Map<string, number>;
  /** Terms and sections that this run has made, or would make: each counts once. */
  made: Set<string>;
};

/** `lost`: it was cancelled, or somebody else has gone on with it. */
export type Written = { state: 'lost' } | { state: 'written'; counts: ImportCounts; changes: PublicChange[] };

/** `more`: comments that would be too many for one transaction; until they are written the run stands where it stood. */
type Begun = { state: 'lost' } | { state: 'written'; counts: ImportCounts; change: PublicChange | null; more: CommentToWrite[] };

/** Undoes what a dry run has written, and carries what it came to. */
class Dry extends Error {
  readonly counts: ImportCounts;
  readonly problems: readonly RunProblem[];
  constructor(counts: ImportCounts, problems: readonly RunProblem[]) {
    super('dry');
    this.counts = counts;
    this.problems = problems;
  }
}

/**
 * Writes a part of a file: stories with their drafts, comments, terms, old addresses, what is told of it, and where the run stands, all or
 * nothing. Only of very many comments the last ones follow in transactions of their own, the run's place with the last. What came before is
 * found again by its number there: unchanged it is left alone, changed it is written over, but not when somebody has worked on it here.
 */
export async function writeBatch(batch: Batch): Promise<Written> {
  try {
    const begun = await againOnDeadlock(() =>
      db().$transaction((transaction) => writeIn(transaction, batch), { maxWait: 20_000, timeout: 60_000 }),
    );
    if (begun.state === 'lost') return begun;
    const { counts, change, more } = begun;
    return writeMoreComments(batch, { counts, changes: change ? [change] : [], comments: more });
  } catch (error) {
    if (!(error instanceof Dry)) throw error;
    await keepDryRun(batch, error);
    return { state: 'written', counts: error.counts, changes: [] };
  }
}

async function writeIn(transaction: Transaction, batch: Batch): Promise<Begun> {
  const { runId, source, personId, isDry } = batch;
  const now = await holdRun(transaction, batch);
  if (!now) return { state: 'lost' };
  const counts = { ...batch.counts };
  const problems: RunProblem[] = [...batch.problems];

  const sections = await findSections(transaction);
  const filed = [];
  const madeNow: string[] = [];
  for (const prepared of batch.posts) {
    const place = file(prepared.post, batch.filing, sections);
    if (place.newSection) {
      const made = await makeSection(transaction, place.newSection, personId);
      sections.push(made);
      if (!batch.made.has(`section:${made.slug}`)) counts.sections += 1;
      madeNow.push(`section:${made.slug}`);
      filed.push({ prepared, place: { ...place, sectionId: made.id } });
    } else filed.push({ prepared, place });
  }
  const terms = new Map(batch.terms);
  const newTerms = await findOrMakeTerms(
    transaction,
    filed.flatMap(({ place }) => wantedTerms(place)),
    terms,
    personId,
  );
  counts.terms += newTerms.filter((key) => !batch.made.has(key)).length;
  madeNow.push(...newTerms);
  const items = await findItems(
    transaction,
    source,
    'post',
    batch.posts.map(({ post }) => post.foreignId),
  );
  const standings = new Map(
    (
      await lockStandings(
        transaction,
        [...items.values()].flatMap(({ articleId }) => articleId ?? []),
      )
    ).map((one) => [one.articleId, one]),
  );
  const ids = await takeArticleIds(transaction, batch.posts.length);

  const fresh: StoryToWrite[] = [];
  const changed: StoryToWrite[] = [];
  const kept: { foreignId: string; articleId: number; version: number; hash: Buffer }[] = [];
  const comments: CommentToWrite[] = [];
  const addresses: NewAddress[] = [];
  const seen = new Set<string>();
  const own = new Map<string, Target>();
  const hosts = new Set([hostOf(`http://${source}`)]);
  for (const [index, { prepared, place }] of filed.entries()) {
    const { post } = prepared;
    const told = (code: RunProblem['code'], detail = '') => problems.push({ position: prepared.position, title: post.title, code, detail });
    if (seen.has(post.foreignId)) {
      counts.leftOut += 1;
      continue;
    }
    seen.add(post.foreignId);
    const made = prepared.make({
      sectionId: place.sectionId,
      termIds: place.terms.flatMap((term) => terms.get(term) ?? []),
      byline: place.hasAuthor ? '' : source,
    });
    for (const { code, detail } of [...place.problems, ...made.problems]) told(code, detail);
    if (!made.content) {
      counts.failed += 1;
      continue;
    }
    const item = items.get(post.foreignId);
    const standing = item?.articleId ? standings.get(item.articleId) : undefined;
    // Of a story that readers have it is told in one line that its new text is not for them, and why.
    const hidden: string[] = [];
    const toldHere: typeof told = standing?.publishedAt ? (_, detail = '') => hidden.push(detail) : told;
    const publishedAt = momentOf(made.content, { post, place, now, told: toldHere });
    const story = storyOf(made.content, {
      prepared,
      publishedAt,
      now,
      articleId: standing?.articleId ?? ids[index] ?? 0,
      version: (standing?.version ?? 0) + 1,
    });
    const hash = hashOf(story);
    const outcome = outcomeOf({ item, standing, hash, isPublished: publishedAt !== null });
    if (outcome === 'created') fresh.push(story);
    else if (outcome === 'updated') changed.push({ ...story, publishedAt: standing?.publishedAt ?? publishedAt });
    else if (outcome === 'hidden') told('hidden-there', hidden.join(', '));
    else if (outcome === 'kept') told(standing?.status === 'unpublished' ? 'withdrawn-here' : 'edited-here');
    counts[outcome === 'hidden' ? 'kept' : outcome] += 1;
    if (outcome === 'created' && publishedAt) counts.published += 1;
    if (outcome === 'created' || outcome === 'updated')
      kept.push({ foreignId: post.foreignId, articleId: story.articleId, version: story.version, hash });
    const read = commentsOf(post, story.articleId, now);
    for (const { code, detail } of read.problems) told(code, detail);
    counts.commentsLeftOut += read.leftOut;
    comments.push(...read.comments);
    const section = sections.find(({ id }) => id === made.content?.sectionId);
    const target =
      (outcome === 'created' || outcome === 'updated') &&
      publishedAt &&
      section &&
      storyPath({ prefix: pathPrefix(story.locale), sectionSlug: section.slug, slug: made.content.slug, id: story.articleId });
    hosts.add(hostOf(post.address));
    for (const address of [post.address, ...post.oldAddresses]) {
      const path = addressKey(address);
      if (!path || post.status !== 'published' || !/^(?:https?:)?\//.test(address)) continue;
      addresses.push({ path, host: hostOf(address), articleId: story.articleId });
      if (target && !own.has(path)) own.set(path, { host: hostOf(address), target });
    }
    for (const { address, key, sectionId } of place.addresses) {
      const path = addressKey(address);
      const termId = key === null ? undefined : terms.get(key);
      if (path && sectionId !== null) addresses.push({ path, host: hostOf(address), sectionId });
      else if (path && termId !== undefined) addresses.push({ path, host: hostOf(address), termId });
    }
  }

  // What is compared with what came before is the story as it was there; what is written leads to where other stories are here.
  const led = await leadLinks(transaction, [...fresh, ...changed], { own, hosts });
  await insertDrafts(transaction, led.stories.slice(0, fresh.length), personId);
  await updateDrafts(transaction, led.stories.slice(fresh.length), personId);
  const shown = led.stories.filter(({ publishedAt }) => publishedAt !== null);
  await writeStories(transaction, shown, personId);
  await keepItems(transaction, { source, kind: 'post', runId }, kept);
  // Each is sealed into the log when its transaction ends, which has an end of its own.
  const most = isDry ? comments.length : MOST_COMMENTS;
  const written = await insertComments(transaction, { source, runId }, comments.slice(0, most));
  problems.push(...toldOf(written, { counts, position: batch.from + 1 }));
  const moved = await keepAddresses(transaction, runId, addresses);
  counts.addresses += moved.kept;
  await keepWaiting(
    transaction,
    changed.map(({ articleId }) => articleId),
    led.waiting,
  );
  const isLed = await leadWaiting(transaction, addresses);
  for (const path of moved.taken) problems.push({ position: batch.from + 1, title: '', code: 'address-taken', detail: path });
  counts.problems += problems.length;
  for (const key of madeNow) batch.made.add(key);
  if (isDry) throw new Dry(counts, problems);

  await keepProblems(transaction, runId, problems);
  const more = comments.slice(most);
  await moveRun(transaction, { runId, to: more.length > 0 ? batch.from : batch.to, counts });
  for (const [key, id] of terms) batch.terms.set(key, id);
  const isPublic = shown.length > 0 || written.approvedArticleIds.length > 0 || madeNow.length > 0 || moved.kept > 0 || isLed;
  return { state: 'written', counts, change: isPublic ? await moveEdition(transaction, [tags.everything]) : null, more };
}

async function keepDryRun({ runId, to }: Batch, { counts, problems }: Dry): Promise<void> {
  await db().$transaction(async (transaction) => {
    await keepProblems(transaction, runId, problems);
    await moveRun(transaction, { runId, to, counts });
  });
}

import { writeAudit } from '../../audit/store.ts';
import type { PublicChange } from '../../cache/tag-clock.ts';
import { tags } from '../../cache/tags.ts';
import { againOnDeadlock } from '../../db/again-on-deadlock.ts';
import { db, type Transaction } from '../../db/client.ts';
import { lockEdition, moveEdition } from '../../db/edition.ts';
import { takeBack } from '../../lists/acts/store.ts';
import { findAddressHolder, lockSections } from '../locked/store.ts';
import { inPartsOf, PATIENCE_MS } from '../merging/parts.ts';
import { holdSection } from '../store.ts';
import type { SectionRefusal } from '../view.ts';
import { type KeptMerge, keptMerge } from './schema.ts';

type Merged = Extract<KeptMerge, { of: 'section' }>;
type Of = Exclude<KeptMerge, { of: 'section' | 'people' }>['of'];

export type Undone = { code: 'undone'; name: string; stories: number; left: number; change: PublicChange };

/** Takes a merge back, in one transaction, as far as nobody has changed since what it did. */
export const storeUndo = (undo: string, personId: number): Promise<Undone | SectionRefusal> =>
  againOnDeadlock(() => db().$transaction((transaction) => undoIn(transaction, undo, personId), { timeout: PATIENCE_MS }));

async function undoIn(transaction: Transaction, undo: string, personId: number): Promise<Undone | SectionRefusal> {
  const kept = await takeBack(transaction, { undo, personId, list: 'sections', shape: keptMerge });
  const merged = kept?.find((one) => one.of === 'section');
  if (!kept || !merged) return { code: 'not-found' };
  const of = (name: Of) => kept.flatMap((one) => (one.of === name ? one.ids : []));
  const { section, into } = merged;
  const [drafts, stories] = [of('drafts'), of('stories')];
  await transaction.$executeRaw`
    SELECT FROM draft WHERE article_id = ANY (${drafts}::int[]) AND section_id = ${into} ORDER BY article_id FOR UPDATE`;
  const [target] = await lockSections(transaction, [into]);
  if (!target) return { code: 'not-found' };
  const holder =
    target.slug === section.slug
      ? ({ code: 'slug-taken', name: target.name } as const)
      : await findAddressHolder(transaction, section.slug, into);
  if (holder) return holder;
  await insertSection(transaction, merged, personId);
  await bringAddresses(transaction, merged, of('addresses'));
  await inPartsOf(
    drafts,
    (part) =>
      transaction.$executeRaw`UPDATE draft SET section_id = ${section.id} WHERE article_id = ANY (${part}::int[]) AND section_id = ${into}`,
  );
  const back = await inPartsOf(
    stories,
    (part) =>
      transaction.$executeRaw`UPDATE story SET section_id = ${section.id} WHERE article_id = ANY (${part}::int[]) AND section_id = ${into}`,
  );
  const [elsewhere] = await transaction.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM story WHERE article_id = ANY (${stories}::int[]) AND section_id <> ${section.id}`;
  const left = elsewhere?.count ?? 0;
  await transaction.$executeRaw`
    UPDATE section SET parent_id = ${section.id} WHERE id = ANY (${of('children')}::int[]) AND parent_id = ${into}`;
  for (const one of kept) if (one.of === 'people') await bringRights(transaction, { from: section.id, into, ...one });
  await lockEdition(transaction);
  await transaction.$executeRaw`
    UPDATE home_slot SET section_id = ${section.id} WHERE id = ANY (${of('slots')}::int[]) AND section_id = ${into}`;
  await transaction.$executeRaw`
    UPDATE section SET version = version + 1, changed_at = now(), changed_by_id = ${personId},
      comment_policy = CASE WHEN ${merged.policy !== undefined} AND comment_policy = ${JSON.stringify(section.commentPolicy)}::jsonb
        THEN ${JSON.stringify(merged.policy ?? {})}::jsonb ELSE comment_policy END
    WHERE id = ${into}`;
  const { name, slug } = section;
  const detail = { name, slug, from: into, fromName: target.name, stories: back, left };
  await writeAudit({ personId, deed: 'restore-section', subject: `section:${section.id}`, detail }, transaction);
  return { code: 'undone', name, stories: back, left, change: await moveEdition(transaction, [tags.sections]) };
}

/** Makes the section's row anew, under the one it stood under, or what that has become; at the top where that is none any more. */
async function insertSection(transaction: Transaction, { section, into, past, stoodFor }: Merged, personId: number): Promise<void> {
  const { commentPolicy, version, parentId, ...columns } = section;
  const held = await holdSection(transaction, parentId);
  const parent = held === null ? null : await transaction.section.findUnique({ where: { id: held }, select: { id: true, parentId: true } });
  await transaction.slugHistory.deleteMany({ where: { slug: section.slug, sectionId: into, articleId: null } });
  await transaction.section.create({
    data: { ...columns, parentId: parent?.parentId === null ? parent.id : null, version: version + 1, changedById: personId },
    select: { id: true },
  });
  await transaction.$executeRaw`UPDATE section SET comment_policy = ${JSON.stringify(commentPolicy)}::jsonb WHERE id = ${section.id}`;
  await transaction.sectionGone.deleteMany({ where: { id: section.id } });
  await transaction.sectionGone.updateMany({ where: { id: { in: stoodFor }, intoId: into }, data: { intoId: section.id } });
  await transaction.slugHistory.updateMany({
    where: { slug: { in: past }, sectionId: into, articleId: null },
    data: { sectionId: section.id },
  });
}

/** What its stories were called in it is a past in it again. */
async function bringAddresses(transaction: Transaction, { section, into }: Merged, ids: readonly number[]): Promise<void> {
  await transaction.$executeRaw`
    UPDATE slug_history SET section_id = ${section.id} WHERE id = ANY (${[...ids]}::int[]) AND section_id = ${into}`;
}

type Rights = { from: number; into: number; both: readonly number[]; instead: readonly number[] };

/** Gives people their rights back, those who have still what the merge left them. */
async function bringRights(transaction: Transaction, { from, into, both, instead }: Rights): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO person_section (person_id, section_id) SELECT person_id, ${from}::int FROM person_section
    WHERE section_id = ${into} AND person_id = ANY (${[...both, ...instead]}::int[]) ON CONFLICT DO NOTHING`;
  await transaction.$executeRaw`
    DELETE FROM person_section WHERE section_id = ${into} AND person_id = ANY (${[...instead]}::int[])`;
}

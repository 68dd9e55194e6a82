import { z } from 'zod';
import { writeAudit } from '../../audit/store.ts';
import type { PublicChange } from '../../cache/tag-clock.ts';
import { tags } from '../../cache/tags.ts';
import { againOnDeadlock } from '../../db/again-on-deadlock.ts';
import { db, type Transaction } from '../../db/client.ts';
import { lockEdition, moveEdition } from '../../db/edition.ts';
import { recordBulk } from '../../lists/acts/store.ts';
import { findWeight } from '../board/store.ts';
import { type LockedSection, lockSections } from '../locked/store.ts';
import type { MergeSectionsInput } from '../schema.ts';
import { type KeptMerge, keptMerge } from '../undo/schema.ts';
import type { SectionRefusal } from '../view.ts';
import { PART, PATIENCE_MS } from './parts.ts';

/** `undo` names it for as long as it can be taken back. */
export type SectionsMerged = { code: 'merged'; stories: number; undo: string | null; change: PublicChange };

/**
 * Puts all that stands in a section into another one and ends it, in one transaction: stories, drafts, sub-sections, slots of the front
 * page, rights, and every address it and its stories had. Whoever publishes into it meanwhile was first, or publishes into the other.
 */
export const mergeInto = (input: MergeSectionsInput, personId: number): Promise<SectionsMerged | SectionRefusal> =>
  againOnDeadlock(() => db().$transaction((transaction) => mergeIn(transaction, input, personId), { timeout: PATIENCE_MS }));

async function mergeIn(
  transaction: Transaction,
  { id, version, into, policy }: MergeSectionsInput,
  personId: number,
): Promise<SectionsMerged | SectionRefusal> {
  // Drafts first, as whoever saves one does: it holds its draft, and then asks for its section.
  await transaction.$executeRaw`SELECT FROM draft WHERE section_id = ${id} ORDER BY article_id FOR UPDATE`;
  const locked = await lockSections(transaction, [id, into.id]);
  const [from, to] = [id, into.id].map((one) => locked.find((section) => section.id === one));
  if (!from || !to) return { code: 'not-found' };
  for (const [section, seen] of [
    [from, version],
    [to, into.version],
  ] as const) {
    if (section.version !== seen) return { code: 'conflict', by: section.by, at: section.at };
  }
  const weight = await findWeight(id, transaction);
  if (weight && weight.children > 0 && to.parentId !== null) return { code: 'has-children' };

  const before = await findStanding(transaction, from, to);
  const stories = await inParts(
    () => transaction.$queryRaw<{ id: number }[]>`
      UPDATE story SET section_id = ${to.id} WHERE article_id IN (SELECT article_id FROM story WHERE section_id = ${id} LIMIT ${PART})
      RETURNING article_id AS id`,
  );
  const drafts = await inParts(
    () => transaction.$queryRaw<{ id: number }[]>`
      UPDATE draft SET section_id = ${to.id} WHERE article_id IN (SELECT article_id FROM draft WHERE section_id = ${id} LIMIT ${PART})
      RETURNING article_id AS id`,
  );
  const children = await transaction.$queryRaw<{ id: number }[]>`
    UPDATE section SET parent_id = ${to.id}, position = position + (SELECT coalesce(max(position), 0) FROM section WHERE parent_id = ${to.id})
    WHERE parent_id = ${id} RETURNING id`;
  await transaction.$executeRaw`
    INSERT INTO person_section (person_id, section_id) SELECT person_id, ${to.id} FROM person_section WHERE section_id = ${id}
    ON CONFLICT DO NOTHING`;
  await moveAddresses(transaction, from, to.id);
  await transaction.sectionGone.updateMany({ where: { intoId: id }, data: { intoId: to.id } });
  await transaction.sectionGone.create({ data: { id, intoId: to.id } });
  // Whoever arranges the front page holds the edition first.
  await lockEdition(transaction);
  const slots = await transaction.$queryRaw<
    { id: number }[]
  >`UPDATE home_slot SET section_id = ${to.id} WHERE section_id = ${id} RETURNING id`;
  await transaction.$executeRaw`
    UPDATE section SET version = version + 1, changed_at = now(), changed_by_id = ${personId},
      comment_policy = CASE WHEN ${policy === 'from'} THEN (SELECT comment_policy FROM section WHERE id = ${id}) ELSE comment_policy END
    WHERE id = ${to.id}`;
  await transaction.section.delete({ where: { id }, select: { id: true } });
  const detail = {
    name: from.name,
    slug: from.slug,
    into: to.id,
    intoName: to.name,
    stories: stories.length,
    drafts: drafts.length,
    policy,
  };
  await writeAudit({ personId, deed: 'merge-section', subject: `section:${id}`, detail }, transaction);
  const changes: KeptMerge[] = [
    { ...before.section, ...(policy === 'from' && { policy: before.policyOfInto }) },
    { of: 'people', ...before.people },
    { of: 'addresses', ids: before.addresses },
    { of: 'stories', ids: stories },
    { of: 'drafts', ids: drafts },
    { of: 'children', ids: children.map((one) => one.id) },
    { of: 'slots', ids: slots.map((one) => one.id) },
  ];
  const undo = await recordBulk(transaction, { personId, list: 'sections', changes });
  return { code: 'merged', stories: stories.length, undo, change: await moveEdition(transaction, [tags.sections]) };
}

/** Moves part after part, until none is left. @returns what was moved */
async function inParts(move: () => Promise<{ id: number }[]>): Promise<number[]> {
  for (const moved: number[] = []; ; ) {
    const part = await move();
    if (part.length === 0) return moved;
    for (const { id } of part) moved.push(id);
  }
}

/** What is to be known of a section, and of what hangs on it, to bring it back. */
async function findStanding(transaction: Transaction, { at, by, ...from }: LockedSection, into: { id: number }) {
  const { id } = from;
  const [row, other] = [
    await transaction.section.findUniqueOrThrow({ where: { id }, select: { position: true, commentPolicy: true } }),
    await transaction.section.findUniqueOrThrow({ where: { id: into.id }, select: { commentPolicy: true } }),
  ];
  const past = await transaction.slugHistory.findMany({
    where: { sectionId: id },
    orderBy: { id: 'asc' },
    select: { id: true, slug: true, articleId: true },
  });
  const stoodFor = await transaction.sectionGone.findMany({ where: { intoId: id }, select: { id: true } });
  const people = await transaction.$queryRaw<{ id: number; both: boolean }[]>`
    SELECT mine.person_id AS id, EXISTS (SELECT FROM person_section other WHERE other.person_id = mine.person_id AND other.section_id = ${into.id}) AS both
    FROM person_section mine WHERE mine.section_id = ${id}`;
  const withBoth = (both: boolean) => people.filter((one) => one.both === both).map((one) => one.id);
  return {
    section: keptMerge.parse({
      of: 'section',
      section: { ...from, ...row },
      into: into.id,
      past: past.filter(({ articleId }) => articleId === null).map(({ slug }) => slug),
      stoodFor: stoodFor.map((one) => one.id),
    }),
    policyOfInto: z.json().parse(other.commentPolicy),
    people: { both: withBoth(true), instead: withBoth(false) },
    addresses: past.filter(({ articleId }) => articleId !== null).map((one) => one.id),
  };
}

/** What led to the section leads to the other one, in one step; a story's own past stays its own, each address once. */
async function moveAddresses(transaction: Transaction, from: { id: number; slug: string }, toId: number): Promise<void> {
  await transaction.$executeRaw`UPDATE slug_history SET section_id = ${toId} WHERE section_id = ${from.id}`;
  await transaction.slugHistory.create({ data: { slug: from.slug, sectionId: toId }, select: { id: true } });
  await transaction.$executeRaw`
    DELETE FROM slug_history past WHERE past.section_id = ${toId} AND past.article_id IS NOT NULL AND (
      EXISTS (SELECT FROM story WHERE story.article_id = past.article_id AND story.slug = past.slug AND story.section_id = past.section_id)
      OR EXISTS (SELECT FROM slug_history later WHERE later.article_id = past.article_id AND later.slug = past.slug
        AND later.section_id = past.section_id AND later.id > past.id))`;
}

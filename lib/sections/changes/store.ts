import { writeAudit } from '../../audit/store.ts';
import type { PublicChange } from '../../cache/tag-clock.ts';
import { tags } from '../../cache/tags.ts';
import { againOnDeadlock } from '../../db/again-on-deadlock.ts';
import { db, type Transaction } from '../../db/client.ts';
import { moveEdition } from '../../db/edition.ts';
import { isUniqueViolation } from '../../db/errors.ts';
import { findWeight } from '../board/store.ts';
import { findAddressHolder, type LockedSection, lockSections } from '../locked/store.ts';
import type { ChangeSectionInput, CreateSectionInput, MoveSectionInput, OrderSectionsInput, RemoveSectionInput } from '../schema.ts';
import type { SectionRefusal } from '../view.ts';

// The row of sections stands on every page, and every list names the section of its stories: whatever is changed here makes all of that old.

export type SectionChanged = { code: 'changed'; id: number; version: number; change: PublicChange | null };
type Answer = SectionChanged | SectionRefusal;

/** Runs a transaction, again where two waited for each other; an address that somebody took in the same moment is a refusal. */
async function storing(transact: () => Promise<Answer>): Promise<Answer> {
  try {
    return await againOnDeadlock(transact);
  } catch (error) {
    if (isUniqueViolation(error)) return { code: 'slug-taken', name: '' };
    throw error;
  }
}

const expire = (transaction: Transaction): Promise<PublicChange> => moveEdition(transaction, [tags.sections]);

/** A new section, last under its parent or at the top. */
export const insertSection = (input: CreateSectionInput, personId: number): Promise<Answer> =>
  storing(() =>
    db().$transaction(async (transaction): Promise<Answer> => {
      const refusal = (await findAddressHolder(transaction, input.slug, null)) ?? (await whyNotUnder(transaction, input.parentId));
      if (refusal) return refusal;
      const position = await nextPosition(transaction, input.parentId);
      const { id } = await transaction.section.create({ data: { ...input, position, changedById: personId }, select: { id: true } });
      const { name, slug, parentId } = input;
      await writeAudit(
        { personId, deed: 'create-section', subject: `section:${id}`, detail: { name, slug, parent: parentId } },
        transaction,
      );
      return { code: 'changed', id, version: 1, change: await expire(transaction) };
    }),
  );

/** Writes what is said of a section over the version that was seen; its old address leads on (a trigger keeps it). */
export const updateSection = ({ id, version, ...wanted }: ChangeSectionInput, personId: number): Promise<Answer> =>
  storing(() =>
    db().$transaction(async (transaction): Promise<Answer> => {
      const [section] = await lockSections(transaction, [id]);
      if (!section) return { code: 'not-found' };
      if ((Object.keys(wanted) as (keyof typeof wanted)[]).every((key) => section[key] === wanted[key]))
        return { code: 'changed', id, version: section.version, change: null };
      if (section.version !== version) return conflict(section);
      const holder = section.slug === wanted.slug ? null : await findAddressHolder(transaction, wanted.slug, id);
      if (holder) return holder;
      await transaction.section.update({ where: { id }, data: wanted, select: { id: true } });
      const detail = {
        name: wanted.name,
        ...(section.name !== wanted.name && { was: section.name }),
        ...(section.slug !== wanted.slug && { from: section.slug, to: wanted.slug }),
        ...(section.isHidden !== wanted.isHidden && { hidden: wanted.isHidden }),
      };
      await writeAudit({ personId, deed: 'change-section', subject: `section:${id}`, detail }, transaction);
      return touched(transaction, section, personId);
    }),
  );

/** Puts a section under another one, or at the top, last there. */
export const updateParent = ({ id, version, parentId }: MoveSectionInput, personId: number): Promise<Answer> =>
  storing(() =>
    db().$transaction(async (transaction): Promise<Answer> => {
      const locked = await lockSections(transaction, parentId === null ? [id] : [id, parentId]);
      const section = locked.find((one) => one.id === id);
      if (!section) return { code: 'not-found' };
      if (section.parentId === parentId) return { code: 'changed', id, version: section.version, change: null };
      if (section.version !== version) return conflict(section);
      if (parentId !== null) {
        const refusal = parentId === id ? ({ code: 'no-parent' } as const) : await whyNotUnder(transaction, parentId);
        if (refusal) return refusal;
        if ((await transaction.section.count({ where: { parentId: id } })) > 0) return { code: 'has-children' };
      }
      const position = await nextPosition(transaction, parentId);
      await transaction.section.update({ where: { id }, data: { parentId, position }, select: { id: true } });
      const detail = { name: section.name, from: section.parentId, to: parentId };
      await writeAudit({ personId, deed: 'move-section', subject: `section:${id}`, detail }, transaction);
      return touched(transaction, section, personId);
    }),
  );

/** Puts the sections at one place into this order, if they still stand in the one that was seen. */
export const updateOrder = ({ parentId, seen, ids }: OrderSectionsInput, personId: number): Promise<Answer> =>
  storing(() =>
    db().$transaction(async (transaction): Promise<Answer> => {
      const now = await transaction.$queryRaw<{ id: number }[]>`
      SELECT id FROM section WHERE parent_id IS NOT DISTINCT FROM ${parentId}::int ORDER BY position, id FOR NO KEY UPDATE`;
      const order = now.map(({ id }) => id).join();
      if (order === ids.join()) return { code: 'changed', id: 0, version: 0, change: null };
      if (order !== seen.join()) return lastOrdered(transaction, parentId);
      await transaction.$executeRaw`
      UPDATE section SET position = named.at FROM unnest(${ids}::int[]) WITH ORDINALITY AS named (id, at) WHERE section.id = named.id`;
      const detail = { order: ids.join(' ') };
      await writeAudit({ personId, deed: 'order-sections', subject: `section:${parentId ?? 0}`, detail }, transaction);
      return { code: 'changed', id: 0, version: 0, change: await expire(transaction) };
    }),
  );

/** Removes a section in which nothing stands and on which nobody's rights hang. */
export const deleteSection = ({ id, version }: RemoveSectionInput, personId: number): Promise<Answer> =>
  storing(() =>
    db().$transaction(async (transaction): Promise<Answer> => {
      const [section] = await lockSections(transaction, [id]);
      if (!section) return { code: 'not-found' };
      if (section.version !== version) return conflict(section);
      const weight = await findWeight(id, transaction);
      if (weight && weight.stories + weight.drafts + weight.slots + weight.children + weight.peopleOfItAlone > 0)
        return { code: 'not-empty', weight };
      if ((await transaction.section.count()) < 2) return { code: 'last' };
      await transaction.sectionGone.create({ data: { id } });
      await transaction.section.delete({ where: { id }, select: { id: true } });
      const { name, slug } = section;
      await writeAudit({ personId, deed: 'remove-section', subject: `section:${id}`, detail: { name, slug } }, transaction);
      return { code: 'changed', id, version, change: await expire(transaction) };
    }),
  );

const conflict = ({ by, at }: LockedSection): SectionRefusal => ({ code: 'conflict', by, at });

/** Marks a section as changed by somebody just now. */
async function touched(transaction: Transaction, { id }: LockedSection, personId: number): Promise<SectionChanged> {
  const [row] = await transaction.$queryRaw<{ version: number }[]>`
    UPDATE section SET version = version + 1, changed_at = now(), changed_by_id = ${personId} WHERE id = ${id} RETURNING version`;
  return { code: 'changed', id, version: row?.version ?? 0, change: await expire(transaction) };
}

/** Why nothing can stand under this section; none: it is at the top. Holds it, so that it stays there. */
async function whyNotUnder(transaction: Transaction, parentId: number | null): Promise<SectionRefusal | null> {
  if (parentId === null) return null;
  const [parent] = await transaction.$queryRaw<{ parentId: number | null }[]>`
    SELECT parent_id AS "parentId" FROM section WHERE id = ${parentId} FOR NO KEY UPDATE`;
  return parent && parent.parentId === null ? null : { code: 'no-parent' };
}

async function nextPosition(transaction: Transaction, parentId: number | null): Promise<number> {
  const { _max } = await transaction.section.aggregate({ where: { parentId }, _max: { position: true } });
  return (_max.position ?? 0) + 1;
}

/** Who gave these sections their order last, or moved one among them. */
async function lastOrdered(transaction: Transaction, parentId: number | null): Promise<SectionRefusal> {
  const [last] = await transaction.$queryRaw<{ by: string; at: Date }[]>`
    SELECT coalesce(person.name, '') AS by, entry.at FROM audit_entry entry LEFT JOIN person ON person.id = entry.person_id
    WHERE (entry.deed = 'order-sections' AND entry.subject = ${`section:${parentId ?? 0}`})
      OR entry.deed IN ('move-section', 'create-section', 'remove-section', 'merge-section', 'restore-section')
    ORDER BY entry.id DESC LIMIT 1`;
  return { code: 'conflict', by: last?.by ?? '', at: last?.at ?? new Date(0) };
}

import { writeAudit } from '../../audit/store.ts';
import type { PublicChange } from '../../cache/tag-clock.ts';
import { db, type Transaction } from '../../db/client.ts';
import { moveEdition } from '../../db/edition.ts';
import { isUniqueViolation } from '../../db/errors.ts';
import { tagsOfAddresses, tagsOfNames } from '../addresses.ts';
import { findPastAddresses, findTakenAddresses, type LockedTerm, lockTerms } from '../locked/store.ts';
import type { ChangeTermInput } from '../schema.ts';
import type { TermRefusal } from '../view.ts';

export type TermChanged = { code: 'changed'; version: number; change: PublicChange | null };

/** Writes what is said of a term over the version that was seen. What is the same already changes nothing. */
export async function updateTerm(input: ChangeTermInput, personId: number): Promise<TermChanged | TermRefusal> {
  try {
    return await db().$transaction((transaction) => updateIn(transaction, input, personId));
  } catch (error) {
    // Somebody took the address in the same moment.
    if (isUniqueViolation(error)) return { code: 'slug-taken', name: '' };
    throw error;
  }
}

async function updateIn(transaction: Transaction, input: ChangeTermInput, personId: number): Promise<TermChanged | TermRefusal> {
  const { id, version, ...wanted } = input;
  const [term] = await lockTerms(transaction, [id]);
  if (!term) return { code: 'not-found' };
  if (isSame(term, wanted)) return { code: 'changed', version: term.version, change: null };
  if (term.version !== version) return { code: 'conflict', by: term.by, at: term.at };
  const refusal = await whyNot(transaction, term, wanted);
  if (refusal) return refusal;
  const past = await findPastAddresses(transaction, [id]);
  await transaction.term.update({
    where: { id },
    data: { ...wanted, version: version + 1, changedById: personId },
    select: { id: true },
  });
  await transaction.$executeRaw`UPDATE term SET changed_at = now() WHERE id = ${id}`;
  const { kind, slug, name } = term;
  const detail = {
    kind,
    name: wanted.name,
    ...(name !== wanted.name && { was: name }),
    ...(slug !== wanted.slug && { from: slug, to: wanted.slug }),
  };
  await writeAudit({ personId, deed: 'change-term', subject: `term:${id}`, detail }, transaction);
  const isMoved = slug !== wanted.slug;
  const isNamed = isMoved || name !== wanted.name || term.nameEn !== wanted.nameEn;
  const change = await moveEdition(transaction, [
    ...(isNamed ? tagsOfNames([id]) : []),
    ...tagsOfAddresses(isMoved ? [term, { kind, slug: wanted.slug }, ...past] : [term]),
  ]);
  return { code: 'changed', version: version + 1, change };
}

type Wanted = Omit<ChangeTermInput, 'id' | 'version'>;

const isSame = (term: LockedTerm, wanted: Wanted): boolean =>
  (Object.keys(wanted) as (keyof Wanted)[]).every((key) => term[key] === wanted[key]);

async function whyNot(transaction: Transaction, { id, kind, slug, name }: LockedTerm, wanted: Wanted): Promise<TermRefusal | null> {
  if (wanted.slug !== slug) {
    const taken = (await findTakenAddresses(transaction, kind, [wanted.slug])).find(({ termId }) => termId !== id);
    if (taken) return { code: taken.isPast ? 'slug-was' : 'slug-taken', name: taken.name };
  }
  if (wanted.name !== name) {
    const [alike] = await transaction.$queryRaw<{ name: string }[]>`
      SELECT name FROM term WHERE kind = ${kind}::term_kind AND id <> ${id} AND search_words(name) = search_words(${wanted.name}) LIMIT 1`;
    if (alike) return { code: 'name-taken', name: alike.name };
  }
  if (wanted.portraitId !== null) {
    const isThere = kind === 'author' && (await transaction.media.count({ where: { id: wanted.portraitId } })) > 0;
    if (!isThere) return { code: 'unknown-picture' };
  }
  if (wanted.personId === null) return null;
  const isKnown = kind === 'author' && (await transaction.person.count({ where: { id: wanted.personId } })) > 0;
  return isKnown ? null : { code: 'unknown-person' };
}

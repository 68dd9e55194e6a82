import { fieldOfMoment } from '../vietnamese/days.ts';
import type { NewSlot } from './schema.ts';
import type { BoardSlot } from './view.ts';

type Subject = Pick<NewSlot, 'kind'> & { articleId?: number; sectionId?: number; termId?: number };

const subjectOf = ({ kind, articleId, sectionId, termId }: Subject) => [kind, articleId ?? sectionId ?? termId ?? null];
const minute = (moment: Date | null) => moment && fieldOfMoment(moment);

/** Whether two slots are about the same story, section or term, or both about what is read most. */
export const isSameSubject = (one: Subject, other: Subject): boolean => String(subjectOf(one)) === String(subjectOf(other));

/**
 * Whether a slot says what another one says: of what, by which rule, from when until when. Where it stands and who holds it is no part
 * of that; a beginning that is over says nothing any more.
 */
export function isSameSlot(one: BoardSlot | NewSlot, other: BoardSlot | NewSlot, at: Date): boolean {
  const said = (slot: BoardSlot | NewSlot) => {
    const { maxAgeHours, isPictured } = 'maxAgeHours' in slot ? slot : { maxAgeHours: null, isPictured: false };
    const from = slot.from && slot.from > at ? slot.from : null;
    return JSON.stringify([subjectOf(slot), minute(from), minute(slot.until), slot.repeats, maxAgeHours, isPictured]);
  };
  return said(one) === said(other);
}

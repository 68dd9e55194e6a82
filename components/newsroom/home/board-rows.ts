import type { ArrangeInput } from '#lib/home/schema';
import { type Board, SLOTS, type SlotKind } from '#lib/home/view';
import { fieldOfMoment } from '#lib/vietnamese/days';

/** A slot as the form holds it; an empty kind is filled by itself. What belongs to another kind is kept while somebody compares. */
export type SlotRow = {
  kind: SlotKind | '';
  story: { id: number; title: string } | null;
  /** The story was taken away from readers since it was put here. */
  isGone: boolean;
  sectionId: string;
  termId: string;
  /** As a date and time field holds it, in Viet Nam's time. */
  until: string;
};

export const EMPTY_ROW: SlotRow = { kind: '', story: null, isGone: false, sectionId: '', termId: '', until: '' };

/** The form's rows, one for every position. */
export function rowsOf({ slots }: Pick<Board, 'slots'>): SlotRow[] {
  return Array.from({ length: SLOTS }, (_, position) => {
    const slot = slots.find((one) => one.position === position);
    if (!slot) return EMPTY_ROW;
    return {
      kind: slot.kind,
      story: slot.kind === 'story' ? { id: slot.articleId, title: slot.title } : null,
      isGone: slot.kind === 'story' && !slot.isPublished,
      sectionId: slot.kind === 'section' ? String(slot.sectionId) : '',
      termId: slot.kind === 'term' ? String(slot.termId) : '',
      until: slot.until ? fieldOfMoment(slot.until) : '',
    };
  });
}

type NewSlot = ArrangeInput['slots'][number];

/** What a row says, or null for one that is filled by itself; `incomplete` when something is still to be chosen. */
function slotOf(row: SlotRow, position: number): NewSlot | null | 'incomplete' {
  const place = { position, until: row.until };
  switch (row.kind) {
    case '':
      return null;
    case 'most_read':
      return { ...place, kind: row.kind };
    case 'story':
      return row.story ? { ...place, kind: row.kind, articleId: row.story.id } : 'incomplete';
    case 'section':
      return row.sectionId ? { ...place, kind: row.kind, sectionId: Number(row.sectionId) } : 'incomplete';
    case 'term':
      return row.termId ? { ...place, kind: row.kind, termId: Number(row.termId) } : 'incomplete';
  }
}

/** What is wrong with a row before anybody is asked. */
export type RowError = 'incomplete' | 'twice' | 'unknown' | 'past';

/** What is sent, or what is wrong, position by position. */
export function slotsOf(rows: readonly SlotRow[]): { slots: NewSlot[]; errors: Map<number, RowError> } {
  const errors = new Map<number, RowError>();
  const slots: NewSlot[] = [];
  const stories = new Set<number>();
  for (const [position, row] of rows.entries()) {
    const slot = slotOf(row, position);
    if (slot === 'incomplete') errors.set(position, 'incomplete');
    else if (slot?.kind === 'story' && stories.has(slot.articleId)) errors.set(position, 'twice');
    else if (slot) {
      slots.push(slot);
      if (slot.kind === 'story') stories.add(slot.articleId);
    }
  }
  return { slots, errors };
}

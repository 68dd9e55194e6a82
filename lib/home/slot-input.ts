import { fieldOfMoment } from '../vietnamese/days.ts';
import type { SlotInput } from './schema.ts';
import type { BoardSlot } from './view.ts';

/** A slot of the board as it is sent: moments as fields have them, to the minute. */
export function inputOf(one: BoardSlot): SlotInput {
  const field = (moment: Date | null) => (moment ? fieldOfMoment(moment) : '');
  const { position: at, repeats, maxAgeHours, isPictured } = one;
  const common = { position: at, from: field(one.from), until: field(one.until), repeats, isLocked: one.lock !== null };
  switch (one.kind) {
    case 'story':
      return { ...common, kind: 'story', articleId: one.articleId };
    case 'section':
      return { ...common, maxAgeHours, isPictured, kind: 'section', sectionId: one.sectionId };
    case 'term':
      return { ...common, maxAgeHours, isPictured, kind: 'term', termId: one.termId };
    case 'most_read':
      return { ...common, maxAgeHours, isPictured, kind: 'most_read' };
  }
}

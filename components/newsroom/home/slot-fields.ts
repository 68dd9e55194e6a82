import type { BoardSlot, SlotContent, SlotKind } from '#lib/home/view';
import type { SectionChoice } from '#lib/sections/view';
import { fieldOfMoment } from '#lib/vietnamese/days';

/** A slot as the form holds it; an empty kind is filled by itself. What belongs to another kind is kept while somebody compares. */
export type SlotFields = {
  kind: SlotKind | '';
  story: { id: number; title: string } | null;
  sectionId: string;
  term: { id: number; name: string; nameEn: string } | null;
  /** Hours; empty for any age. */
  maxAge: string;
  isPictured: boolean;
  repeats: boolean;
  /** As a date and time field holds them, in Viet Nam's time. */
  from: string;
  until: string;
};

export type SlotFieldError = { field: 'subject'; code: 'incomplete' | 'twice' } | { field: 'until'; code: 'past' | 'order' };

const EMPTY: SlotFields = {
  kind: '',
  story: null,
  sectionId: '',
  term: null,
  maxAge: '',
  isPictured: false,
  repeats: false,
  from: '',
  until: '',
};

/** What the form begins with. */
export function fieldsOf(slot: BoardSlot | null): SlotFields {
  if (!slot) return { ...EMPTY, kind: 'story' };
  return {
    ...EMPTY,
    kind: slot.kind,
    ...(slot.kind === 'story' ? { story: { id: slot.articleId, title: slot.title } } : {}),
    ...(slot.kind === 'section' ? { sectionId: String(slot.sectionId) } : {}),
    ...(slot.kind === 'term' ? { term: { id: slot.termId, name: slot.name, nameEn: slot.nameEn } } : {}),
    maxAge: slot.maxAgeHours === null ? '' : String(slot.maxAgeHours),
    isPictured: slot.isPictured,
    repeats: slot.repeats,
    from: slot.from ? fieldOfMoment(slot.from) : '',
    until: slot.until ? fieldOfMoment(slot.until) : '',
  };
}

type Around = {
  others: readonly BoardSlot[];
  now: Date;
  sections: readonly SectionChoice[];
  momentOf: (field: string) => Date | null;
};

/** What the form says: something for the place, null for nothing, or what is wrong. */
export function contentOf(fields: SlotFields, { others, now, sections, momentOf }: Around): SlotContent | null | SlotFieldError {
  const subject = subjectOf(fields, sections);
  if (!subject || 'field' in subject) return subject;
  const [from, until] = [momentOf(fields.from), momentOf(fields.until)];
  if (until && until <= now) return { field: 'until', code: 'past' };
  if (from && until && until <= from) return { field: 'until', code: 'order' };
  const { repeats } = fields;
  if (subject.kind === 'story') {
    const isTwice = others.some((one) => one.kind === 'story' && !one.repeats && one.articleId === subject.articleId);
    if (isTwice && !repeats) return { field: 'subject', code: 'twice' };
    return { ...subject, from, until, repeats, maxAgeHours: null, isPictured: false };
  }
  return {
    ...subject,
    from,
    until,
    repeats,
    maxAgeHours: fields.maxAge === '' ? null : Number(fields.maxAge),
    isPictured: fields.isPictured,
  };
}

function subjectOf({ kind, story, sectionId, term }: SlotFields, sections: readonly SectionChoice[]) {
  const missing: SlotFieldError = { field: 'subject', code: 'incomplete' };
  switch (kind) {
    case '':
      return null;
    case 'most_read':
      return { kind };
    case 'story':
      return story ? { kind, articleId: story.id, title: story.title, isPublished: true } : missing;
    case 'section': {
      const section = sections.find(({ id }) => String(id) === sectionId);
      return section ? { kind, sectionId: section.id, name: section.name, nameEn: section.nameEn } : missing;
    }
    case 'term':
      return term ? { kind, termId: term.id, name: term.name, nameEn: term.nameEn } : missing;
  }
}

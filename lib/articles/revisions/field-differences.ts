import type { Locale } from '../../messages/translator.ts';
import type { SectionChoice } from '../../sections/view.ts';
import type { Term } from '../../terms/view.ts';
import type { DraftField } from '../merge/merge-drafts.ts';
import type { DraftContent } from '../schema.ts';
import type { FieldDifference } from './view.ts';

type Names = { sections: readonly SectionChoice[]; terms: readonly Term[]; locale: Locale };

/** The fields of two drafts that differ, in words and in the order of the form; their texts are compared elsewhere. */
export function fieldDifferences(before: DraftContent, after: DraftContent, { sections, terms, locale }: Names): FieldDifference[] {
  const nameOf = (one: { name: string; nameEn: string } | undefined) => (one && locale === 'en' && one.nameEn) || one?.name;
  const sectionName = (id: number | null) => (id === null ? '' : (nameOf(sections.find((one) => one.id === id)) ?? `#${id}`));
  const termNames = (ids: readonly number[]) => ids.map((id) => nameOf(terms.find((one) => one.id === id)) ?? `#${id}`).join(', ');
  const reads: [DraftField, FieldDifference['part'], (draft: DraftContent) => string][] = [
    ['kicker', 'text', ({ kicker }) => kicker],
    ['title', 'text', ({ title }) => title],
    ['leadSource', 'text', ({ leadSource }) => leadSource],
    ['lead', 'text', ({ lead }) => lead],
    ['sectionId', 'text', ({ sectionId }) => sectionName(sectionId)],
    ['slug', 'text', ({ slug }) => slug],
    ['byline', 'text', ({ byline }) => byline],
    ['termIds', 'text', ({ termIds }) => termNames(termIds)],
    ['sourceName', 'text', ({ sourceName }) => sourceName],
    ['sourceUrl', 'text', ({ sourceUrl }) => sourceUrl],
    ['picture', 'alt', ({ picture }) => picture?.alt ?? ''],
    ['picture', 'caption', ({ picture }) => picture?.caption ?? ''],
    ['picture', 'credit', ({ picture }) => picture?.credit ?? ''],
  ];
  return reads.flatMap(([field, part, read]) => {
    const difference = { field, part, before: read(before), after: read(after) };
    return difference.before === difference.after ? [] : [difference];
  });
}

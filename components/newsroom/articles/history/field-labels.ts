import type { DraftField } from '#lib/articles/merge/merge-drafts';

/** What the fields are called on the editor's page, by their names in the catalogue. */
export const FIELD_LABELS = {
  kicker: 'kickerField',
  title: 'titleField',
  leadSource: 'leadSourceField',
  lead: 'leadField',
  sectionId: 'sectionField',
  slug: 'slugField',
  byline: 'bylineField',
  termIds: 'termsField',
  sourceName: 'sourceNameField',
  sourceUrl: 'sourceUrlField',
  picture: 'picture',
  body: 'bodyField',
} as const satisfies Record<DraftField, string>;

import { articleDocument } from '../document.ts';
import type { DraftContent } from '../schema.ts';
import type { SavedDraft } from '../view.ts';

/** A draft's content as the columns of `draft`, or of `story`. */
export const columnsOf = ({ picture, ...content }: DraftContent) => ({
  ...content,
  pictureId: picture?.mediaId ?? null,
  pictureAlt: picture?.alt ?? '',
  pictureCaption: picture?.caption ?? '',
  pictureCredit: picture?.credit ?? '',
});

export type DraftRow = Omit<DraftContent, 'body' | 'picture'> & {
  body: unknown;
  pictureId: number | null;
  pictureAlt: string;
  pictureCaption: string;
  pictureCredit: string;
};

/** A draft's content as it left the database. */
export const contentOf = (row: DraftRow): DraftContent => ({
  title: row.title,
  slug: row.slug,
  sectionId: row.sectionId,
  lead: row.lead,
  leadSource: row.leadSource,
  byline: row.byline,
  kicker: row.kicker,
  sourceName: row.sourceName,
  sourceUrl: row.sourceUrl,
  termIds: row.termIds,
  body: articleDocument.parse(row.body),
  picture:
    row.pictureId === null ? null : { mediaId: row.pictureId, alt: row.pictureAlt, caption: row.pictureCaption, credit: row.pictureCredit },
});

export const savedDraftOf = (row: DraftRow & { version: number; savedAt: Date; savedBy: { name: string } }): SavedDraft => ({
  ...contentOf(row),
  version: row.version,
  savedBy: row.savedBy.name,
  savedAt: row.savedAt,
});

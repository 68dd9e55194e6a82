import { attachment } from '../../attachments/schema.ts';
import { picture } from '../schema.ts';
import type { LibraryItem } from './view.ts';

/** A row of the database's `library_card` view. */
export type ItemRow = Omit<LibraryItem, 'addedBy' | 'picture' | 'file'> & {
  addedById: number;
  addedByName: string;
  picture: unknown;
  file: unknown;
};

export const itemOf = ({ addedById, addedByName, ...row }: ItemRow): LibraryItem => ({
  id: row.id,
  kind: row.kind,
  version: row.version,
  fileName: row.fileName,
  alt: row.alt,
  caption: row.caption,
  credit: row.credit,
  tags: row.tags,
  addedAt: row.addedAt,
  addedBy: { id: addedById, name: addedByName },
  rightsUntil: row.rightsUntil,
  uses: row.uses,
  binnedAt: row.binnedAt,
  mediaId: row.mediaId,
  picture: row.picture === null ? null : picture.parse(row.picture),
  attachmentId: row.attachmentId,
  file: row.file === null ? null : attachment.parse(row.file),
});

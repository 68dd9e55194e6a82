import { MAX_LABEL_CHARS } from '#lib/articles/document';
import type { PictureUse } from '#lib/articles/schema';
import { withoutExtension } from '#lib/attachments/file-name';
import type { Attachment } from '#lib/attachments/schema';
import type { LibraryPick } from '#lib/media/library/view';
import type { Picture } from '#lib/media/schema';
import { firstGraphemes } from '#lib/vietnamese/clean-text';

/** A picture of the library as a story begins with it: its own words, which the story may change; null for what is no picture. */
export function pictureUseOf({ mediaId, picture, alt, caption, credit }: LibraryPick): { use: PictureUse; picture: Picture } | null {
  return mediaId === null || picture === null ? null : { use: { mediaId, alt, caption, credit }, picture };
}

/** What a file of the library is called where a story begins with it: its caption, as far as a label has room, or else its name. */
export const labelOf = ({ caption }: Pick<LibraryPick, 'caption'>, { fileName }: Pick<Attachment, 'fileName'>): string =>
  firstGraphemes(caption, MAX_LABEL_CHARS - 1) || withoutExtension(fileName);

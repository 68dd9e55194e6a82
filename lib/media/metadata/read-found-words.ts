import ExifReader from 'exifreader';
import { dayOfShot, type FoundWords, MAX_FOUND_CAPTION_CHARS, MAX_FOUND_CREDIT_CHARS, NOTHING_FOUND, wholeLine } from './found-words.ts';

/** Nothing else is read: no place, no camera, no thumbnail. */
const WANTED = {
  exif: ['Artist', 'ImageDescription', 'DateTimeOriginal', 'DateTimeDigitized'],
  iptc: ['Credit', 'By-line', 'Caption/Abstract', 'Date Created'],
  xmp: ['Credit', 'creator', 'description', 'DateCreated', 'CreateDate'],
};

/**
 * What a picture's EXIF, IPTC and XMP say of its day, its owner and what it shows. Strangers' bytes: it is called only in the process
 * that decodes them. Never throws: what cannot be read is not there.
 * @param lastDay the latest day on which it can have been taken, `YYYY-MM-DD`
 */
export function readFoundWords(bytes: Buffer, lastDay: string): FoundWords {
  try {
    const { exif, iptc, xmp } = ExifReader.load(bytes, { expanded: true, includeTags: WANTED });
    const said = (...tags: unknown[]) => tags.map(textOf).filter((text) => text.trim() !== '');
    const days = said(exif?.DateTimeOriginal, iptc?.['Date Created'], xmp?.DateCreated, exif?.DateTimeDigitized, xmp?.CreateDate);
    const credits = said(iptc?.Credit, xmp?.Credit, iptc?.['By-line'], xmp?.creator, exif?.Artist);
    const captions = said(xmp?.description, iptc?.['Caption/Abstract'], exif?.ImageDescription);
    return {
      takenOn: days.map((text) => dayOfShot(text, lastDay)).find((day) => day !== null) ?? null,
      credit: firstLine(credits, MAX_FOUND_CREDIT_CHARS),
      caption: firstLine(captions, MAX_FOUND_CAPTION_CHARS),
    };
  } catch {
    return NOTHING_FOUND;
  }
}

const firstLine = (texts: string[], maxChars: number): string =>
  texts.map((text) => wholeLine(text, maxChars)).find((text) => text !== '') ?? '';

/** What the library gives as a tag: one with a description, or several of them. */
function textOf(tag: unknown): string {
  const [first] = Array.isArray(tag) ? tag : [tag];
  const description: unknown = first?.description;
  return typeof description === 'string' ? description : '';
}

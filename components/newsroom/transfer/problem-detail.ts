import { MISSING_FIELDS, type MissingField } from '#lib/articles/status';
import type { Problem } from '#lib/imports/convert/problems';
import { shortTime } from '#lib/vietnamese/days';
import type { useMessages } from '../messages.client.tsx';
import { missingPicture } from './missing-picture.ts';

const isField = (word: string): word is MissingField => (MISSING_FIELDS as readonly string[]).includes(word);

/** What a run tells of a problem besides its kind, for people: what is missing by its name, moments as they are written here. */
export function problemDetail(t: ReturnType<typeof useMessages<'transfer'>>, { code, detail }: Problem): string {
  switch (code) {
    case 'picture-missing':
      return missingPicture(t, detail);
    case 'no-section':
    case 'not-published':
    case 'hidden-there':
      return detail
        .split(', ')
        .map((word) => (isField(word) ? t(`lacking.${word}`) : word))
        .join(', ');
    case 'future':
      return Number.isNaN(Date.parse(detail)) ? detail : shortTime(new Date(detail));
    default:
      return detail;
  }
}

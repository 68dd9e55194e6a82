import { fileSize } from '#lib/attachments/file-size';
import { MAX_ATTACHMENT_BYTES, MAX_SOUND_BYTES } from '#lib/attachments/schema';
import { MAX_PIXELS, MAX_UPLOAD_BYTES } from '#lib/media/formats';
import { MAX_DROPPED } from '#lib/media/library/schema';
import type { LibraryItem } from '#lib/media/library/view';
import { useLocale, useMessages } from '../messages.client.tsx';

/** Codes with which a file or a change is refused, in words the catalogue has. */
export const REFUSALS = [
  'picture-type',
  'picture-size',
  'picture-pixels',
  'picture-broken',
  'attachment-type',
  'attachment-size',
  'sound-broken',
  'sound-length',
  'other-kind',
  'too-many',
  'signed-out',
  'forbidden',
  'not-found',
  'conflict',
  'invalid',
  'offline',
  'unavailable',
  'unexpected',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** A code as we know it; any other is said as not having worked. */
export const refusalOf = (code: string): Refusal => REFUSALS.find((known) => known === code) ?? 'unexpected';

/** How much is taken, in the words of this page's language. */
export function useLimits(): Record<'picture' | 'pdf' | 'sound' | 'pixels' | 'count', string> {
  const locale = useLocale();
  return {
    picture: fileSize(MAX_UPLOAD_BYTES, locale),
    pdf: fileSize(MAX_ATTACHMENT_BYTES, locale),
    sound: fileSize(MAX_SOUND_BYTES, locale),
    pixels: String(MAX_PIXELS / 1_000_000),
    count: String(MAX_DROPPED),
  };
}

/** Says why a file or a change was refused. */
export function useRefusalText(): (code: Refusal) => string {
  const t = useMessages('mediaLibrary');
  const limits = useLimits();
  return (code) => t(`refusal.${code}`, limits);
}

/** What an item is called where it stands in a list. */
export function useItemName(): (item: Pick<LibraryItem, 'id' | 'kind' | 'alt' | 'caption' | 'fileName'>) => string {
  const t = useMessages('mediaLibrary');
  return ({ id, kind, alt, caption, fileName }) => alt || caption || fileName || t('noName', { kind: t(`kinds.${kind}`), id: String(id) });
}

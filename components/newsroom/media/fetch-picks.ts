import { z } from 'zod';
import { attachment } from '#lib/attachments/schema';
import { LIBRARY_KINDS, type LibraryPick } from '#lib/media/library/view';
import { picture } from '#lib/media/schema';

const pick = z.object({
  id: z.int(),
  kind: z.enum(LIBRARY_KINDS),
  fileName: z.string(),
  alt: z.string(),
  caption: z.string(),
  credit: z.string(),
  mediaId: z.int().nullable(),
  picture: picture.nullable(),
  attachmentId: z.int().nullable(),
  file: attachment.nullable(),
  rightsUntil: z.string().nullable(),
});
const answer = z.object({ picks: z.array(pick), next: z.int().nullable() });

export type PicksAsked = { kind: 'picture' | 'file'; q: string; mine: boolean; after: number | null };

/** What the library offers; null when it could not be asked. Never throws. */
export async function fetchPicks(
  { kind, q, mine, after }: PicksAsked,
  signal: AbortSignal,
): Promise<{ picks: LibraryPick[]; next: number | null } | null> {
  const query = new URLSearchParams({
    kind,
    ...(q.trim() && { q: q.trim() }),
    ...(mine && { mine: '1' }),
    ...(after && { after: String(after) }),
  });
  try {
    const response = await fetch(`/api/newsroom/library/picks?${query}`, { signal });
    return response.ok ? answer.parse(await response.json()) : null;
  } catch {
    return null;
  }
}

import { findDraft } from '../drafts/store.ts';
import { previewOf } from '../find-preview.ts';
import { findVersion, openLink } from './store.ts';
import { linkIdOf } from './token.ts';
import type { LinkedPreview } from './view.ts';

/**
 * What a preview link shows to whoever has it; counts that it was opened.
 * @returns null for a link that is unknown, over or taken back, without telling which
 */
export async function openPreviewLink(token: string): Promise<LinkedPreview | null> {
  const id = linkIdOf(token);
  const opened = id === null ? null : await openLink(token, id);
  const found = opened && (await findDraft(opened.articleId, 'all'));
  if (!opened || !found) return null;
  const { version, expiresAt, embargoUntil } = opened;
  if (version === null || version === found.draft.version) return { preview: await previewOf(found), version, expiresAt, embargoUntil };
  const earlier = await findVersion(found.id, version);
  if (!earlier) return null;
  const { content, savedBy, savedAt, section } = earlier;
  const preview = await previewOf({ ...found, draft: { ...content, version, savedBy, savedAt }, section });
  return { preview, version, expiresAt, embargoUntil };
}

import type { z } from 'zod';
import { attachmentIdsOf, mediaIdsOf, namedStoryIdsOf } from '../../articles/document.ts';
import type { DraftWithArticle } from '../../articles/drafts/store.ts';
import { findNamedStories } from '../../articles/named-stories/store.ts';
import type { DraftContent } from '../../articles/schema.ts';
import type { SavedDraft } from '../../articles/view.ts';
import { findAttachmentsByIds } from '../../attachments/store.ts';
import { findMediaByIds } from '../../media/store.ts';
import { siteUrl } from '../../site/reader-side.ts';
import type { draftAnswer } from '../answers.ts';
import type { RenderBody } from '../operation.ts';
import { absoluteHtml } from '../stories/absolute-html.ts';

/** What a draft holds, without who saved it and when. */
function contentOf({ version: _, savedBy: __, savedAt: ___, ...content }: SavedDraft): DraftContent {
  return content;
}

/** A draft as the interface shows it. */
export async function draftOf(
  { id, locale, status, stage, draft, live }: DraftWithArticle,
  renderBody: RenderBody,
): Promise<z.input<typeof draftAnswer>> {
  const { body } = draft;
  const [pictures, attachments, named] = await Promise.all([
    findMediaByIds(mediaIdsOf(body)),
    findAttachmentsByIds(attachmentIdsOf(body)),
    findNamedStories(namedStoryIdsOf(body)),
  ]);
  const html = await renderBody({ body, locale, pictures: Object.fromEntries(pictures), attachments, named });
  return {
    id,
    locale,
    status,
    stage,
    version: draft.version,
    savedBy: draft.savedBy,
    savedAt: draft.savedAt.toISOString(),
    content: contentOf(draft),
    bodyHtml: absoluteHtml(html, siteUrl()),
    live: live && {
      version: live.version,
      path: live.path,
      publishedAt: live.publishedAt.toISOString(),
      updatedAt: live.updatedAt.toISOString(),
    },
  };
}

/** What somebody else saved in between, for whoever was second. */
export const theirsOf = (theirs: SavedDraft) => ({
  version: theirs.version,
  savedBy: theirs.savedBy,
  savedAt: theirs.savedAt.toISOString(),
  content: contentOf(theirs),
});

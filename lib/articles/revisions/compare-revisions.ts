import { findAttachmentsByIds } from '../../attachments/store.ts';
import type { StaffMember } from '../../auth/roles.ts';
import { findMediaByIds } from '../../media/store.ts';
import { findSectionChoices } from '../../sections/store.ts';
import { findTermsByIds } from '../../terms/store.ts';
import { attachmentIdsOf, mediaIdsNamed } from '../document.ts';
import { draftScope } from '../drafts/scope.ts';
import { isSame } from '../merge/canonical.ts';
import { diffBlocks } from '../merge/diff-blocks.ts';
import { fieldDifferences } from './field-differences.ts';
import { findHead, findVersions } from './history/store.ts';
import type { Comparison } from './view.ts';

/** Two versions of an article side by side; null when one was never kept, or the article is not this person's to work on. */
export async function compareRevisions(
  staff: StaffMember,
  articleId: number,
  { from, to }: { from: number; to: number },
): Promise<Comparison | null> {
  const scope = draftScope(staff);
  const head = scope && (await findHead(articleId, scope));
  const found = head && (await findVersions(articleId, [from, to]));
  const before = found?.find(({ version }) => version === from);
  const after = found?.find(({ version }) => version === to);
  if (!head || !before || !after) return null;
  const [old, current] = [before.content, after.content];
  const both = [old, current];
  const [sections, terms, media, attachments] = await Promise.all([
    findSectionChoices(),
    findTermsByIds([...new Set([...old.termIds, ...current.termIds])]),
    findMediaByIds([...new Set(both.flatMap(mediaIdsNamed))]),
    findAttachmentsByIds([...new Set(both.flatMap(({ body }) => attachmentIdsOf(body)))]),
  ]);
  const pictures = { before: old.picture?.mediaId ?? null, after: current.picture?.mediaId ?? null };
  const { content: _old, ...beforeHead } = before;
  const { content: _current, ...afterHead } = after;
  return {
    head,
    before: beforeHead,
    after: afterHead,
    fields: fieldDifferences(old, current, { sections, terms, locale: staff.locale }),
    pictures: pictures.before === pictures.after ? null : pictures,
    body: isSame(old.body, current.body) ? null : diffBlocks(old.body, current.body),
    media: Object.fromEntries(media),
    attachments,
  };
}

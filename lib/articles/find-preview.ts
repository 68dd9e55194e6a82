import { findAttachmentsByIds } from '../attachments/store.ts';
import type { StaffMember } from '../auth/roles.ts';
import { now } from '../clock.ts';
import { gateOf } from '../comments/policy/gate.ts';
import { DEFAULT_POLICY } from '../comments/policy/schema.ts';
import { findMediaByIds } from '../media/store.ts';
import { findTermsByIds } from '../terms/store.ts';
import { findCorrections } from './corrections/store.ts';
import { attachmentIdsOf, mediaIdsNamed, namedStoryIdsOf } from './document.ts';
import { draftScope } from './drafts/scope.ts';
import { type DraftWithArticle, findDraft } from './drafts/store.ts';
import { findNamedStories } from './named-stories/store.ts';
import { findStoryPlans } from './schedules/store.ts';
import type { ArticlePreview } from './view.ts';

/** The last saved draft as the story it would be; null when it is not there or not theirs to work on. */
export async function findPreview(staff: StaffMember, articleId: number): Promise<ArticlePreview | null> {
  const scope = draftScope(staff);
  const found = scope && (await findDraft(articleId, scope));
  return found ? previewOf(found) : null;
}

/** A draft, or what it held at an earlier version, as the story it would be. */
export async function previewOf(found: DraftWithArticle): Promise<ArticlePreview> {
  const { id, status, locale, draft, section, live } = found;
  const media = await findMediaByIds(mediaIdsNamed(draft));
  const picture = draft.picture && media.get(draft.picture.mediaId);
  const moment = now();
  return {
    status,
    savedBy: draft.savedBy,
    savedAt: draft.savedAt,
    embargoUntil: (await findStoryPlans(id)).embargo?.until ?? null,
    story: {
      id,
      locale,
      kicker: draft.kicker,
      terms: await findTermsByIds(draft.termIds),
      source: draft.sourceName ? { name: draft.sourceName, url: draft.sourceUrl } : null,
      corrections: (await findCorrections(id)).map(({ text, correctedAt }) => ({ text, correctedAt: new Date(correctedAt) })),
      translation: null,
      path: live?.path ?? '',
      title: draft.title,
      lead: draft.lead,
      version: draft.version,
      leadSource: draft.leadSource,
      byline: draft.byline,
      body: draft.body,
      section: section ?? { id: 0, slug: '', name: '', nameEn: '' },
      picture: picture && draft.picture ? { alt: draft.picture.alt, picture } : null,
      pictureCaption: draft.picture?.caption ?? '',
      pictureCredit: draft.picture?.credit ?? '',
      pictures: Object.fromEntries(media),
      attachments: await findAttachmentsByIds(attachmentIdsOf(draft.body)),
      named: await findNamedStories(namedStoryIdsOf(draft.body)),
      publishedAt: live?.publishedAt ?? moment,
      updatedAt: moment,
      gate: gateOf({ policy: { ...DEFAULT_POLICY, mode: 'closed' }, moment, publishedAt: moment, pressure: [] }),
      commentCount: 0,
      shownComments: 0,
    },
  };
}

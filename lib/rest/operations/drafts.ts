import { createArticle } from '../../articles/create-article.ts';
import { draftScope } from '../../articles/drafts/scope.ts';
import { findDraft } from '../../articles/drafts/store.ts';
import { publishArticle } from '../../articles/publish-article.ts';
import { saveDraft } from '../../articles/save-draft.ts';
import type { DraftContent } from '../../articles/schema.ts';
import { moveDraft } from '../../articles/stages/move-draft.ts';
import { unpublishArticle } from '../../articles/unpublish-article.ts';
import { done, type Result, refuse } from '../../result.ts';
import { siteLocale, siteUrl } from '../../site/reader-side.ts';
import { draftAnswer, publishedAnswer, savedDraftAnswer, stageAnswer, withdrawnAnswer } from '../answers.ts';
import { type ReadHtml, readHtml } from '../drafts/read-html.ts';
import { draftOf, theirsOf } from '../drafts/view-draft.ts';
import { operation, reply } from '../operation.ts';
import type { RestRefusal } from '../problems.ts';
import { draftBody, newDraftBody, publishBody, submitBody, withdrawBody, withId } from '../schema.ts';
import { DRAFT_EXAMPLE } from './draft-example.ts';

const UNKNOWN = ['unknown-section', 'unknown-term', 'unknown-picture', 'unknown-attachment', 'foreign-section'] as const;

/** A story's way to readers and back, by the same deeds as in the newsroom. */
export const draftOperations = [
  operation({
    id: 'createDraft',
    method: 'POST',
    path: '/drafts',
    tag: 'drafts',
    scope: 'drafts:write',
    deed: 'write',
    summary: { vi: 'Bắt đầu một bản nháp', en: 'Begin a draft' },
    body: newDraftBody,
    status: 201,
    answer: savedDraftAnswer,
    problems: UNKNOWN,
    example: DRAFT_EXAMPLE,
    async run({ body: { content, html, locale = siteLocale() }, sending }, staff) {
      const read = await bodyOf(content, html);
      if (!read.ok) return read;
      const { body, changes } = read.value;
      const { byline, termIds } = content;
      const isSigned = byline !== '' || termIds.length > 0;
      const signed = { ...content, body, ...(!isSigned && { byline: staff.name }) };
      const created = await createArticle(staff, { content: signed, locale, sending });
      if (!created.ok) return created;
      const { id, version, slug, savedAt } = created.value;
      return reply({ id, version, slug, savedAt: savedAt.toISOString(), changes }, { version, location: `/drafts/${id}` });
    },
  }),
  operation({
    id: 'readDraft',
    method: 'GET',
    path: '/drafts/{id}',
    tag: 'drafts',
    scope: 'drafts:read',
    deed: 'write',
    summary: { vi: 'Một bản nháp như vừa lưu', en: 'A draft as it was last saved' },
    params: withId,
    answer: draftAnswer,
    problems: ['not-found'],
    async run({ params, renderBody }, staff) {
      const scope = draftScope(staff);
      const found = scope && (await findDraft(params.id, scope));
      return found ? reply(await draftOf(found, renderBody), { version: found.draft.version }) : refuse({ code: 'not-found' });
    },
  }),
  operation({
    id: 'replaceDraft',
    method: 'PUT',
    path: '/drafts/{id}',
    tag: 'drafts',
    scope: 'drafts:write',
    deed: 'write',
    summary: {
      vi: 'Lưu bản nháp đè lên phiên bản nêu trong If-Match; nếu có người vừa lưu trước thì nhận lại bài của họ',
      en: "Save a draft over the version named by If-Match; who comes second gets the other's text",
    },
    params: withId,
    body: draftBody,
    writesOver: true,
    answer: savedDraftAnswer,
    problems: ['not-found', 'conflict', 'in-review', ...UNKNOWN],
    example: DRAFT_EXAMPLE,
    async run({ params, body, version }, staff) {
      const read = await bodyOf(body.content, body.html);
      if (!read.ok) return read;
      const { changes } = read.value;
      const content = { ...body.content, body: read.value.body };
      const saved = await saveDraft(staff, { articleId: params.id, version, content });
      if (saved.ok) {
        const { savedAt, ...rest } = saved.value;
        return reply({ id: params.id, ...rest, savedAt: savedAt.toISOString(), changes }, { version: rest.version });
      }
      return saved.code === 'conflict' ? refuse({ code: 'conflict', theirs: theirsOf(saved.theirs), yours: content }) : refuse(bare(saved));
    },
  }),
  operation({
    id: 'submitDraft',
    method: 'POST',
    path: '/drafts/{id}/submit',
    tag: 'drafts',
    scope: 'drafts:write',
    deed: 'write',
    summary: { vi: 'Chuyển duyệt bản nháp', en: 'Hand a draft to the desk' },
    params: withId,
    body: submitBody,
    answer: stageAnswer,
    problems: ['not-found', 'forbidden', 'moved'],
    example: { version: 1, stage: 'writing' },
    async run({ params, body }, staff) {
      const moved = await moveDraft(staff, { articleId: params.id, deed: 'submit', ...body });
      if (moved.ok) return reply({ id: params.id, version: moved.value.version, stage: moved.value.stage });
      if (moved.code !== 'moved') return moved;
      const { version, stage } = moved.now;
      return refuse({ code: 'moved', now: { version, stage } });
    },
  }),
  operation({
    id: 'publishDraft',
    method: 'POST',
    path: '/drafts/{id}/publish',
    tag: 'drafts',
    scope: 'stories:publish',
    deed: 'publish',
    summary: {
      vi: 'Đăng đúng phiên bản này; quy tắc duyệt và cấm đăng trước giờ vẫn giữ nguyên',
      en: 'Publish exactly this version; rules of reviewing and embargoes hold as ever',
    },
    params: withId,
    body: publishBody,
    answer: publishedAnswer,
    problems: ['not-found', 'forbidden', 'conflict', 'moved', 'embargoed', 'not-ready', 'needs-other-eyes', 'incomplete', 'rights-over'],
    example: { version: 1, live: null },
    async run({ params, body }, staff) {
      const published = await publishArticle(staff, { articleId: params.id, ...body });
      if (published.ok) {
        const { path, changed } = published.value;
        return reply({ id: params.id, version: body.version, path, url: `${siteUrl()}${path}`, changed });
      }
      if (published.code === 'conflict') return refuse({ code: 'conflict', theirs: theirsOf(published.theirs) });
      return published.code === 'embargoed' ? refuse({ code: 'embargoed', until: published.until.toISOString() }) : refuse(bare(published));
    },
  }),
  operation({
    id: 'withdrawStory',
    method: 'POST',
    path: '/stories/{id}/withdraw',
    tag: 'stories',
    scope: 'stories:publish',
    deed: 'publish',
    summary: { vi: 'Gỡ một bài, kèm lý do cho bạn đọc', en: 'Take a story down, with a reason for readers' },
    params: withId,
    body: withdrawBody,
    answer: withdrawnAnswer,
    problems: ['not-found', 'forbidden', 'moved'],
    example: { live: 1, reason: 'Thông tin chưa được kiểm chứng.' },
    async run({ params, body }, staff) {
      const withdrawn = await unpublishArticle(staff, { articleId: params.id, ...body });
      return withdrawn.ok ? reply({ id: params.id, changed: withdrawn.value.changed }) : refuse(bare(withdrawn));
    },
  }),
] as const;

/** A body as a document, whichever way it came. */
const bodyOf = async ({ title, body }: DraftContent, html: string | null): Promise<Result<ReadHtml, RestRefusal>> =>
  html === null ? done({ body, changes: [] }) : readHtml(html, title);

/** A refusal of a deed, sent as it is. */
function bare({ ok: _, ...refusal }: { ok: false } & RestRefusal): RestRefusal {
  return refusal;
}

import { parseStorySegment } from '../../articles/address.ts';
import { findStory } from '../../articles/stories/store.ts';
import { findWithdrawn } from '../../articles/withdrawn/store.ts';
import { addressKey, withoutQuery } from '../../imports/old-addresses/address-key.ts';
import { findTarget } from '../../imports/old-addresses/store.ts';
import { cursorText, momentCursor } from '../../paging/moment-cursor.ts';
import { type Result, refuse } from '../../result.ts';
import { siteUrl } from '../../site/reader-side.ts';
import { commentAnswer, pageOf, storyAnswer, storySummary } from '../answers.ts';
import { operation, publicOperation, type RenderBody, type Reply, reply } from '../operation.ts';
import type { RestRefusal } from '../problems.ts';
import { addressQuery, commentsQuery, storiesQuery, withId } from '../schema.ts';
import { listStories } from '../stories/list-stories.ts';
import { shownEditions } from '../stories/shown-editions.ts';
import { findApprovedComments } from '../stories/store.ts';
import { storyOf, summaryOf } from '../stories/view-story.ts';

/** What readers find, and what is said under it. */
export const storyOperations = [
  publicOperation({
    id: 'listStories',
    method: 'GET',
    path: '/stories',
    tag: 'stories',
    scope: 'stories:read',
    deed: null,
    summary: {
      vi: 'Danh sách bài đã đăng, mới nhất trước; lọc theo chuyên mục, chủ đề, thời điểm, ngôn ngữ, hoặc tìm theo chữ',
      en: 'Published stories, newest first; by section, term, moment and language, or by words',
    },
    query: storiesQuery,
    answer: pageOf(storySummary),
    problems: ['unknown-section', 'unknown-term', 'too-short', 'too-complex'],
    async run({ query }) {
      const listed = await listStories(query);
      if (!listed.ok) return listed;
      const { stories, next } = listed.value;
      return reply({ items: stories.map(summaryOf), next }, { next });
    },
  }),
  publicOperation({
    id: 'findStoryByAddress',
    method: 'GET',
    path: '/stories/by-address',
    tag: 'stories',
    scope: 'stories:read',
    deed: null,
    summary: {
      vi: 'Bài đứng ở một địa chỉ, kể cả địa chỉ cũ của bài',
      en: 'The story at an address, one it had before included',
    },
    query: addressQuery,
    answer: storyAnswer,
    problems: ['not-found', 'withdrawn'],
    async run({ query, renderBody }) {
      const page = URL.parse(query.address, siteUrl());
      if (page?.origin !== siteUrl()) return refuse({ code: 'not-found' });
      // An address of the paper's own, else one that it had elsewhere.
      const key = addressKey(query.address);
      const own = parseStorySegment(page.pathname.split('/').at(-1) ?? '');
      const brought = own || !key ? null : await findTarget([key, withoutQuery(key)]);
      const segment = own ?? parseStorySegment(brought?.split('/').at(-1) ?? '');
      return segment ? oneStory(segment.id, renderBody) : refuse({ code: 'not-found' });
    },
  }),
  publicOperation({
    id: 'readStory',
    method: 'GET',
    path: '/stories/{id}',
    tag: 'stories',
    scope: 'stories:read',
    deed: null,
    summary: { vi: 'Một bài đã đăng, toàn văn', en: 'A published story, whole' },
    params: withId,
    answer: storyAnswer,
    problems: ['not-found', 'withdrawn'],
    run: ({ params, renderBody }) => oneStory(params.id, renderBody),
  }),
  operation({
    id: 'listComments',
    method: 'GET',
    path: '/stories/{id}/comments',
    tag: 'comments',
    scope: 'comments:read',
    deed: null,
    summary: { vi: 'Ý kiến bạn đọc đã đăng dưới một bài, mới nhất trước', en: 'Comments that readers see under a story, newest first' },
    params: withId,
    query: commentsQuery,
    answer: pageOf(commentAnswer),
    problems: ['not-found'],
    async run({ params, query: { after, limit } }) {
      const before = momentCursor.optional().safeParse(after);
      if (!before.success) return refuse({ code: 'invalid', fields: { after: ['invalid'] } });
      const found = await findApprovedComments({
        articleId: params.id,
        editions: await shownEditions(),
        before: before.data,
        take: limit + 1,
      });
      if (!found) return refuse({ code: 'not-found' });
      const items = found.slice(0, limit);
      const last = items.at(-1);
      const next = found.length > limit && last ? cursorText({ createdAt: new Date(last.createdAt), id: last.id }) : null;
      return reply({ items, next }, { next });
    },
  }),
] as const;

async function oneStory(id: number, renderBody: RenderBody): Promise<Result<Reply<Awaited<ReturnType<typeof storyOf>>>, RestRefusal>> {
  const [found, shown] = await Promise.all([findStory(id), shownEditions()]);
  if (found && !shown.includes(found.locale)) return refuse({ code: 'not-found' });
  if (found) {
    const story = found.translation && !shown.includes(found.translation.locale) ? { ...found, translation: null } : found;
    return reply(await storyOf(story, renderBody), { version: story.version });
  }
  const withdrawn = await findWithdrawn(id);
  if (!withdrawn) return refuse({ code: 'not-found' });
  return refuse({ code: 'withdrawn', reason: withdrawn.reason, withdrawnAt: withdrawn.withdrawnAt?.toISOString() ?? null });
}

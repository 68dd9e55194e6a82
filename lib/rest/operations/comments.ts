import { decideComments } from '../../moderation/decide-comments.ts';
import { listComments } from '../../moderation/list-comments.ts';
import { momentCursor } from '../../paging/moment-cursor.ts';
import { refuse } from '../../result.ts';
import { decidedAnswer, pageOf, waitingComment } from '../answers.ts';
import { operation, reply } from '../operation.ts';
import { decisionBody, pendingQuery, withId } from '../schema.ts';

/** The desk of comments. */
export const commentOperations = [
  operation({
    id: 'listPending',
    method: 'GET',
    path: '/comments/pending',
    tag: 'comments',
    scope: 'comments:moderate',
    deed: 'moderate',
    summary: { vi: 'Ý kiến đang chờ duyệt, chờ lâu nhất trước', en: 'Comments that wait, the oldest first' },
    query: pendingQuery,
    answer: pageOf(waitingComment),
    problems: [],
    async run({ query }) {
      const after = momentCursor.safeParse(query.after);
      if (query.after !== undefined && !after.success) return refuse({ code: 'invalid', fields: { after: ['invalid'] } });
      const { cards, after: next } = await listComments({ lane: 'pending', story: query.story, after: after.data });
      const items = cards.map(({ id, version, name, title, body, createdAt, editedAt, isHeld, reasons, story }) => ({
        id,
        version,
        name,
        title,
        body,
        createdAt,
        editedAt,
        isHeld,
        story,
        rules: reasons.map(({ rule }) => rule),
      }));
      return reply({ items, next }, { next });
    },
  }),
  operation({
    id: 'decideComment',
    method: 'POST',
    path: '/comments/{id}/decision',
    tag: 'comments',
    scope: 'comments:moderate',
    deed: 'moderate',
    summary: {
      vi: 'Quyết định về một bình luận ở phiên bản đã thấy; ai đến sau được biết ai đã quyết định và lúc nào',
      en: 'Decide on a comment as it was seen; who comes second hears who was first, and when',
    },
    params: withId,
    body: decisionBody,
    answer: decidedAnswer,
    problems: ['not-found', 'decided-already'],
    example: { version: 1, to: 'approved' },
    async run({ params, body: { version, ...choice } }, staff) {
      const act = await decideComments(staff, { comments: [{ id: params.id, version }], ...choice });
      if (!act.ok) throw new Error('Deciding never refuses as a whole.');
      const [decided] = act.value.decided;
      if (decided) return reply(decided);
      const [refused] = act.value.refused;
      if (refused?.code !== 'conflict') return refuse({ code: 'not-found' });
      const { by, at, status, version: now } = refused;
      return refuse({ code: 'decided-already', by, at, now: { status, version: now } });
    },
  }),
] as const;

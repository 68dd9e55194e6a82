import { likeComment } from '#lib/comments/likes/like-comment';
import { likeForm, likeInput } from '#lib/comments/likes/schema';
import { findCommentOnPage } from '#lib/comments/on-page/store';
import { env } from '#lib/env';
import { methodNotAllowed } from '#lib/http/method-not-allowed';
import { isForeignWrite } from '#lib/http/origin';
import { problem } from '#lib/http/problem';
import { translator } from '#lib/messages/translator';
import { readerPath } from '#lib/page-cache/reader-path';
import { bannedProblem } from '../../../_bans/banned-problem.ts';
import { type CommentContext, refuseForeign, type SentReaction, sayOnPage, sayWhy, takeReaction } from '../../_reactions/take-reaction.ts';

const MAX_BYTES = 1_000;
const NO_STORE = { 'cache-control': 'no-store' };

/**
 * A reader likes a comment or takes that back: `{ liked }` in JSON, answered with `{ liked, likes }`; or the button's form,
 * answered with the way back to the comment.
 */
export async function POST(request: Request, context: CommentContext): Promise<Response> {
  if (isForeignWrite(request.headers, env().SITE_URL)) return refuseForeign(request);
  return takeReaction(request, context, MAX_BYTES, (sent) => (sent.kind === 'json' ? answerJson(sent) : answerForm(sent)));
}

async function answerJson({ input, commentId, from, locale, cookie }: SentReaction): Promise<Response> {
  const t = translator(locale, 'reactions');
  const parsed = likeInput.safeParse(input);
  if (!parsed.success) return problem(422, { type: 'invalid', title: t('invalid') });
  const answer = await likeComment({ commentId, ...parsed.data, ...from });
  if (answer.ok) return Response.json(answer.value, { headers: { ...NO_STORE, ...(answer.value.liked && cookie) } });
  if (answer.code === 'banned') return bannedProblem(answer, locale);
  const { status, title, headers } = sayWhy(answer, locale);
  return problem(status, { type: answer.code, title, ...('likes' in answer && { likes: answer.likes }) }, headers);
}

async function answerForm({ input, commentId, from, locale, referer, cookie }: SentReaction): Promise<Response> {
  const t = translator(locale, 'reactions');
  const comment = await findCommentOnPage(commentId);
  const parsed = likeForm.safeParse(input);
  const back = comment && `${pageOf(comment.story.path, referer)}#binh-luan-${commentId}`;
  if (!parsed.success) return sayOnPage({ locale, status: 422, text: t('invalid'), back });
  const answer = await likeComment({ commentId, ...parsed.data, ...from });
  // To a reader it is all the same whether this tap or another one of the same connection was counted.
  if (back && (answer.ok || answer.code === 'liked-from-here'))
    return new Response(null, { status: 303, headers: { ...NO_STORE, location: back, ...(answer.ok && answer.value.liked && cookie) } });
  const { status, title, headers } = answer.ok ? sayWhy({ code: 'not-found' }, locale) : sayWhy(answer, locale);
  return sayOnPage({ locale, status, text: title, back, headers });
}

/** The page of the story's comments on which the button stood, or the story. */
function pageOf(storyPath: string, referer: string | null): string {
  const path = referer !== null && URL.canParse(referer) ? readerPath(new URL(referer).pathname) : null;
  return path?.startsWith(`${storyPath}/`) ? path : storyPath;
}

const notAllowed = methodNotAllowed('POST');

export { notAllowed as DELETE, notAllowed as GET, notAllowed as HEAD, notAllowed as OPTIONS, notAllowed as PATCH, notAllowed as PUT };

import { findBan } from '../bans/find-ban.ts';
import { tagClock } from '../cache/tag-clock.ts';
import { checkCaptcha } from '../captcha/check-captcha.ts';
import { addressPrefix } from '../rate-limit/address.ts';
import { addressHash } from '../rate-limit/address-hash.ts';
import { take } from '../rate-limit/take.ts';
import type { FormRefusal } from '../reader-forms/refusal.ts';
import { findPublishedArticle } from '../reader-forms/store.ts';
import { done, type Result, refuse } from '../result.ts';
import { fingerprintOf } from './fingerprint.ts';
import { watchPressure } from './policy/pressure/watch-pressure.ts';
import { type CommentField, type CommentInput, commentInput, fieldCodes } from './schema.ts';
import { screenComment } from './screening/screen-comment.ts';
import { sealPhone } from './seal-phone.ts';
import { VISIBLE } from './status.ts';
import { findSending, isAlreadyThere, storeComment } from './store.ts';
import { takeInTurn } from './take-in-turn.ts';

export type CommentRefusal = FormRefusal<CommentField>;

export type TakenComment = { id: number; status: 'pending' | 'approved' };

/**
 * A reader sends a comment; it waits until a moderator decides, unless the paper looks at comments after publishing.
 * Whoever sends it again under the same `requestKey`, having heard no answer, hears what the first sending heard.
 * @param input anything: JSON or `inputFromForm`
 * @param address the sender's address; kept only as a keyed hash of its prefix
 */
export async function submitComment({
  input,
  address,
}: {
  input: unknown;
  address: string;
}): Promise<Result<TakenComment, CommentRefusal>> {
  const parsed = commentInput.safeParse(input);
  if (!parsed.success) return refuse({ code: 'invalid', fields: fieldCodes(parsed.error) });
  const sent = parsed.data;
  const { requestKey } = sent;
  return requestKey === undefined
    ? takeComment(sent, address)
    : onceAtATime(JSON.stringify(sent), () => takeSending({ ...sent, requestKey }, address));
}

/** A sending that has a name: taken at most once, on however many instances it arrives, however often. */
async function takeSending(sent: CommentInput & { requestKey: string }, address: string): Promise<Result<TakenComment, CommentRefusal>> {
  const before = await answerOfFirst(sent);
  if (before) return before;
  const answer = await takeComment(sent, address);
  // Another instance may have been quicker: then the captcha is used, the words are there, it is too soon for more.
  return (!answer.ok && (await answerOfFirst(sent))) || answer;
}

async function answerOfFirst({ articleId, requestKey, ...words }: CommentInput & { requestKey: string }) {
  const first = await findSending(articleId, requestKey);
  if (!first) return null;
  if (!fingerprintOf(words).equals(first.fingerprint)) return refuse({ code: 'duplicate', commentId: first.id });
  return done<TakenComment>({ id: first.id, status: first.status === VISIBLE ? 'approved' : 'pending' });
}

const underWay = new Map<string, Promise<Result<TakenComment, CommentRefusal>>>();

/** A double tap arrives twice at the same moment: the second waits for the first and costs nobody's limit. */
function onceAtATime(
  sending: string,
  take: () => Promise<Result<TakenComment, CommentRefusal>>,
): Promise<Result<TakenComment, CommentRefusal>> {
  const answer = underWay.get(sending) ?? take().finally(() => underWay.delete(sending));
  underWay.set(sending, answer);
  return answer;
}

/**
 * The captcha is looked at only when all the rest is good, so that a forgotten title costs none and nobody can probe answers.
 * A wrong answer spends it; a comment that is not stored does not.
 */
async function takeComment(sent: CommentInput, address: string): Promise<Result<TakenComment, CommentRefusal>> {
  const { articleId, captcha, name, title, body, phone, website = '', replyTo = null, requestKey = null } = sent;

  const turn = await take(captcha ? 'comment' : 'captcha', addressPrefix(address));
  if (!turn.ok) return turn;

  const sealed = phone ? sealPhone(phone) : null;
  const ban = await findBan({ address, phoneHash: sealed?.hash ?? null });
  if (ban) return ban;

  const article = await findPublishedArticle(articleId);
  if (!article) return refuse({ code: 'not-found' });
  if (!article.gate.open) return refuse({ code: 'closed', gate: article.gate });

  const fingerprint = fingerprintOf({ name, title, body });
  if (await isAlreadyThere(articleId, fingerprint)) return refuse({ code: 'duplicate' });

  const solved = await checkCaptcha(captcha, articleId);
  if (!solved.ok) return solved;

  // Counted for those alone who solved a captcha, or strangers could close comments for everybody without solving one.
  const everybody = await take('comment-global', 'everybody');
  if (!everybody.ok) return everybody;

  // The captcha was offered when the form came near, so its age is the least that writing took.
  const secondsToWrite = (article.databaseTime.getTime() - solved.value.offeredAt.getTime()) / 1_000;
  const sender = { articleId, addressHash: addressHash(address), phoneHash: sealed?.hash ?? null };
  const screening = await screenComment({ name, title, body, website, secondsToWrite }, sender);
  return takeInTurn(article, { articleId, address }, async ({ gate, seen, limits }) => {
    const begins = firstStatus(gate.mode, screening.outcome);
    const stored = await storeComment(
      {
        articleId,
        replyTo,
        requestKey,
        name,
        title,
        body,
        phone: sealed,
        addressHash: sender.addressHash,
        fingerprint,
        begins,
        taken: { seen, closesAt: gate.closesAt },
        screening,
      },
      solved.value,
    );
    if (stored === 'closed') return 'changed';
    if (stored === 'duplicate' || stored === 'unanswerable') return refuse({ code: stored });
    if (stored === 'used' || stored === 'expired') return refuse({ code: 'captcha', reason: stored });
    if (stored.change) tagClock().apply(stored.change);
    await watchPressure({ limits, gate, articleId });
    // Whoever is refused by a rule learns it from a person's eyes or from the receipt, not from an answer to try words against.
    return done({ id: stored.id, status: begins === 'approved' ? 'approved' : 'pending' });
  });
}

/** What a new comment begins as. Only what nothing was noticed of may stand on the page before a person has seen it. */
function firstStatus(mode: 'before' | 'after', outcome: 'pass' | 'hold' | 'reject'): 'pending' | 'approved' | 'rejected' {
  if (outcome === 'reject') return 'rejected';
  return mode === 'after' && outcome === 'pass' ? 'approved' : 'pending';
}

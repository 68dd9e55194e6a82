import { createHash } from 'node:crypto';
import { fingerprintOf } from '../../lib/comments/fingerprint.ts';
import { type E164, parsePhone } from '../../lib/comments/phone.ts';
import { applyRules, NO_FACTS, WORD_RULES } from '../../lib/comments/screening/apply-rules.ts';
import { textKeysOf } from '../../lib/comments/screening/gather-facts.ts';
import type { Rulebook } from '../../lib/comments/screening/rule.ts';
import { sealPhone } from '../../lib/comments/seal-phone.ts';
import type { Transaction } from '../../lib/db/client.ts';
import { conversations } from './conversations/conversations.ts';
import { type DemoComment, type DemoStory, momentOf } from './demo-story.ts';
import type { DemoStaff } from './seed-demo.ts';

let phones = 0;
/** Numbers of one block, a different one for every comment. */
const inventedPhone = (): E164 => {
  const parsed = parsePhone(`0900000${String(++phones).padStart(3, '0')}`);
  if (!parsed.ok) throw new Error('An invented phone number is no phone number.');
  return parsed.value;
};

type Commented = { story: DemoStory; isOriginal: boolean; articleId: number; staff: DemoStaff; rulebook: Rulebook };
type Placed = { id: number; parentId: number | null };

/** Writes what readers said about a story, and to each other; how many comments that was. */
export async function insertComments(
  transaction: Transaction,
  { story, isOriginal, articleId, staff, rulebook }: Commented,
): Promise<number> {
  const { answers = [], picks = [], likes = {}, official } = (isOriginal && conversations[story.key]) || {};
  const byName = new Map<string, Placed>();
  const named = (name: string): Placed => {
    const found = byName.get(name);
    if (!found) throw new Error(`Nobody called ${name} has commented on ${story.key}.`);
    return found;
  };
  const at = (after: number) => new Date(momentOf(story).getTime() + after * 60_000);
  const write = async (comment: DemoComment, replyTo: Placed | null) => {
    const parentId = replyTo && (replyTo.parentId ?? replyTo.id);
    const answering = { parentId, replyToId: replyTo?.id ?? null };
    const id = await insertComment(transaction, {
      comment,
      articleId,
      createdAt: at(comment.after),
      moderatorId: staff.moderatorId,
      answering,
      noticed: noticedOf(comment, isOriginal ? 'vi' : 'en', rulebook),
    });
    if (comment.status === 'approved') byName.set(comment.name, { id, parentId });
  };
  for (const comment of story.comments) await write(comment, null);
  for (const { to, ...answer } of answers) await write({ ...answer, status: 'approved' }, named(to));
  for (const name of picks) await transaction.comment.update({ where: { id: named(name).id }, data: { featuredAt: at(5_000) } });
  for (const [name, count] of Object.entries(likes)) await insertLikes(transaction, named(name).id, count);
  if (official) {
    const { to, unit, received, answered, body } = official;
    await transaction.officialReply.create({
      data: {
        commentId: named(to).id,
        unit,
        body,
        receivedAt: at(received),
        answeredAt: answered === null ? null : at(answered),
        personId: staff.editorId,
      },
    });
  }
  return story.comments.length + answers.length;
}

type New = {
  comment: DemoComment;
  articleId: number;
  createdAt: Date;
  moderatorId: number;
  answering: { parentId: number | null; replyToId: number | null };
  noticed: ReturnType<typeof noticedOf>;
};

/** What screening would have said of the words, and what finds them again. */
function noticedOf({ name, title, body }: DemoComment, locale: 'vi' | 'en', rulebook: Rulebook) {
  const comment = { name, title, body, website: '', secondsToWrite: null };
  const { textKey, waveKeys } = textKeysOf(comment);
  const verdicts = applyRules(comment, { ...NO_FACTS, locale }, rulebook, { only: WORD_RULES });
  return { textKey: new Uint8Array(textKey), waveKeys, reasons: JSON.parse(JSON.stringify(verdicts)) };
}

async function insertComment(
  transaction: Transaction,
  { comment, articleId, createdAt, moderatorId, answering, noticed }: New,
): Promise<number> {
  const { name, title, body, status } = comment;
  const decided = status !== 'pending';
  const sealed = comment.phone ? sealPhone(inventedPhone()) : null;
  const { id: commentId } = await transaction.comment.create({
    data: {
      articleId,
      ...answering,
      ...noticed,
      name,
      title,
      body,
      status,
      version: decided ? 2 : 1,
      createdAt,
      fingerprint: new Uint8Array(fingerprintOf(comment)),
      ...(sealed ? { phoneEncrypted: new Uint8Array(sealed.encrypted), phoneHash: new Uint8Array(sealed.hash) } : {}),
    },
  });
  if (decided) {
    const decidedAt = new Date(createdAt.getTime() + 12 * 60_000);
    await transaction.decision.create({
      data: { commentId, fromStatus: 'pending', toStatus: status, version: 1, decidedById: moderatorId, decidedAt },
    });
  }
  return commentId;
}

/** Readers who like a comment, each with a device and an address of their own. */
async function insertLikes(transaction: Transaction, commentId: number, count: number): Promise<void> {
  const hash = (text: string) => new Uint8Array(createHash('sha256').update(`${text} ${commentId}`).digest());
  await transaction.commentLike.createMany({
    data: Array.from({ length: count }, (_, n) => ({ commentId, device: hash(`device ${n}`), address: hash(`address ${n}`) })),
  });
}

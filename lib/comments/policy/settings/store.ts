import { createHash } from 'node:crypto';
import { writeAudit } from '../../../audit/store.ts';
import type { PublicChange } from '../../../cache/tag-clock.ts';
import { tags } from '../../../cache/tags.ts';
import { db, type Transaction } from '../../../db/client.ts';
import { lockEdition, moveEdition } from '../../../db/edition.ts';
import type { GateChange } from '../log.ts';
import { type CommentSettings, type PartialPolicy, readCommentSettings, readPolicy } from '../schema.ts';
import type { SectionPolicyNow, SettingsNow, StoryPolicyNow } from './view.ts';

const KEY = 'comments';

/** A name for exactly this, whatever the order in which it is kept. */
const versionOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url');

const policyInOrder = ({ mode, closeAfterDays, hours, slowSeconds }: PartialPolicy) => [
  mode,
  closeAfterDays === undefined ? 'open' : closeAfterDays,
  hours === undefined ? 'open' : hours && [hours.from, hours.until, hours.days],
  slowSeconds,
];
const limitsInOrder = ({ story, site, rejected, deed, slowSeconds, minutes }: CommentSettings['pressure']) => [
  story,
  site,
  rejected && [rejected.percent, rejected.of],
  deed,
  slowSeconds,
  minutes,
];

const policyNow = (stored: unknown): { policy: PartialPolicy; version: string } => {
  const policy = readPolicy(stored);
  return { policy, version: versionOf(policyInOrder(policy)) };
};

/** Writes one line of how the taking of comments was changed, in the transaction that changes it. */
export async function writeGateChange(
  transaction: Transaction,
  { scope, scopeId, from, to, why, until = null, personId }: GateChange,
): Promise<void> {
  await transaction.commentGateLog.create({ data: { scope, scopeId, from, to, why, until, personId }, select: { id: true } });
}

/** What the paper says, with a version that names exactly this. */
export async function findCommentSettings(transaction: Transaction = db()): Promise<SettingsNow> {
  const row = await transaction.setting.findUnique({ where: { key: KEY } });
  const settings = readCommentSettings(row?.value);
  const { policy, rules, pressure } = settings;
  return { settings, version: versionOf([policyInOrder(policy), rules.vi, rules.en, limitsInOrder(pressure)]) };
}

export type Saving<Now> = { code: 'conflict'; theirs: Now } | { code: 'saved'; now: Now; change: PublicChange | null };

/** Puts the paper's word in the place of the one somebody saw; another person's is not overwritten unseen. */
export async function replaceCommentSettings(replace: {
  seen: string;
  settings: CommentSettings;
  personId: number;
}): Promise<Saving<SettingsNow>> {
  const { seen, settings, personId } = replace;
  return db().$transaction(async (transaction) => {
    await lockEdition(transaction);
    const before = await findCommentSettings(transaction);
    if (before.version !== seen) return { code: 'conflict', theirs: before };
    await transaction.setting.upsert({ where: { key: KEY }, create: { key: KEY, value: settings }, update: { value: settings } });
    const now = await findCommentSettings(transaction);
    if (now.version === before.version) return { code: 'saved', now, change: null };
    const isOther = (read: (settings: CommentSettings) => unknown) => versionOf(read(before.settings)) !== versionOf(read(now.settings));
    const hasPolicy = isOther(({ policy }) => policyInOrder(policy));
    const hasRules = isOther(({ rules }) => [rules.vi, rules.en]);
    const hasLimits = isOther(({ pressure }) => limitsInOrder(pressure));
    const part = ({ policy, pressure }: CommentSettings) => ({ ...(hasPolicy && policy), ...(hasLimits && { limits: pressure }) });
    if (hasPolicy || hasLimits)
      await writeGateChange(transaction, {
        scope: 'site',
        scopeId: 0,
        from: part(before.settings),
        to: part(now.settings),
        why: { code: 'person' },
        personId,
      });
    const detail = { policy: hasPolicy, rules: hasRules, pressure: hasLimits };
    await writeAudit({ personId, deed: 'govern-comments', subject: 'setting:comments', detail }, transaction);
    const old = [...(hasPolicy ? [tags.commentPolicy] : []), ...(hasRules ? [tags.settings] : [])];
    return { code: 'saved', now, change: old.length > 0 ? await moveEdition(transaction, old) : null };
  });
}

/** Every section in the order of the paper with what it says; sub-sections follow their parent. */
export async function findSectionPolicies(): Promise<SectionPolicyNow[]> {
  const rows = await db().section.findMany({
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, nameEn: true, parentId: true, commentPolicy: true },
  });
  const all = rows.map(({ commentPolicy, ...section }) => ({ ...section, ...policyNow(commentPolicy) }));
  return all.filter(({ parentId }) => parentId === null).flatMap((top) => [top, ...all.filter(({ parentId }) => parentId === top.id)]);
}

/** The same for a section; its sub-sections' stories follow it where they say nothing themselves. */
export async function replaceSectionPolicy(replace: {
  seen: string;
  sectionId: number;
  policy: PartialPolicy;
  personId: number;
}): Promise<Saving<{ policy: PartialPolicy; version: string }> | { code: 'not-found' }> {
  const { seen, sectionId, policy, personId } = replace;
  return db().$transaction(async (transaction) => {
    await lockEdition(transaction);
    const section = await transaction.section.findUnique({
      where: { id: sectionId },
      select: { commentPolicy: true, children: { select: { id: true } } },
    });
    if (!section) return { code: 'not-found' };
    const before = policyNow(section.commentPolicy);
    if (before.version !== seen) return { code: 'conflict', theirs: before };
    const now = policyNow(policy);
    if (now.version === before.version) return { code: 'saved', now, change: null };
    await transaction.section.update({ where: { id: sectionId }, data: { commentPolicy: now.policy }, select: { id: true } });
    const { policy: from } = before;
    await writeGateChange(transaction, { scope: 'section', scopeId: sectionId, from, to: now.policy, why: { code: 'person' }, personId });
    await writeAudit({ personId, deed: 'govern-comments', subject: `section:${sectionId}` }, transaction);
    const shown = [sectionId, ...section.children.map(({ id }) => id)].map(tags.commentPolicyOf);
    return { code: 'saved', now, change: await moveEdition(transaction, shown) };
  });
}

/**
 * What a story says for itself, and what holds for it if it says nothing; and the section in which readers have it, or its draft stands.
 * Null when there is no such article.
 */
export async function findStoryPolicy(
  articleId: number,
  transaction: Transaction = db(),
): Promise<{ policy: StoryPolicyNow; sectionId: number | null } | null> {
  const [row] = await transaction.$queryRaw<
    { own: unknown; paper: unknown; parent: unknown; section: unknown; sectionId: number | null }[]
  >`
    SELECT a.comment_policy AS own, c.id AS "sectionId", (SELECT value FROM setting WHERE key = ${KEY}) AS paper, p.comment_policy AS parent, c.comment_policy AS section
    FROM article a LEFT JOIN story s ON s.article_id = a.id LEFT JOIN draft d ON d.article_id = a.id
    LEFT JOIN section c ON c.id = coalesce(s.section_id, d.section_id) LEFT JOIN section p ON p.id = c.parent_id
    WHERE a.id = ${articleId}::int AND coalesce(s.article_id, d.article_id) IS NOT NULL`;
  if (!row) return null;
  const inherited = { ...readCommentSettings(row.paper).policy, ...readPolicy(row.parent), ...readPolicy(row.section) };
  return { policy: { ...policyNow(row.own), inherited }, sectionId: row.sectionId };
}

/** The same for a story, before it is published as after. */
export async function replaceStoryPolicy(replace: {
  seen: string;
  articleId: number;
  policy: PartialPolicy;
  personId: number;
  /** Whether the person says it of stories in this section. */
  maySet: (sectionId: number | null) => boolean;
}): Promise<Saving<StoryPolicyNow> | { code: 'not-found' | 'forbidden' }> {
  const { seen, articleId, policy, personId, maySet } = replace;
  return db().$transaction(async (transaction) => {
    await lockEdition(transaction);
    const found = await findStoryPolicy(articleId, transaction);
    if (!found) return { code: 'not-found' };
    if (!maySet(found.sectionId)) return { code: 'forbidden' };
    const { policy: before } = found;
    if (before.version !== seen) return { code: 'conflict', theirs: before };
    const now = { ...before, ...policyNow(policy) };
    if (now.version === before.version) return { code: 'saved', now, change: null };
    await transaction.article.update({ where: { id: articleId }, data: { commentPolicy: now.policy }, select: { id: true } });
    const { policy: from } = before;
    await writeGateChange(transaction, { scope: 'story', scopeId: articleId, from, to: now.policy, why: { code: 'person' }, personId });
    await writeAudit({ personId, deed: 'govern-comments', subject: `article:${articleId}` }, transaction);
    const isPublic = (await transaction.story.count({ where: { articleId } })) > 0;
    return { code: 'saved', now, change: isPublic ? await moveEdition(transaction, [tags.story(articleId)]) : null };
  });
}

import { createHash } from 'node:crypto';
import { writeAudit } from '../audit/store.ts';
import type { PublicChange } from '../cache/tag-clock.ts';
import { tags } from '../cache/tags.ts';
import { readCommentSettings } from '../comments/policy/schema.ts';
import { db, type Transaction } from '../db/client.ts';
import { lockEdition, moveEdition } from '../db/edition.ts';
import { type Announcement, announcement } from './announcement.ts';
import { isOpen } from './open-editions.ts';
import { DEFAULT_SETTINGS, type Paper, siteSettings } from './view.ts';

const SITE = 'site';
const ANNOUNCEMENT = 'announcement';

/** What the paper says about itself, what it announces now, and which editions have stories. One statement. */
export async function findPaper(): Promise<Paper> {
  const [row] = await db().$queryRaw<
    { site: unknown; announced: unknown; today: string; comments: unknown; editions: Paper['editions'] }[]
  >`
    SELECT (SELECT value FROM setting WHERE key = ${SITE}) AS site,
      (
        SELECT value FROM setting WHERE key = ${ANNOUNCEMENT} AND coalesce((value ->> 'until')::timestamptz > now(), true)
          AND coalesce((value ->> 'from')::timestamptz <= now(), true)
      ) AS announced,
      (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::text AS today,
      (SELECT value FROM setting WHERE key = 'comments') AS comments,
      ARRAY(SELECT one::text FROM unnest(enum_range(NULL::locale)) AS one WHERE EXISTS (SELECT FROM story WHERE locale = one)) AS editions`;
  if (!row) throw new Error('A statement without a table gave no row.');
  const settings = row.site === null ? DEFAULT_SETTINGS : siteSettings.parse(row.site);
  return {
    ...settings,
    announcement: row.announced === null ? null : announcement.parse(row.announced),
    editions: row.editions.filter((locale) => isOpen(settings, locale)),
    commentRules: readCommentSettings(row.comments).rules,
    today: settings.masthead.date ? row.today : null,
  };
}

type AnnouncementNow = { value: Announcement | null; version: string; by: string | null; at: string | null };

/** The announcement with a version that names exactly its words, link, kind, beginning and end, and who left it so. */
export async function findAnnouncement(transaction: Transaction = db()): Promise<AnnouncementNow> {
  const [row] = await transaction.$queryRaw<{ value: unknown; by: string | null; at: Date | null }[]>`
    SELECT stands.value, last.at, last.by
    FROM (SELECT (SELECT value FROM setting WHERE key = ${ANNOUNCEMENT}) AS value) AS stands LEFT JOIN LATERAL (
      -- One that came to its end by itself was left so by nobody.
      SELECT change.at, CASE WHEN stands.value IS NOT NULL OR change.value = '{}' THEN person.name END AS by
      FROM setting_change AS change LEFT JOIN person ON person.id = change.person_id
      WHERE change.of = ${ANNOUNCEMENT} ORDER BY change.id DESC LIMIT 1
    ) AS last ON true`;
  const value = row?.value ? announcement.parse(row.value) : null;
  const named = value && [value.text.vi, value.text.en, value.link, value.until, value.from, value.kind];
  const version = createHash('sha256').update(JSON.stringify(named)).digest('base64url');
  return { value, version, by: row?.by ?? null, at: row?.at?.toISOString() ?? null };
}

export type Announcing =
  | { code: 'conflict'; theirs: AnnouncementNow }
  | { code: 'announced'; announcement: AnnouncementNow; change: PublicChange | null };

/** Puts this announcement (null: none) in the place of the one somebody saw; another person's is not overwritten unseen. */
export async function replaceAnnouncement({
  seen,
  value,
  personId,
}: {
  seen: string;
  value: Announcement | null;
  personId: number;
}): Promise<Announcing> {
  return db().$transaction(async (transaction) => {
    await lockEdition(transaction);
    const before = await findAnnouncement(transaction);
    if (before.version !== seen) return { code: 'conflict', theirs: before };
    if (value) await transaction.setting.upsert({ where: { key: ANNOUNCEMENT }, create: { key: ANNOUNCEMENT, value }, update: { value } });
    else await transaction.setting.deleteMany({ where: { key: ANNOUNCEMENT } });
    const stands = await findAnnouncement(transaction);
    if (stands.version === before.version) return { code: 'announced', announcement: stands, change: null };
    await transaction.settingChange.create({
      data: { of: ANNOUNCEMENT, value: value ?? {}, before: before.value ?? {}, personId },
      select: { id: true },
    });
    const told = { vi: value?.text.vi ?? '', en: value?.text.en ?? '', link: value?.link ?? '' };
    const detail = { ...told, from: value?.from ?? null, until: value?.until ?? null, kind: value?.kind ?? '' };
    await writeAudit({ personId, deed: 'announce', subject: 'setting:announcement', detail }, transaction);
    return {
      code: 'announced',
      announcement: await findAnnouncement(transaction),
      change: await moveEdition(transaction, [tags.settings]),
    };
  });
}

/** Tells pages of an announcement whose time has come; of several instances one does. Null when none has begun. */
export async function showBegun(): Promise<PublicChange | null> {
  return db().$transaction(async (transaction) => {
    await lockEdition(transaction);
    const begun = await transaction.$executeRaw`
      UPDATE setting SET value = value || '{"begun": true}' WHERE key = ${ANNOUNCEMENT} AND (value ->> 'from')::timestamptz <= now()
        AND NOT coalesce((value ->> 'begun')::boolean, false)`;
    return begun > 0 ? moveEdition(transaction, [tags.settings]) : null;
  });
}

/** Makes pages old whose head shows the day, when a new one has begun; null where no head does. */
export async function turnDay(): Promise<PublicChange | null> {
  return db().$transaction(async (transaction) => {
    const [shown] = await transaction.$queryRaw<{ is: boolean }[]>`
      SELECT EXISTS (SELECT FROM setting WHERE key = ${SITE} AND (value #>> '{masthead,date}')::boolean) AS "is"`;
    return shown?.is ? moveEdition(transaction, [tags.settings]) : null;
  });
}

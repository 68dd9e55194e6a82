import { createHash } from 'node:crypto';
import { writeAudit } from '../audit/store.ts';
import type { PublicChange } from '../cache/tag-clock.ts';
import { tags } from '../cache/tags.ts';
import { db, type Transaction } from '../db/client.ts';
import { lockEdition, moveEdition } from '../db/edition.ts';
import { type Announcement, announcement } from './announcement.ts';
import { DEFAULT_SETTINGS, type Paper, siteSettings } from './view.ts';

const SITE = 'site';
const ANNOUNCEMENT = 'announcement';

/** What the paper says about itself, what it announces now, and which editions have stories. One statement. */
export async function findPaper(): Promise<Paper> {
  const [row] = await db().$queryRaw<{ site: unknown; announced: unknown; editions: Paper['editions'] }[]>`
    SELECT (SELECT value FROM setting WHERE key = ${SITE}) AS site,
      (
        SELECT value FROM setting WHERE key = ${ANNOUNCEMENT} AND coalesce((value ->> 'until')::timestamptz > now(), true)
      ) AS announced,
      ARRAY(SELECT one::text FROM unnest(enum_range(NULL::locale)) AS one WHERE EXISTS (SELECT FROM story WHERE locale = one)) AS editions`;
  if (!row) throw new Error('A statement without a table gave no row.');
  return {
    ...(row.site === null ? DEFAULT_SETTINGS : siteSettings.parse(row.site)),
    announcement: row.announced === null ? null : announcement.parse(row.announced),
    editions: row.editions,
  };
}

type AnnouncementNow = { value: Announcement | null; version: string };

/** The announcement with a version that names exactly its words, link and end. */
export async function findAnnouncement(transaction: Transaction = db()): Promise<AnnouncementNow> {
  const row = await transaction.setting.findUnique({ where: { key: ANNOUNCEMENT } });
  const value = row ? announcement.parse(row.value) : null;
  const named = value && [value.text.vi, value.text.en, value.link, value.until];
  return { value, version: createHash('sha256').update(JSON.stringify(named)).digest('base64url') };
}

export type Announcing =
  | { code: 'conflict'; theirs: AnnouncementNow }
  | { code: 'announced'; announcement: AnnouncementNow; change: PublicChange | null };

/** Puts this announcement (null: none) in the place of the one somebody saw; another person's is not overwritten unseen. */
export async function replaceAnnouncement(replace: { seen: string; value: Announcement | null; personId: number }): Promise<Announcing> {
  const { seen, value, personId } = replace;
  return db().$transaction(async (transaction) => {
    await lockEdition(transaction);
    const before = await findAnnouncement(transaction);
    if (before.version !== seen) return { code: 'conflict', theirs: before };
    if (value) await transaction.setting.upsert({ where: { key: ANNOUNCEMENT }, create: { key: ANNOUNCEMENT, value }, update: { value } });
    else await transaction.setting.deleteMany({ where: { key: ANNOUNCEMENT } });
    const after = await findAnnouncement(transaction);
    if (after.version === before.version) return { code: 'announced', announcement: after, change: null };
    const detail = { vi: value?.text.vi ?? '', en: value?.text.en ?? '', link: value?.link ?? '', until: value?.until ?? null };
    await writeAudit({ personId, deed: 'announce', subject: 'setting:announcement', detail }, transaction);
    return { code: 'announced', announcement: after, change: await moveEdition(transaction, [tags.settings]) };
  });
}

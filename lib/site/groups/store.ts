import { writeAudit } from '../../audit/store.ts';
import type { PublicChange } from '../../cache/tag-clock.ts';
import { tags } from '../../cache/tags.ts';
import { db, type Transaction } from '../../db/client.ts';
import { lockEdition, moveEdition } from '../../db/edition.ts';
import { picture } from '../../media/schema.ts';
import { DEFAULT_SETTINGS, type SiteSettings, siteSettings } from '../view.ts';
import { changedIn, type Drawn, groupOf, withGroup } from './group-of.ts';
import type { Group, GroupInput, GroupValues } from './schema.ts';
import type { GroupChange, GroupNow } from './view.ts';

const SITE = 'site';

/** The settings as they are stored, or those nobody has changed yet. */
export async function findSettings(transaction: Transaction = db()): Promise<SiteSettings> {
  const row = await transaction.setting.findUnique({ where: { key: SITE } });
  return row ? siteSettings.parse(row.value) : DEFAULT_SETTINGS;
}

/** A group as it stands. Two statements. */
export async function findGroup<Of extends Group>(of: Of, transaction: Transaction = db()): Promise<GroupNow<Of>> {
  const [settings, last] = [
    await findSettings(transaction),
    await transaction.settingChange.findFirst({
      where: { of },
      orderBy: { id: 'desc' },
      select: { id: true, at: true, person: { select: { name: true } } },
    }),
  ];
  const { logo, logoDark } = settings.masthead;
  const pictures = Object.fromEntries([logo, logoDark].flatMap((one) => (one ? [[one.mediaId, one.picture]] : [])));
  return {
    value: groupOf(settings, of),
    version: last?.id ?? 0,
    by: last?.person?.name ?? null,
    at: last?.at.toISOString() ?? null,
    pictures: of === 'masthead' ? pictures : {},
  };
}

const CHANGES_SHOWN = 20;

/** The newest changes of a group. One statement. */
export async function findChanges(of: Group | 'announcement'): Promise<GroupChange[]> {
  const rows = await db().settingChange.findMany({
    where: { of },
    orderBy: { id: 'desc' },
    take: CHANGES_SHOWN,
    select: { id: true, at: true, value: true, before: true, person: { select: { name: true } } },
  });
  return rows.map(({ id, at, value, before, person }) => ({
    id,
    at: at.toISOString(),
    by: person?.name ?? null,
    value: recordOf(value),
    before: recordOf(before),
  }));
}

const recordOf = (value: unknown): Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};

/** What stood there after or before one change of a group; null when there is no such change. */
export async function findChange(of: Group, id: number, which: 'value' | 'before'): Promise<unknown> {
  const row = await db().settingChange.findFirst({ where: { of, id }, select: { value: true, before: true } });
  return row?.[which] ?? null;
}

/** A picture of the library as the head of pages shows it; null when it is gone. */
export async function findLogo(mediaId: number): Promise<SiteSettings['masthead']['logo']> {
  const row = await db().media.findUnique({ where: { id: mediaId }, select: { key: true, width: true, height: true, renditions: true } });
  return row && { mediaId, picture: picture.parse(row) };
}

export type Replacing<Of extends Group = Group> =
  | { code: 'conflict'; theirs: GroupNow<Of> }
  | { code: 'saved'; now: GroupNow<Of>; change: PublicChange | null };

/** Puts a group in the place of the version somebody saw; another person's is not overwritten unseen. */
export async function replaceGroup(replace: {
  seen: number;
  input: GroupInput;
  drawn: Drawn;
  personId: number;
  deed: 'change-settings' | 'restore-settings';
}): Promise<Replacing> {
  const { seen, input, drawn, personId, deed } = replace;
  const { of } = input;
  return db().$transaction(async (transaction) => {
    // Whoever saves at the same time waits here, whatever group it is: all of them stand in one row.
    await lockEdition(transaction);
    const theirs = await findGroup(of, transaction);
    if (theirs.version !== seen) return { code: 'conflict', theirs };
    const settings = await findSettings(transaction);
    const value = siteSettings.parse(withGroup(settings, input, drawn));
    const [before, after]: GroupValues[Group][] = [groupOf(settings, of), groupOf(value, of)];
    const changed = changedIn(before ?? {}, after ?? {});
    if (changed.length === 0) return { code: 'saved', now: theirs, change: null };
    await transaction.setting.upsert({ where: { key: SITE }, create: { key: SITE, value }, update: { value } });
    await transaction.settingChange.create({ data: { of, value: after ?? {}, before: before ?? {}, personId }, select: { id: true } });
    await writeAudit({ personId, deed, subject: `setting:${of}`, detail: { changed: changed.join(', ') } }, transaction);
    const now = await findGroup(of, transaction);
    return { code: 'saved', now, change: await moveEdition(transaction, [tags.settings]) };
  });
}

/** Keeps what somebody has typed of a group, to be looked at before it goes out. */
export async function storeDraft(personId: number, { of, value }: GroupInput): Promise<void> {
  await db().settingDraft.upsert({
    where: { personId_of: { personId, of } },
    create: { personId, of, value },
    update: { value },
    select: { of: true },
  });
}

/** What somebody last typed of a group; null when nothing. */
export async function findDraft(personId: number, of: Group): Promise<unknown> {
  const row = await db().settingDraft.findUnique({ where: { personId_of: { personId, of } }, select: { value: true } });
  return row?.value ?? null;
}

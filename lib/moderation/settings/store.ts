import { createHash } from 'node:crypto';
import { writeAudit } from '../../audit/store.ts';
import { db, type Transaction } from '../../db/client.ts';
import { type DeskSettings, readDeskSettings } from './schema.ts';
import type { DeskSettingsNow } from './view.ts';

const KEY = 'desk';

/** How the desk works. */
export async function findDeskSettings(transaction: Transaction = db()): Promise<DeskSettings> {
  const row = await transaction.setting.findUnique({ where: { key: KEY } });
  return readDeskSettings(row?.value);
}

const versioned = (settings: DeskSettings): DeskSettingsNow => {
  const { holdApprovalsSeconds, waitsTooLongMinutes, digestHour, secondLookPercent } = settings;
  const inOrder = JSON.stringify([holdApprovalsSeconds, waitsTooLongMinutes, digestHour, secondLookPercent]);
  return { settings, version: createHash('sha256').update(inOrder).digest('base64url') };
};

/** The same with a version that names exactly this. */
export const findDeskSettingsNow = async (): Promise<DeskSettingsNow> => versioned(await findDeskSettings());

/** Puts these settings in the place of those somebody saw; another person's are not overwritten unseen. */
export async function replaceDeskSettings(replace: {
  seen: string;
  settings: DeskSettings;
  personId: number;
}): Promise<{ code: 'saved' | 'conflict'; now: DeskSettingsNow }> {
  const { seen, settings, personId } = replace;
  return db().$transaction(async (transaction) => {
    // Those who save at the same time wait for each other here, also when there is no row yet.
    await transaction.$executeRaw`
      INSERT INTO setting (key, value) VALUES (${KEY}, '{}') ON CONFLICT (key) DO UPDATE SET value = setting.value`;
    const before = versioned(await findDeskSettings(transaction));
    const after = versioned(settings);
    if (before.version !== seen) return { code: 'conflict', now: before };
    if (after.version === before.version) return { code: 'saved', now: after };
    await transaction.setting.update({ where: { key: KEY }, data: { value: settings }, select: { key: true } });
    const detail = { from: JSON.stringify(before.settings), to: JSON.stringify(settings) };
    await writeAudit({ personId, deed: 'change-desk', subject: 'setting:desk', detail }, transaction);
    return { code: 'saved', now: after };
  });
}

import { createHash } from 'node:crypto';
import { writeAudit } from '../../../audit/store.ts';
import { db, type Transaction } from '../../../db/client.ts';
import { SCREENING_KEY } from '../store.ts';
import { type ScreeningSettings, type SettingsNow, screeningSettings } from './schema.ts';

const versioned = (settings: ScreeningSettings): SettingsNow => ({
  settings,
  version: createHash('sha256').update(JSON.stringify(settings)).digest('base64url'),
});

/**
 * Moves the rulebook's edition on inside the transaction that changes a term or a setting: the next comment on any instance is
 * screened with what it finds then. Those who change something at the same time wait for each other here.
 */
export async function moveRulebook(transaction: Transaction): Promise<number> {
  const [row] = await transaction.$queryRaw<{ edition: number }[]>`
    INSERT INTO setting (key, value) VALUES (${SCREENING_KEY}, '{"edition": 1, "settings": {}}')
    ON CONFLICT (key) DO UPDATE SET value = jsonb_set(setting.value, '{edition}', to_jsonb((setting.value ->> 'edition')::int + 1))
    RETURNING (value ->> 'edition')::int AS edition`;
  if (!row) throw new Error('The edition of the rulebook could not be moved on.');
  return row.edition;
}

/** The settings as they stand. */
export async function findSettings(transaction: Transaction = db()): Promise<SettingsNow> {
  const [row] = await transaction.$queryRaw<{ settings: unknown }[]>`
    SELECT value -> 'settings' AS settings FROM setting WHERE key = ${SCREENING_KEY}`;
  return versioned(screeningSettings.parse(row?.settings ?? {}));
}

/** Puts these settings in the place of those somebody saw; another person's are not overwritten unseen. */
export async function replaceSettings(replace: {
  seen: string;
  settings: ScreeningSettings;
  personId: number;
}): Promise<{ code: 'saved' | 'conflict'; now: SettingsNow }> {
  const { seen, settings, personId } = replace;
  return db().$transaction(async (transaction) => {
    const edition = await moveRulebook(transaction);
    const before = await findSettings(transaction);
    const after = versioned(settings);
    if (before.version !== seen) return { code: 'conflict', now: before };
    if (after.version === before.version) return { code: 'saved', now: after };
    await transaction.$executeRaw`
      UPDATE setting SET value = jsonb_set(value, '{settings}', ${JSON.stringify(settings)}::jsonb) WHERE key = ${SCREENING_KEY}`;
    const detail = { edition, from: JSON.stringify(before.settings), to: JSON.stringify(settings) };
    await writeAudit({ personId, deed: 'change-screening', subject: 'setting:screening', detail }, transaction);
    return { code: 'saved', now: after };
  });
}

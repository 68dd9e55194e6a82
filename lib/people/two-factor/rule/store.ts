import { writeAudit } from '../../../audit/store.ts';
import { db, type Transaction } from '../../../db/client.ts';
import { type FactorRule, type FactorRuleInput, readFactorRule } from '../schema.ts';

const KEY = 'two-factor';

/** Whose role must sign in with a second factor. */
export async function findFactorRule(transaction: Transaction = db()): Promise<FactorRule> {
  const row = await transaction.setting.findUnique({ where: { key: KEY } });
  return readFactorRule(row?.value);
}

/** Puts these roles in the place of those somebody saw; another person's are not overwritten unseen. */
export async function replaceFactorRule(
  { seen, settings }: FactorRuleInput,
  personId: number,
): Promise<{ code: 'saved' | 'conflict'; now: FactorRule }> {
  return db().$transaction(async (transaction) => {
    // Those who save at the same time wait for each other here, also when there is no row yet.
    await transaction.$executeRaw`
      INSERT INTO setting (key, value) VALUES (${KEY}, '{}') ON CONFLICT (key) DO UPDATE SET value = setting.value`;
    const before = await findFactorRule(transaction);
    const after = readFactorRule(settings);
    if (before.version !== seen) return { code: 'conflict', now: before };
    if (before.version === after.version) return { code: 'saved', now: after };
    await transaction.setting.update({ where: { key: KEY }, data: { value: after.settings }, select: { key: true } });
    const detail = { from: before.version, to: after.version };
    await writeAudit({ personId, deed: 'change-two-factor-rule', subject: 'setting:two-factor', detail }, transaction);
    return { code: 'saved', now: after };
  });
}

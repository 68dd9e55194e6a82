import { writeAudit } from '../../audit/store.ts';
import { db } from '../../db/client.ts';
import { readEvents } from '../events.ts';
import type { ChangeEndpointInput, MakeEndpointInput } from '../schema.ts';
import type { Endpoint } from '../view.ts';

export const MAX_ENDPOINTS = 50;
/** For how many hours the secret before still signs. */
export const OVERLAP_HOURS = 24;

/** Keeps an endpoint and notes it; null when there are too many. The log names its host, never a path that may be a secret. */
export async function insertEndpoint(
  endpoint: MakeEndpointInput & { sealed: Uint8Array<ArrayBuffer>; personId: number },
): Promise<{ id: number } | null> {
  const { name, url, events, sealed, personId } = endpoint;
  return db().$transaction(async (transaction) => {
    if ((await transaction.webhookEndpoint.count()) >= MAX_ENDPOINTS) return null;
    const made = await transaction.webhookEndpoint.create({
      data: { name, url, events, secret: sealed, createdById: personId },
      select: { id: true },
    });
    const detail = { host: new URL(url).host, events: events.join(' ') };
    await writeAudit({ personId, deed: 'make-webhook', subject: `webhook:${made.id}`, detail }, transaction);
    return made;
  });
}

/** Changes what it is called, where it is and what it hears of. @returns whether it is there */
export async function updateEndpoint({ id, name, url, events, personId }: ChangeEndpointInput & { personId: number }): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.webhookEndpoint.updateMany({ where: { id }, data: { name, url, events } });
    if (count === 0) return false;
    const detail = { host: new URL(url).host, events: events.join(' ') };
    await writeAudit({ personId, deed: 'change-webhook', subject: `webhook:${id}`, detail }, transaction);
    return true;
  });
}

/** Puts another secret in the place of the one it has, which still signs for a day. @returns whether it is there */
export async function replaceSecret(id: number, sealed: Uint8Array<ArrayBuffer>, personId: number): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const count = await transaction.$executeRaw`
      UPDATE webhook_endpoint SET old_secret = secret, old_secret_until = now() + make_interval(hours => ${OVERLAP_HOURS}::int), secret = ${sealed}
      WHERE id = ${id}`;
    if (count === 0) return false;
    await writeAudit({ personId, deed: 'rotate-webhook', subject: `webhook:${id}` }, transaction);
    return true;
  });
}

/** Switches an endpoint on, as if nothing had ever failed, or off. @returns whether it is there and was not so before */
export async function switchOver(id: number, isOn: boolean, personId: number): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const count = isOn
      ? await transaction.$executeRaw`
          UPDATE webhook_endpoint SET disabled_at = NULL, disabled_why = '', failing_since = NULL WHERE id = ${id} AND disabled_at IS NOT NULL`
      : await transaction.$executeRaw`
          UPDATE webhook_endpoint SET disabled_at = now(), disabled_why = 'person' WHERE id = ${id} AND disabled_at IS NULL`;
    if (count === 0) return false;
    await writeAudit({ personId, deed: isOn ? 'switch-on-webhook' : 'switch-off-webhook', subject: `webhook:${id}` }, transaction);
    return true;
  });
}

/** Takes an endpoint away with what is known of its messages. @returns whether it was there */
export async function deleteEndpoint(id: number, personId: number): Promise<boolean> {
  return db().$transaction(async (transaction) => {
    const { count } = await transaction.webhookEndpoint.deleteMany({ where: { id } });
    if (count > 0) await writeAudit({ personId, deed: 'remove-webhook', subject: `webhook:${id}` }, transaction);
    return count > 0;
  });
}

/** All endpoints, the newest first. One statement. */
export async function findEndpoints(): Promise<Endpoint[]> {
  const rows = await db().webhookEndpoint.findMany({
    orderBy: { id: 'desc' },
    take: MAX_ENDPOINTS,
    select: { id: true, name: true, url: true, events: true, createdAt: true, failingSince: true, disabledAt: true, disabledWhy: true },
  });
  return rows.map(({ events, createdAt, failingSince, disabledAt, disabledWhy, ...row }) => ({
    ...row,
    events: readEvents(events),
    createdAt: createdAt.toISOString(),
    failingSince: failingSince?.toISOString() ?? null,
    disabledAt: disabledAt?.toISOString() ?? null,
    isGivenUp: disabledWhy === 'failures',
  }));
}

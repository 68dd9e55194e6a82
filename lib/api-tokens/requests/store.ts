import { z } from 'zod';
import { db } from '../../db/client.ts';

/** An answer as it is given again. */
export type KeptAnswer = { status: number; headers: Record<string, string>; body: string };

/** What is known of a request under its key: it is the first one, another one, still being worked on, or answered. */
export type Claim = { state: 'first' } | { state: 'other' } | { state: 'unfinished' } | { state: 'answered'; answer: KeptAnswer };

const row = z.object({ same: z.boolean(), status: z.int().nullable(), headers: z.record(z.string(), z.string()), body: z.string() });

/** Claims a key for a request. Of all who send it at once, one is first. */
export async function claimRequest(tokenId: number, key: string, fingerprint: Uint8Array<ArrayBuffer>): Promise<Claim> {
  const claimed = await db().$executeRaw`
    INSERT INTO api_request (token_id, key, fingerprint) VALUES (${tokenId}, ${key}, ${fingerprint}) ON CONFLICT DO NOTHING`;
  if (claimed === 1) return { state: 'first' };
  const [found] = await db().$queryRaw<unknown[]>`
    SELECT fingerprint = ${fingerprint} AS same, status, headers, body FROM api_request WHERE token_id = ${tokenId} AND key = ${key}`;
  // It was given up in this moment.
  if (!found) return { state: 'unfinished' };
  const { same, status, headers, body } = row.parse(found);
  if (!same) return { state: 'other' };
  return status === null ? { state: 'unfinished' } : { state: 'answered', answer: { status, headers, body } };
}

/** Keeps what was answered. */
export async function keepAnswer(tokenId: number, key: string, { status, headers, body }: KeptAnswer): Promise<void> {
  await db().$executeRaw`
    UPDATE api_request SET status = ${status}, headers = ${JSON.stringify(headers)}::jsonb, body = ${body}
    WHERE token_id = ${tokenId} AND key = ${key}`;
}

/** Gives a key back, of a request that changed nothing. */
export async function forgetRequest(tokenId: number, key: string): Promise<void> {
  await db().$executeRaw`DELETE FROM api_request WHERE token_id = ${tokenId} AND key = ${key}`;
}

/** Forgets what was sent more than a day ago. */
export async function deleteOldRequests(): Promise<number> {
  return db().$executeRaw`DELETE FROM api_request WHERE created_at < now() - interval '1 day'`;
}

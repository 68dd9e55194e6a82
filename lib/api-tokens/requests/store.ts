import { z } from 'zod';
import { db, type Transaction } from '../../db/client.ts';

/** An answer as it is given again. */
export type KeptAnswer = { status: number; headers: Record<string, string>; body: string };

/** A request under a key, in the hands of one attempt; `made` is what an earlier attempt made of it before it was cut off. */
export type Sending = { tokenId: number; key: string; turn: number; made: unknown };

/** What is known of a request under its key: it is this attempt's, another one, still being worked on, or answered. */
export type Claim =
  | { state: 'mine'; sending: Sending }
  | { state: 'other' }
  | { state: 'unfinished' }
  | { state: 'answered'; answer: KeptAnswer };

/** A request has been taken over: whoever worked on it is to leave everything as it was. */
export class TakenOver extends Error {}

/** How long an attempt may take. What ends later than that was cut off, or leaves what it does to the one that took over. */
const LEASE_SECONDS = 60;

const row = z.object({ same: z.boolean(), status: z.int().nullable(), headers: z.record(z.string(), z.string()), body: z.string() });

/** Claims a key for a request. Of all who send it at once, one gets it; one that was cut off is taken over, by one again. */
export async function claimRequest(tokenId: number, key: string, fingerprint: Uint8Array<ArrayBuffer>): Promise<Claim> {
  const [mine] = await db().$queryRaw<{ turn: number; made: unknown }[]>`
    INSERT INTO api_request AS known (token_id, key, fingerprint) VALUES (${tokenId}, ${key}, ${fingerprint})
    ON CONFLICT (token_id, key) DO UPDATE SET turn = known.turn + 1, claimed_at = now()
      WHERE known.fingerprint = EXCLUDED.fingerprint AND known.status IS NULL
        AND known.claimed_at < now() - make_interval(secs => ${LEASE_SECONDS}::int)
    RETURNING turn, made`;
  if (mine) return { state: 'mine', sending: { tokenId, key, ...mine } };
  const [found] = await db().$queryRaw<unknown[]>`
    SELECT fingerprint = ${fingerprint} AS same, status, headers, body FROM api_request WHERE token_id = ${tokenId} AND key = ${key}`;
  // It was given up in this moment.
  if (!found) return { state: 'unfinished' };
  const { same, status, headers, body } = row.parse(found);
  if (!same) return { state: 'other' };
  return status === null ? { state: 'unfinished' } : { state: 'answered', answer: { status, headers, body } };
}

/**
 * Makes sure that what this transaction makes is made once: nobody takes the request over until it ends. Call it first.
 * @throws TakenOver when somebody has
 */
export async function holdRequestIn(transaction: Transaction, { tokenId, key, turn }: Sending): Promise<void> {
  const held = await transaction.$queryRaw<unknown[]>`
    SELECT FROM api_request WHERE token_id = ${tokenId} AND key = ${key} AND turn = ${turn} AND made IS NULL FOR UPDATE`;
  if (held.length === 0) throw new TakenOver('Another attempt took this request over.');
}

/** Writes down what a request made, in the transaction that made it. */
export async function keepMadeIn(transaction: Transaction, { tokenId, key }: Sending, made: Record<string, unknown>): Promise<void> {
  await transaction.$executeRaw`UPDATE api_request SET made = ${JSON.stringify(made)}::jsonb WHERE token_id = ${tokenId} AND key = ${key}`;
}

/** Keeps what was answered. */
export async function keepAnswer({ tokenId, key, turn }: Sending, { status, headers, body }: KeptAnswer): Promise<void> {
  await db().$executeRaw`
    UPDATE api_request SET status = ${status}, headers = ${JSON.stringify(headers)}::jsonb, body = ${body}
    WHERE token_id = ${tokenId} AND key = ${key} AND turn = ${turn}`;
}

/** Gives a key back: the next attempt begins anew, or goes on from what was made. */
export async function forgetRequest({ tokenId, key, turn }: Sending): Promise<void> {
  await db().$executeRaw`DELETE FROM api_request WHERE token_id = ${tokenId} AND key = ${key} AND turn = ${turn} AND made IS NULL`;
  await db().$executeRaw`
    UPDATE api_request SET claimed_at = '-infinity' WHERE token_id = ${tokenId} AND key = ${key} AND turn = ${turn} AND status IS NULL`;
}

/** Forgets what was sent more than a day ago. */
export async function deleteOldRequests(): Promise<number> {
  return db().$executeRaw`DELETE FROM api_request WHERE created_at < now() - interval '1 day'`;
}

import pg from 'pg';
import { z } from 'zod';
import { tagClock } from '../cache/tag-clock.ts';
import { env } from '../env.ts';
import { EDITION_CHANNEL } from './edition.ts';

export type EditionListener = {
  /** Whether changes of other instances arrive now. */
  readonly connected: boolean;
  close(): Promise<void>;
};

const RETRY_MS = 500;
const PULSE_MS = 5_000;

const notice = z
  .string()
  .transform((payload, context) => {
    try {
      return JSON.parse(payload) as unknown;
    } catch {
      context.addIssue('not JSON');
      return z.NEVER;
    }
  })
  .pipe(z.object({ edition: z.number().int(), tags: z.array(z.string()) }));

/**
 * Follows public changes of all instances: through notifications while the connection lives, by number after a pause.
 * @param clock learns of them
 * @param pulseMs how often it asks for the number unprompted; a connection that gives no answer for as long is given up, since one
 *   that breaks silently (a router, a failover) would look alive for hours
 * @returns once the first connection stands and the current edition is known
 * @throws when the database cannot be reached at first; later it tries again for ever
 */
export async function followEditions({ clock = tagClock(), pulseMs = PULSE_MS } = {}): Promise<EditionListener> {
  let client: pg.Client | undefined;
  let connected = false;
  let closed = false;
  let heard = -1;
  let retry: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: env().DATABASE_URL,
      connectionTimeoutMillis: 3_000,
      query_timeout: pulseMs,
      keepAlive: true,
      application_name: 'toa-soan-editions',
    });
    client = next;
    let pulse: NodeJS.Timeout | undefined;
    next.on('error', () => {});
    next.on('end', () => {
      clearInterval(pulse);
      if (client !== next) return;
      connected = false;
      again();
    });
    next.on('notification', ({ payload }) => void learn(next, payload));
    try {
      await next.connect();
      await next.query(`LISTEN ${EDITION_CHANNEL}`);
      await catchUp(next);
    } catch (error) {
      giveUp(next);
      throw error;
    }
    if (closed) return next.end();
    connected = true;
    pulse = setInterval(() => catchUp(next).catch(() => giveUp(next)), pulseMs).unref();
  }

  async function learn(from: pg.Client, payload: string | undefined): Promise<void> {
    const { data: change } = notice.safeParse(payload);
    // Anything but the next number means that something was missed, or that the numbers themselves were put back.
    if (change?.edition !== heard + 1) {
      await catchUp(from).catch(() => giveUp(from));
      return;
    }
    clock.apply(change);
    heard = change.edition;
  }

  async function catchUp(from: pg.Client): Promise<void> {
    const since = heard;
    const { rows } = await from.query<{ number: number; tags: string[] | null }>(
      'SELECT number, (SELECT array_agg(tag) FROM expired_tag WHERE expired_tag.edition > $1) AS tags FROM edition',
      [since],
    );
    const number = rows[0]?.number ?? 0;
    // At first, or when the database was put back to an earlier state, nothing made before can be trusted.
    if (since === -1 || number < since) clock.expireAll(number);
    else if (number > since) {
      // Not `apply`: it would skip the tags of all when only the newest of these changes was made here and is known.
      clock.expire(rows[0]?.tags ?? []);
      clock.apply({ edition: number, tags: [] });
    }
    heard = number;
  }

  /** Ends a connection that gives no answer; what it missed is caught up with over the next one. */
  function giveUp(from: pg.Client): void {
    void from.end().catch(() => {});
  }

  function again(): void {
    clearTimeout(retry);
    if (!closed) retry = setTimeout(() => connect().catch(again), RETRY_MS).unref();
  }

  try {
    await connect();
  } catch (error) {
    closed = true;
    clearTimeout(retry);
    throw error;
  }
  return {
    get connected() {
      return connected;
    },
    async close() {
      closed = true;
      connected = false;
      clearTimeout(retry);
      await client?.end().catch(() => {});
    },
  };
}

import pg from 'pg';
import { type PublicChange, tagClock } from '../cache/tag-clock.ts';
import { env } from '../env.ts';
import { EDITION_CHANNEL } from './edition.ts';

export type EditionListener = {
  /** Whether changes of other instances arrive now. */
  readonly connected: boolean;
  close(): Promise<void>;
};

const RETRY_MS = 500;

/**
 * Follows public changes of all instances: through notifications while the connection lives, by number after a pause.
 * @returns once the first connection stands and the current edition is known
 * @throws when the database cannot be reached at first; later it tries again for ever
 */
export async function followEditions(): Promise<EditionListener> {
  let client: pg.Client | undefined;
  let connected = false;
  let closed = false;
  let heard = -1;
  let retry: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: env().DATABASE_URL,
      connectionTimeoutMillis: 3_000,
      keepAlive: true,
      application_name: 'toa-soan-editions',
    });
    client = next;
    next.on('error', () => {});
    next.on('end', () => {
      connected = false;
      if (!closed && client === next) again();
    });
    next.on('notification', ({ payload }) => void learn(next, payload));
    await next.connect();
    await next.query(`LISTEN ${EDITION_CHANNEL}`);
    await catchUp(next);
    connected = true;
  }

  async function learn(from: pg.Client, payload: string | undefined): Promise<void> {
    const change = JSON.parse(payload ?? '{}') as PublicChange;
    if (change.edition > heard + 1) await catchUp(from).catch(() => {});
    tagClock().apply(change);
    heard = Math.max(heard, change.edition);
  }

  async function catchUp(from: pg.Client): Promise<void> {
    const { rows } = await from.query<{ number: number; tags: string[] | null }>(
      'SELECT number, (SELECT array_agg(tag) FROM expired_tag WHERE expired_tag.edition > $1) AS tags FROM edition',
      [heard],
    );
    const number = rows[0]?.number ?? 0;
    // At first, or when the database was put back to an earlier state, nothing made before can be trusted.
    if (heard === -1 || number < heard) tagClock().expireAll(number);
    else if (number > heard) {
      // Not `apply`: it would skip the tags of all when only the newest of these changes was made here and is known.
      tagClock().expire(rows[0]?.tags ?? []);
      tagClock().apply({ edition: number, tags: [] });
    }
    heard = number;
  }

  function again(): void {
    clearTimeout(retry);
    retry = setTimeout(() => connect().catch(again), RETRY_MS);
    retry.unref();
  }

  await connect();
  return {
    get connected() {
      return connected;
    },
    async close() {
      closed = true;
      clearTimeout(retry);
      await client?.end().catch(() => {});
    },
  };
}

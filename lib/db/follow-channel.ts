import pg from 'pg';
import { env } from '../env.ts';

export type ChannelListener = {
  /** Whether notifications arrive now. */
  readonly connected: boolean;
  close(): Promise<void>;
};

type Following = {
  channel: string;
  /** Under this name the connection stands in the database's list. */
  applicationName: string;
  /** Hears every notification while the connection lives. */
  onNotice: (payload: string | undefined, from: pg.Client) => void;
  /**
   * Asked when a connection stands, the first and each after a break (`isNew`), and at every pulse. It has to ask the database
   * something: a connection that gives no answer is given up.
   */
  look: (client: pg.Client, isNew: boolean) => Promise<unknown>;
  /** How often it looks unprompted, in milliseconds; no answer within as long is none. */
  pulseMs: number;
};

const RETRY_MS = 500;

/**
 * Follows a channel over a connection of its own, and over the next one when that breaks: also when it breaks silently (a router,
 * a failover), which would look alive for hours.
 * @returns once the first connection stands and was looked over
 * @throws when the database cannot be reached at first; later it tries again for ever
 */
export async function followChannel({ channel, applicationName, onNotice, look, pulseMs }: Following): Promise<ChannelListener> {
  let client: pg.Client | undefined;
  let connected = false;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: env().DATABASE_URL,
      connectionTimeoutMillis: 3_000,
      query_timeout: pulseMs,
      keepAlive: true,
      application_name: applicationName,
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
    next.on('notification', ({ payload }) => onNotice(payload, next));
    try {
      await next.connect();
      await next.query(`LISTEN ${channel}`);
      await look(next, true);
    } catch (error) {
      giveUp(next);
      throw error;
    }
    if (closed) return next.end();
    connected = true;
    pulse = setInterval(() => look(next, false).catch(() => giveUp(next)), pulseMs).unref();
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

/** Ends a connection that gives no answer; what it missed is asked for over the next one. */
export function giveUp(from: pg.Client): void {
  void from.end().catch(() => {});
}

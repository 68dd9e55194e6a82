import type { IncomingMessage, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import { env } from '../env.ts';
import { log } from '../log.ts';
import type { Rendered } from './page-cache.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Longer than any statement of ours may take; a rendering that hangs must not hold its readers for ever. */
const LIMIT_MS = 20_000;

/**
 * A renderer that asks Next inside this process. The request is always the same but for its path: nothing a reader
 * sends can reach a page that others will be shown.
 * @returns throws what the handler throws, and when it breaks off or gives no answer within `limitMs`
 */
export function makeAskNext(handler: Handler, { limitMs = LIMIT_MS } = {}): (path: string) => Promise<Rendered> {
  const site = new URL(env().SITE_URL);
  const headers = { host: site.host, 'x-forwarded-proto': site.protocol.slice(0, -1), accept: 'text/html' };
  return async (path) => {
    const asked = inject(
      (request, response) => {
        handler(request as IncomingMessage, response as ServerResponse).catch((error) => response.destroy(error));
      },
      { method: 'GET', url: path, headers, signal: AbortSignal.timeout(limitMs) },
    );
    const answer = await asked.catch((error) => {
      log().error({ err: error, path }, 'a page could not be rendered');
      throw error;
    });
    const location = [answer.headers.location].flat()[0];
    return {
      status: answer.statusCode,
      type: answer.headers['content-type'] ?? 'text/html; charset=utf-8',
      body: answer.payload,
      ...(typeof location === 'string' ? { location } : {}),
      ...(answer.headers.etag ? { etag: answer.headers.etag } : {}),
      setsCookie: answer.headers['set-cookie'] !== undefined,
    };
  };
}

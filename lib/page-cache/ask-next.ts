import type { IncomingMessage, ServerResponse } from 'node:http';
import inject from 'light-my-request';
import { env } from '../env.ts';
import type { Rendered } from './page-cache.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * A renderer that asks Next inside this process. The request is always the same but for its path: nothing a reader
 * sends can reach a page that others will be shown.
 */
export function makeAskNext(handler: Handler): (path: string) => Promise<Rendered> {
  const headers = { host: new URL(env().SITE_URL).host, accept: 'text/html' };
  return async (path) => {
    const answer = await inject((request, response) => void handler(request as IncomingMessage, response as ServerResponse), {
      method: 'GET',
      url: path,
      headers,
    });
    const location = [answer.headers.location].flat()[0];
    return {
      status: answer.statusCode,
      html: answer.payload,
      ...(typeof location === 'string' ? { location } : {}),
      ...(answer.headers.etag ? { etag: answer.headers.etag } : {}),
      setsCookie: answer.headers['set-cookie'] !== undefined,
    };
  };
}

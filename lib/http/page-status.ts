import type { ServerResponse } from 'node:http';
import { requestIdOf } from './client.ts';

// Next's pages have no status of their own but 200, and 404 with a page that only scripts put there. So a page says its status to the
// front door, in whose process it is made, before the first byte: staff pages are made whole before anything is sent.

type Status = 404 | 410;
const shared = globalThis as { [key: symbol]: Map<string, Status | null> | undefined };
const STATUSES = Symbol.for('toa-soan.page-status');

function statuses(): Map<string, Status | null> {
  shared[STATUSES] ??= new Map();
  return shared[STATUSES];
}

/** Sends the answer to a request with the status its page says, if it says one. For the front door. */
export function takePageStatus(response: ServerResponse, requestId: string): void {
  const said = statuses();
  said.set(requestId, null);
  response.once('close', () => said.delete(requestId));
  const writeHead = response.writeHead;
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    const status = said.get(requestId);
    return Reflect.apply(writeHead, response, status && args[0] === 200 ? [status, ...args.slice(1)] : args);
  }) as typeof writeHead;
}

/** Has this page sent with a status: `headers` are those of the request it is made for. Nothing where the front door does not listen. */
export function sayStatus(headers: Headers, status: Status): void {
  const requestId = requestIdOf(headers);
  if (statuses().has(requestId)) statuses().set(requestId, status);
}

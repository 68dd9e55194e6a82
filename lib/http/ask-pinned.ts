import { request as askHttp, Agent as HttpAgent, type IncomingHttpHeaders, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as askHttps, Agent as HttpsAgent } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { done, type Result, refuse } from '../result.ts';

export type Ask = {
  url: URL;
  /** The only addresses that are connected to; not empty. */
  addresses: readonly string[];
  method: string;
  headers?: Readonly<Record<string, string>> | undefined;
  body?: string | Uint8Array | undefined;
  signal: AbortSignal;
};

export type Heard = { status: number; headers: IncomingHttpHeaders; body: Buffer };

export type Limits = {
  maxBytes: number;
  accepts?: ((contentType: string) => boolean) | undefined;
  /** Of such an answer the body is not read. */
  isRedirect: (status: number) => boolean;
};

// Agents of its own: no proxy of the environment's, no connection that was opened for somebody else.
const http = new HttpAgent({ keepAlive: false });
const https = new HttpsAgent({ keepAlive: false });

/** Answers every question for a name with the addresses that were looked at. */
function pinnedTo(addresses: readonly string[]): LookupFunction {
  const pinned = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, options, answer) => {
    const first = pinned[0];
    if (options.all) answer(null, pinned);
    else answer(null, first?.address ?? '', first?.family);
  };
}

async function readWithin(response: IncomingMessage, maxBytes: number): Promise<Buffer | null> {
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, bytes);
}

const open = ({ url, addresses, method, headers, body, signal }: Ask): Promise<IncomingMessage> =>
  new Promise((take, fail) => {
    const isSecure = url.protocol === 'https:';
    const options: RequestOptions = {
      method,
      headers: {
        'user-agent': 'ToaSoan',
        ...headers,
        'accept-encoding': 'identity',
        ...(body ? { 'content-length': Buffer.byteLength(body) } : {}),
      },
      lookup: pinnedTo(addresses),
      agent: isSecure ? https : http,
      signal,
    };
    const request = isSecure ? askHttps(url, options) : askHttp(url, options);
    request.once('response', take);
    request.on('error', fail);
    request.end(body);
  });

/**
 * Asks one address once over a connection to one of the addresses given, whatever the name in it means by now.
 * @throws what the network or the signal throws
 */
export async function askPinned(
  ask: Ask,
  { maxBytes, accepts, isRedirect }: Limits,
): Promise<Result<Heard, { code: 'too-large' | 'wrong-type' }>> {
  const response = await open(ask);
  const status = response.statusCode ?? 0;
  const { headers } = response;
  try {
    if (isRedirect(status)) return done({ status, headers, body: Buffer.alloc(0) });
    const encoding = headers['content-encoding'] ?? 'identity';
    const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
    const isWanted = status < 200 || status > 299 || !accepts || accepts(type);
    if (encoding !== 'identity' || !isWanted) return refuse({ code: 'wrong-type' });
    const body = await readWithin(response, maxBytes);
    return body ? done({ status, headers, body }) : refuse({ code: 'too-large' });
  } finally {
    response.destroy();
  }
}

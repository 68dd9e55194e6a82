import { lookup as resolve } from 'node:dns/promises';
import { isIP } from 'node:net';
import { env } from '../env.ts';
import { done, type Result, refuse } from '../result.ts';
import { type Ask, askPinned, type Heard } from './ask-pinned.ts';
import { isPublicAddress } from './public-address.ts';

export type GuardedRefusal = {
  code:
    | 'bad-address'
    | 'not-allowed'
    | 'private-address'
    | 'unknown-host'
    | 'too-many-redirects'
    | 'too-large'
    | 'too-slow'
    | 'wrong-type'
    | 'unreachable';
};

export type GuardedAnswer = Heard & {
  /** Where it came from in the end. */
  url: string;
};

export type GuardedOptions = {
  /**
   * Who may be asked: `example.org` (on the scheme's own port), `example.org:8080`, `*.example.org` (everything below it, not
   * itself); `any` for every public address.
   */
  hosts: readonly string[] | 'any';
  /** The most bytes of a body; one that is longer, or says so, is refused. */
  maxBytes: number;
  /** Milliseconds for everything together: name, connections, redirects, body. */
  timeoutMs: number;
  method?: 'GET' | 'POST';
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array;
  /** Only a GET follows redirects. Default 3. */
  maxRedirects?: number;
  /** Says of a content type without its parameters, in small letters, whether it is wanted; asked for answers of 200 to 299 only. */
  accepts?: (contentType: string) => boolean;
  /** Networks in CIDR notation that may be asked although they are not public. Default: `ALLOWED_NETWORKS`. */
  exceptions?: readonly string[];
  signal?: AbortSignal;
  /** How a name becomes addresses; for tests. */
  resolveName?: (host: string) => Promise<readonly string[]>;
};

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MAX_URL = 4_096;

const addressesOf = async (host: string): Promise<readonly string[]> =>
  (await resolve(host, { all: true, verbatim: true })).map(({ address }) => address);

/** The URL if it is one that may be asked at all: http or https, no name and password in it. */
function readUrl(text: string, base?: URL): URL | null {
  if (text.length > MAX_URL || !URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  const isPlain = /^https?:$/.test(url.protocol) && !url.username && !url.password && url.hostname !== '';
  url.hash = '';
  return isPlain ? url : null;
}

/** Whether a host is on a list (`hosts` of `GuardedOptions`); a final dot of a name says nothing. */
export function isListed(url: URL, hosts: readonly string[] | 'any'): boolean {
  if (hosts === 'any') return true;
  const name = url.hostname.replace(/\.$/, '');
  return hosts.some((entry) => {
    const [, host = '', port = ''] =
      entry
        .trim()
        .toLowerCase()
        .match(/^(\[[^\]]+\]|[^:]+)(?::(\d+))?$/) ?? [];
    if (host === '' || port !== url.port) return false;
    return host.startsWith('*.') ? name.endsWith(host.slice(1)) : name === host;
  });
}

/** The addresses of a host that were looked at; a name that has one private address among public ones is refused altogether. */
async function checkedAddresses(url: URL, options: GuardedOptions): Promise<Result<readonly string[], GuardedRefusal>> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const exceptions = options.exceptions ?? env().ALLOWED_NETWORKS;
  let addresses: readonly string[];
  try {
    addresses = isIP(host) ? [host] : await (options.resolveName ?? addressesOf)(host);
  } catch {
    return refuse({ code: 'unknown-host' });
  }
  if (addresses.length === 0) return refuse({ code: 'unknown-host' });
  return addresses.every((address) => isPublicAddress(address, exceptions)) ? done(addresses) : refuse({ code: 'private-address' });
}

/** A promise that is given up when the signal is. */
const unlessAborted = <Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> =>
  new Promise((take, fail) => {
    const giveUp = () => fail(signal.reason);
    if (signal.aborted) return giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    promise.then(take, fail).finally(() => signal.removeEventListener('abort', giveUp));
  });

async function follow(first: URL, options: GuardedOptions, signal: AbortSignal): Promise<Result<GuardedAnswer, GuardedRefusal>> {
  const mostRedirects = options.method === 'POST' ? 0 : (options.maxRedirects ?? 3);
  let url = first;
  for (let redirects = 0; ; redirects++) {
    if (!isListed(url, options.hosts)) return refuse({ code: 'not-allowed' });
    const addresses = await unlessAborted(checkedAddresses(url, options), signal);
    if (!addresses.ok) return addresses;

    // What a caller says in headers is for the host it named, not for one that host points to.
    const headers = url.origin === first.origin ? options.headers : undefined;
    const ask: Ask = { url, addresses: addresses.value, method: options.method ?? 'GET', headers, body: options.body, signal };
    const heard = await askPinned(ask, {
      maxBytes: options.maxBytes,
      accepts: options.accepts,
      isRedirect: (status) => REDIRECTS.has(status),
    });
    if (!heard.ok) return heard;
    const target = REDIRECTS.has(heard.value.status) ? heard.value.headers.location : undefined;
    if (target === undefined || options.method === 'POST') return done({ ...heard.value, url: url.href });

    if (redirects >= mostRedirects) return refuse({ code: 'too-many-redirects' });
    const next = readUrl(target, url);
    if (!next) return refuse({ code: 'bad-address' });
    url = next;
  }
}

/**
 * Asks an address that somebody named, and nothing inside this house: only http and https, only hosts of the list, every address of the
 * host looked at before the connection and the connection held to it (so a name that changes its mind gains nothing), redirects followed
 * one by one under the same rules, the body counted while it comes. A POST follows no redirect: its answer is the redirect itself.
 * Compressed bodies are not asked for, and not taken.
 * @returns the whole answer, whatever its status, or why there is none
 */
export async function guardedFetch(address: string, options: GuardedOptions): Promise<Result<GuardedAnswer, GuardedRefusal>> {
  const url = readUrl(address);
  if (!url) return refuse({ code: 'bad-address' });
  const clock = AbortSignal.timeout(options.timeoutMs);
  const signal = options.signal ? AbortSignal.any([clock, options.signal]) : clock;
  try {
    return await follow(url, options, signal);
  } catch (error) {
    if (options.signal?.aborted) throw options.signal.reason;
    if (clock.aborted) return refuse({ code: 'too-slow' });
    if (error instanceof TypeError || !(error instanceof Error)) throw error;
    return refuse({ code: 'unreachable' });
  }
}

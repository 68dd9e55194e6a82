import type { ServerResponse } from 'node:http';

/** By this header an answer of Next's says that its body is compressed: Next 16.4 takes `Content-Encoding` away on its way out. */
export const CODED_HEADER = 'x-toa-soan-coded';

/** By this header it says how many bytes its body has: Next takes `Content-Length` away too. */
export const LENGTH_HEADER = 'x-toa-soan-length';

const NAMES = [
  [CODED_HEADER, 'Content-Encoding'],
  [LENGTH_HEADER, 'Content-Length'],
] as const;

/** Has an answer name the coding and the length of its body as HTTP does, at the moment when its headers are written. */
export function nameCoding(response: ServerResponse): void {
  const writeHead = response.writeHead;
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    for (const [said, meant] of NAMES) {
      const value = response.getHeader(said);
      if (value === undefined) continue;
      response.removeHeader(said);
      response.setHeader(meant, value);
    }
    return Reflect.apply(writeHead, response, args);
  }) as typeof writeHead;
}

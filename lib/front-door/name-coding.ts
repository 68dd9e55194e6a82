import type { ServerResponse } from 'node:http';

/** By this header an answer of Next's says that its body is compressed: Next 16.4 takes `Content-Encoding` away on its way out. */
export const CODED_HEADER = 'x-toa-soan-coded';

/** Has an answer name the coding of its body as HTTP does, at the moment when its headers are written. */
export function nameCoding(response: ServerResponse): void {
  const writeHead = response.writeHead;
  response.writeHead = ((...args: Parameters<typeof writeHead>) => {
    const coding = response.getHeader(CODED_HEADER);
    if (coding !== undefined) {
      response.removeHeader(CODED_HEADER);
      response.setHeader('Content-Encoding', coding);
    }
    return Reflect.apply(writeHead, response, args);
  }) as typeof writeHead;
}

import type { IncomingMessage, ServerResponse } from 'node:http';

export const TITLES = {
  400: 'Bad Request',
  405: 'Method Not Allowed',
  408: 'Request Timeout',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  426: 'Upgrade Required',
  431: 'Request Header Fields Too Large',
} as const;

/** How long, and how far, the rest of an unwanted body may run into nothing. */
const LINGER_MS = 1_000;
const LINGER_BYTES = 256 * 1024;

/** RFC 9457 problem details; the connection ends after it. */
export function problem(status: keyof typeof TITLES): { headers: Record<string, string>; body: string } {
  const body = JSON.stringify({ type: 'about:blank', title: TITLES[status], status });
  return {
    headers: {
      'Content-Type': 'application/problem+json',
      'Content-Length': String(Buffer.byteLength(body)),
      'Cache-Control': 'no-store',
      Connection: status === 426 ? 'close, Upgrade' : 'close',
      ...(status === 405 && { Allow: 'GET, HEAD' }),
      ...(status === 426 && { Upgrade: 'HTTP/1.1' }),
    },
    body,
  };
}

/**
 * Refuses a request without keeping anything of its body. Who is still sending when the connection closes would lose the
 * answer with it, so a little of what comes is thrown away first.
 */
export function refuse(request: IncomingMessage, response: ServerResponse, status: keyof typeof TITLES): void {
  if (response.headersSent) {
    if (!response.writableEnded) response.destroy();
    return;
  }
  const { headers, body } = problem(status);
  response.writeHead(status, headers);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  response.write(body);
  const cut = setTimeout(end, LINGER_MS);
  function end() {
    clearTimeout(cut);
    response.end();
  }
  let thrownAway = 0;
  request
    .once('end', end)
    .once('close', end)
    .on('data', (chunk: Buffer) => {
      thrownAway += chunk.length;
      if (thrownAway > LINGER_BYTES) request.pause();
    });
}

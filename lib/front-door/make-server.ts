import { createServer, type Server, type ServerOptions } from 'node:http';
import type { Duplex } from 'node:stream';
import { problem, TITLES } from './refuse.ts';

/** How long a client may take and how much it may say before anybody listens to it. */
export const SERVER_OPTIONS = {
  // As long as a large photo takes from the field; other bodies are cut off earlier (limit-body.ts).
  requestTimeout: 300_000,
  headersTimeout: 10_000,
  // Node looks for the slow ones only so often; its own half minute would make forty seconds of ten.
  connectionsCheckingInterval: 2_500,
  keepAliveTimeout: 65_000,
  maxHeaderSize: 16 * 1024,
  // An upgrade stays an ordinary request, which the front door refuses; Next's own listener would take it past the door.
  shouldUpgradeCallback: () => false,
} satisfies ServerOptions;

/** A server for the front door that also answers what never becomes a request: CONNECT, and what Node cannot parse. */
export function makeServer(): Server {
  const server = createServer(SERVER_OPTIONS);
  server.on('connect', (_request, socket) => refuseOnSocket(socket, 405));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET') socket.destroy();
    // After an answer, or in the middle of one, nothing else can be said.
    else if ('bytesWritten' in socket && socket.bytesWritten) socket.end(() => socket.destroy());
    else refuseOnSocket(socket, STATUS_OF_ERROR[error.code ?? ''] ?? 400);
  });
  return server;
}

const STATUS_OF_ERROR: Record<string, keyof typeof TITLES> = {
  HPE_INVALID_METHOD: 405,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
};

function refuseOnSocket(socket: Duplex, status: keyof typeof TITLES): void {
  socket.on('error', () => {});
  if (!socket.writable) return void socket.destroy();
  const { headers, body } = problem(status);
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${TITLES[status]}\r\n${lines.join('')}\r\n${body}`, () => socket.destroy());
}

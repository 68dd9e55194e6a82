// Requests to a server under test, as they are: nothing added, nothing decoded, nothing followed.
import { request as httpRequest, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http';
import { connect, type Socket } from 'node:net';

export type Answer = { status: number; headers: IncomingHttpHeaders; bytes: Buffer; text: string };

/** One request over a connection of its own. */
export function request(
  port: number,
  {
    path = '/',
    method = 'GET',
    headers = {},
    body,
  }: { path?: string; method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // Node frames a body by itself only with some methods.
    const framed = body === undefined ? headers : { 'content-length': Buffer.byteLength(body), ...headers };
    const asked = httpRequest({ host: '127.0.0.1', port, path, method, headers: framed, agent: false }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, bytes, text: bytes.toString() });
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

/** A connection on which anything can be said; `heard` is all that came back so far. */
export function rawConnection(port: number): { socket: Socket; readonly heard: string; closed: Promise<void> } {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk.toString('latin1');
  });
  socket.on('error', () => {});
  return {
    socket,
    get heard() {
      return heard;
    },
    closed: new Promise((resolve) => void socket.on('close', () => resolve())),
  };
}

/** Says something as it is and gives back everything that was answered until the other side closed. */
export async function say(port: number, words: string | Buffer): Promise<string> {
  const connection = rawConnection(port);
  connection.socket.write(words);
  await connection.closed;
  return connection.heard;
}

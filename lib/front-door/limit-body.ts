import type { IncomingMessage } from 'node:http';

/**
 * Cuts a body off when it grows past `limit` bytes, whatever length it announced; a chunked body announces none.
 * The reader of the body never sees the byte that was too much, nor an end: a body cut short must not look whole.
 * Call it before anything is awaited, since the first bytes can come in the same packet as the headers.
 * @param onTooLarge called once, at that byte; it answers and closes the connection
 */
export function limitBody(request: IncomingMessage, limit: number, onTooLarge: () => void): void {
  const push = request.push.bind(request);
  let bytes = 0;
  request.push = (chunk: Uint8Array | null, encoding?: BufferEncoding) => {
    bytes += chunk?.length ?? 0;
    if (bytes <= limit) return push(chunk, encoding);
    // False also makes Node stop reading from the connection.
    request.push = () => false;
    // Node breaks off the reading of a body that has not come whole; this one may have.
    request.socket.once('close', () => request.destroy());
    onTooLarge();
    return false;
  };
}

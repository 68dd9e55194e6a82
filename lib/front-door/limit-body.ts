import type { IncomingMessage } from 'node:http';

/**
 * Cuts a request off when its body grows past `limit` bytes, whatever length it announced; a chunked body announces none.
 * The reader of the body never sees the byte that was too much.
 * @param onTooLarge called once, at that byte
 */
export function limitBody(request: IncomingMessage, limit: number, onTooLarge: () => void): void {
  const push = request.push.bind(request);
  let bytes = 0;
  request.push = (chunk: Uint8Array | null, encoding?: BufferEncoding) => {
    bytes += chunk?.length ?? 0;
    if (bytes <= limit) return push(chunk, encoding);
    request.push = () => true;
    onTooLarge();
    request.destroy();
    return false;
  };
}

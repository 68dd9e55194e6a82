import { done, type Result, refuse } from '../result.ts';

/**
 * Reads a whole body and stops as soon as it is longer than `maxBytes`, whatever its length was said to be.
 * @throws when the sender goes away
 */
export async function readBody(request: Request, maxBytes: number): Promise<Result<Uint8Array<ArrayBuffer>, { code: 'too-large' }>> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return refuse({ code: 'too-large' });
  const parts: Uint8Array[] = [];
  let length = 0;
  // Leaving the loop cancels the stream, so the rest is not read.
  for await (const part of request.body ?? []) {
    length += part.length;
    if (length > maxBytes) return refuse({ code: 'too-large' });
    parts.push(part);
  }
  return done(new Uint8Array(Buffer.concat(parts, length)));
}

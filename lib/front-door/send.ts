import type { IncomingMessage, ServerResponse } from 'node:http';

/** One text in the encodings it is kept in; `etag` names its content and is strong. */
export type Variants = { type: string; etag: string; identity: Buffer; brotli?: Buffer; gzip?: Buffer };

/** Writes the best encoding the client takes, or 304 when it has the same already; `HEAD` gets the headers alone. */
export function sendVariant(request: IncomingMessage, response: ServerResponse, variants: Variants, status = 200): void {
  const { type, etag, identity, brotli, gzip } = variants;
  // One name for all encodings of a text is a weak one (RFC 9110 §8.8.1).
  response.setHeader('ETag', brotli || gzip ? `W/${etag}` : etag);
  if (brotli || gzip) response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && matches(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }
  const accepted = acceptedEncodings(request.headers['accept-encoding']);
  const [encoding, bytes] = brotli && accepted('br') ? ['br', brotli] : gzip && accepted('gzip') ? ['gzip', gzip] : [undefined, identity];
  if (encoding) response.setHeader('Content-Encoding', encoding);
  response.writeHead(status, { 'Content-Type': type, 'Content-Length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** RFC 9110 §13.1.2: weak comparison, since every encoding of a page has the same name. */
function matches(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  return header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);
}

/** RFC 9110 §12.5.3, as far as it concerns us: named, and not with a weight of zero. */
function acceptedEncodings(header: string | string[] | undefined): (encoding: string) => boolean {
  const offers = new Map(
    String(header ?? '')
      .toLowerCase()
      .split(',')
      .map((offer) => {
        const [name = '', ...parameters] = offer.split(';').map((part) => part.trim());
        const weight = parameters.find((parameter) => parameter.startsWith('q='));
        return [name, weight === undefined || Number(weight.slice(2)) > 0] as const;
      }),
  );
  return (encoding) => offers.get(encoding) ?? offers.get('*') ?? false;
}

import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A finished page as it goes over the wire, made once and written many times. */
export type StoredPage = {
  /** The edition that was current when its making began. */
  edition: number;
  /** What Next called this rendering; the same name means the same bytes. */
  source: string;
  /** Content-Type. */
  type: string;
  etag: string;
  identity: Buffer;
  brotli: Buffer;
  gzip: Buffer;
};

const brotliAsync = promisify(brotliCompress);
const gzipAsync = promisify(gzip);

/** Compresses a page and names its content; about 10 ms for 30 KB, off the main thread. */
export async function storePage({
  type,
  body,
  edition,
  source,
}: Pick<StoredPage, 'type' | 'edition' | 'source'> & { body: string }): Promise<StoredPage> {
  const identity = Buffer.from(body, 'utf8');
  const [brotli, gzipped] = await Promise.all([
    brotliAsync(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
    gzipAsync(identity, { level: 9 }),
  ]);
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
  return { edition, source, type, etag, identity, brotli, gzip: gzipped };
}

/** Memory a stored page takes, in bytes. */
export const bytesOfPage = (page: StoredPage): number => page.identity.length + page.brotli.length + page.gzip.length + 500;

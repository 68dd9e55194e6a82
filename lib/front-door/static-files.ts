import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { sendVariant, type Variants } from './send.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.mp3': 'audio/mpeg',
};
const COMPRESSIBLE = /^(?:text|application)\/|svg/;

export type StaticFiles = {
  /** Answers when the path names a file; false when it is somebody else's. */
  serve(request: IncomingMessage, response: ServerResponse, pathname: string): Promise<boolean>;
  /** The bytes of a file, or null. */
  read(pathname: string): Promise<Uint8Array | null>;
};

/**
 * Serves `public/` and Next's built files from memory, compressed once as hard as it goes. Only files that stood there at
 * the start are served: no request can name any other.
 */
export async function makeStaticFiles({ publicDir, builtDir }: { publicDir: string; builtDir: string }): Promise<StaticFiles> {
  const files = new Map<string, { file: string; immutable: boolean }>();
  for (const [directory, prefix, immutable] of [
    [publicDir, '', false],
    [builtDir, '/_next/static', true],
  ] as const) {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (!entry.isFile() || entry.name.endsWith('.map')) continue;
      const file = path.join(entry.parentPath, entry.name);
      files.set(`${prefix}/${path.relative(directory, file).split(path.sep).join('/')}`, { file, immutable });
    }
  }
  const loaded = new Map<string, Promise<Variants>>();

  function variantsOf(pathname: string, file: string): Promise<Variants> {
    let variants = loaded.get(pathname);
    if (!variants) {
      variants = load(file);
      loaded.set(pathname, variants);
      // What cannot be read now may be readable again.
      variants.catch(() => loaded.delete(pathname));
    }
    return variants;
  }

  return {
    async serve(request, response, pathname) {
      const known = files.get(pathname);
      if (!known || (request.method !== 'GET' && request.method !== 'HEAD')) return false;
      response.setHeader('Cache-Control', known.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate');
      sendVariant(request, response, await variantsOf(pathname, known.file));
      return true;
    },
    async read(pathname) {
      const known = files.get(pathname);
      return known ? (await variantsOf(pathname, known.file)).identity : null;
    },
  };
}

async function load(file: string): Promise<Variants> {
  const identity = await readFile(file);
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  const etag = `"${createHash('sha256').update(identity).digest('base64url').slice(0, 22)}"`;
  if (!COMPRESSIBLE.test(type)) return { type, etag, identity };
  const [brotli, gzipped] = await Promise.all([
    promisify(brotliCompress)(identity, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: identity.length },
    }),
    promisify(gzip)(identity, { level: 9 }),
  ]);
  return { type, etag, identity, brotli, gzip: gzipped };
}

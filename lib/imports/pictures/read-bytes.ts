import { guardedFetch, isListed } from '../../http/guarded-fetch.ts';
import { MAX_UPLOAD_BYTES } from '../../media/formats.ts';
import { done, type Result, refuse } from '../../result.ts';
import { WOULD_BE } from '../convert/make-draft.ts';
import type { ImportOptions } from '../schema.ts';
import { isDataPicture, readDataPicture } from './data-picture.ts';
import { pathsInFolder, readFromFolder } from './read-from-folder.ts';

const FETCH_MS = 20_000;

type Places = {
  options: Pick<ImportOptions, 'picturesFrom' | 'picturesIn'>;
  folder: string | undefined;
  signal?: AbortSignal | undefined;
};

/**
 * The bytes of a picture: out of its address, a folder, or a host of the list; or why there are none.
 * @throws what `signal` was aborted with
 */
export async function readBytes(address: string, { options, folder, signal }: Places): Promise<Result<Buffer, { code: string }>> {
  if (isDataPicture(address)) return readDataPicture(address);
  for (const place of [options.picturesIn, folder]) {
    if (!place) continue;
    for (const name of pathsInFolder(address)) {
      const bytes = await readFromFolder(place, name);
      if (bytes === 'too-large') return refuse({ code: 'too-large' });
      if (bytes) return done(bytes);
    }
  }
  if (!/^https?:/i.test(address)) return refuse({ code: 'not-there' });
  const heard = await guardedFetch(address, {
    hosts: options.picturesFrom,
    maxBytes: MAX_UPLOAD_BYTES,
    timeoutMs: FETCH_MS,
    ...(signal && { signal }),
    accepts: (type) => /^image\/|^application\/octet-stream$|^$/.test(type),
  });
  if (!heard.ok) return heard;
  return heard.value.status === 200 ? done(heard.value.body) : refuse({ code: `http-${heard.value.status}` });
}

/** A dry run asks nobody: it says what could not be asked for. */
export async function wouldRead(address: string, { options, folder }: Places): Promise<Result<typeof WOULD_BE, { code: string }>> {
  if (isDataPicture(address)) {
    const bytes = readDataPicture(address);
    return bytes.ok ? done(WOULD_BE) : bytes;
  }
  for (const place of [options.picturesIn, folder]) {
    if (!place) continue;
    for (const name of pathsInFolder(address)) if ((await readFromFolder(place, name)) instanceof Buffer) return done(WOULD_BE);
  }
  const url = URL.parse(address);
  return url && /^https?:$/.test(url.protocol) && isListed(url, options.picturesFrom) ? done(WOULD_BE) : refuse({ code: 'not-allowed' });
}

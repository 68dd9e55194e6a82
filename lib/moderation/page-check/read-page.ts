import { env } from '../../env.ts';

const TIMEOUT_MS = 5_000;

/**
 * Reads a public page as a reader would, over HTTP.
 * @param path may lead on to where the comment stands now
 * @returns its HTML; null when there is no such page
 * @throws when it could not be read
 */
export async function readPage(path: string, ending: AbortSignal): Promise<string | null> {
  const { PAGE_CHECK_URL, SITE_URL } = env();
  const answer = await fetch((PAGE_CHECK_URL ?? SITE_URL) + path, {
    headers: { Accept: 'text/html', 'User-Agent': 'ToaSoan-PageCheck' },
    cache: 'no-store',
    signal: AbortSignal.any([ending, AbortSignal.timeout(TIMEOUT_MS)]),
  });
  if (answer.ok) return answer.text();
  await answer.body?.cancel();
  if (answer.status === 404 || answer.status === 410) return null;
  throw new Error(`The page answered ${answer.status}.`);
}

import { env } from '../env.ts';
import { log } from '../log.ts';
import { findPathsToAnnounce } from './store.ts';

const TIMEOUT_MS = 10_000;
/** What says that the request is wrong and will be wrong again: no key file, a foreign address. */
const HOPELESS = new Set([400, 401, 403, 404, 422]);

/**
 * Tells search engines which addresses of a story to look at again.
 * @throws when nobody could be told and it is worth another try
 * @see https://www.indexnow.org/documentation
 */
export async function pingIndexNow(articleId: number): Promise<void> {
  const { INDEXNOW_KEY, INDEXNOW_ENDPOINT, SITE_URL } = env();
  if (!INDEXNOW_KEY) return;
  const paths = await findPathsToAnnounce(articleId);
  if (paths.length === 0) return;
  const answer = await fetch(INDEXNOW_ENDPOINT, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      host: new URL(SITE_URL).host,
      key: INDEXNOW_KEY,
      keyLocation: `${SITE_URL}/${INDEXNOW_KEY}.txt`,
      urlList: paths.map((path) => SITE_URL + path),
    }),
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await answer.body?.cancel();
  const said = { articleId, urls: paths.length, status: answer.status };
  if (answer.ok) log().info(said, 'search engines were told of a story');
  else if (HOPELESS.has(answer.status)) log().error(said, 'IndexNow refuses what it is told; look at INDEXNOW_KEY and SITE_URL');
  else throw new Error(`IndexNow answered ${answer.status}.`);
}

// The front door: page cache, then Next. Configuration comes from the environment (lib/env.ts).
import { createServer } from 'node:http';
import next from 'next';
import { boundNextCacheControls } from '#lib/cache/bound-next';
import { tagClock } from '#lib/cache/tag-clock';
import { followEditions } from '#lib/db/listen';
import { closePool } from '#lib/db/pool';
import { env } from '#lib/env';
import { offerFiles } from '#lib/front-door/ask-file';
import { makeFrontDoor } from '#lib/front-door/front-door';
import { makeServer } from '#lib/front-door/make-server';
import { makeStaticFiles } from '#lib/front-door/static-files';
import { makeFindOldAddress } from '#lib/imports/old-addresses/find-old-address';
import { startJobs } from '#lib/jobs/run-jobs';
import { log, sendConsoleToLog } from '#lib/log';
import { endDeskStreams } from '#lib/moderation/live/shared-hub';
import { startOutbox } from '#lib/outbox/run-outbox';
import { makeAskNext } from '#lib/page-cache/ask-next';
import { offerPages } from '#lib/page-cache/ask-page';
import { makePageCache } from '#lib/page-cache/page-cache';
import { pathOfQuery, searchOfUrl } from '#lib/page-cache/reader-path';
import { checkProvider } from '#lib/people/provider/check-provider';
import { noticePath } from '#lib/search/search-address';
import { viewCollector } from '#lib/views/collector';

const DRAIN_MS = 8_000;
const SEARCH_CACHE_BYTES = 8 * 1024 * 1024;
const { HOST, PORT, PAGE_CACHE_MB, NODE_ENV } = env();
const development = NODE_ENV === 'development';

const server = development ? createServer() : makeServer();
const app = next({ dev: development, dir: import.meta.dirname, httpServer: server, hostname: HOST, port: PORT });
if (!development) sendConsoleToLog();
const editions = await followEditions();
const jobs = await startJobs();
boundNextCacheControls();
await app.prepare();
const handler = app.getRequestHandler();

const kept = { ask: makeAskNext(handler), edition: () => tagClock().turn };
const pages = makePageCache({ ...kept, maxBytes: PAGE_CACHE_MB * 1024 * 1024 });
offerPages(pages.get);
if (development) {
  // Hot reload wants Next's own answers, and Next listens for its upgrades itself: no page cache, no stripped scripts, no
  // policy against its inline ones.
  server.on('request', (request, response) => {
    const asked = pathOfQuery(request.url ?? '/');
    const search = searchOfUrl(request.url ?? '/');
    if (search?.kind === 'search') request.url = search.path;
    if (search?.kind === 'nonsense') request.url = noticePath(search.base, 'khong-hieu');
    if (asked) response.writeHead(303, { Location: asked }).end();
    else void handler(request, response);
  });
} else {
  const files = await makeStaticFiles({ publicDir: 'public', builtDir: '.next/static' });
  offerFiles(files.read);
  const searches = makePageCache({ ...kept, maxBytes: SEARCH_CACHE_BYTES, maxAgeMs: 60_000 });
  server.on('request', makeFrontDoor({ next: handler, pages, searches, files, findOldAddress: makeFindOldAddress() }));
}

server.on('error', (error: NodeJS.ErrnoException) => {
  process.stderr.write(
    error.code === 'EADDRINUSE' ? `Port ${PORT} is taken; choose another with PORT=…\n` : `The server cannot listen: ${error.message}\n`,
  );
  process.exit(1);
});
server.listen(PORT, HOST, () => {
  // The bootstrap script waits for this line; a process started by hand shows it.
  process.send?.({ ready: true });
  void pages.get('/');
});
const outbox = startOutbox();
void checkProvider();

let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  const sent = outbox.stop();
  const drained = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const cut = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
  const desks = endDeskStreams();
  await drained;
  clearTimeout(cut);
  try {
    await desks;
    await viewCollector().flush();
    await jobs.stop();
    await sent;
    await editions.close();
    await app.close();
    await closePool();
  } catch (error) {
    log().warn({ err: error }, 'not everything could be ended in order');
  } finally {
    process.exit(0);
  }
}
process.on('SIGTERM', end);
process.on('SIGINT', end);
process.on('SIGHUP', end);
// Whoever started this process is gone, perhaps before anybody listened for it: nobody would end it later.
process.on('disconnect', end);
if (process.connected === false) void end();

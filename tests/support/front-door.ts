// A front door that listens, over a small paper: pages that a test names, files of its own, and an app that does as it is told.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeFrontDoor } from '#lib/front-door/front-door';
import { makeServer } from '#lib/front-door/make-server';
import { makeStaticFiles } from '#lib/front-door/static-files';
import { makePageCache, type Rendered } from '#lib/page-cache/page-cache';

type App = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export type TestedFrontDoor = {
  port: number;
  server: Server;
  /** Renders pages; a test may put another in its place. */
  render: (path: string) => Promise<Rendered> | Rendered;
  /** Every path the renderer was asked for. */
  rendered: string[];
  /** Answers what is not a page; a test may put another in its place. */
  app: App;
  /** Every request that reached the app. */
  reached: IncomingMessage[];
  /** Makes all stored pages old. */
  change(): void;
  /** Bytes of ordinary pages that are kept. */
  kept(): number;
  close(): Promise<void>;
};

export const aPage = (body: string, more: Partial<Rendered> = {}): Rendered => ({
  status: 200,
  type: 'text/html; charset=utf-8',
  body: `<!DOCTYPE html><title>Tin</title><p>${body}</p>`,
  ...more,
});

/** Starts one on a free port of this machine. `files` are laid below `public/` and `.next/static/` by their addresses. */
export async function startFrontDoor(files: Record<string, string> = {}): Promise<TestedFrontDoor> {
  const directory = await mkdtemp(path.join(tmpdir(), 'toa-soan-door-'));
  for (const [address, content] of Object.entries(files)) {
    const file = path.join(directory, address.startsWith('/_next/static/') ? address.replace('/_next', 'built') : `public${address}`);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  const staticFiles = await makeStaticFiles({ publicDir: path.join(directory, 'public'), builtDir: path.join(directory, 'built/static') });
  let edition = 1;
  const server = makeServer();
  const door: TestedFrontDoor = {
    port: 0,
    server,
    render: (at) => (at === '/khong-tim-thay' ? aPage('Không tìm thấy') : aPage(`Trang ${at}`)),
    rendered: [],
    app: async (_request, response) => void response.end('app'),
    reached: [],
    change: () => void edition++,
    kept: () => pages.size,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(directory, { recursive: true, force: true });
    },
  };
  const kept = {
    ask: async (at: string) => {
      door.rendered.push(at);
      return door.render(at);
    },
    edition: () => edition,
  };
  const pages = makePageCache({ ...kept, maxBytes: 1_000_000 });
  const searches = makePageCache({ ...kept, maxBytes: 100_000, maxAgeMs: 60_000 });
  const next: App = (request, response) => {
    door.reached.push(request);
    return door.app(request, response);
  };
  server.on('request', makeFrontDoor({ next, pages, searches, files: staticFiles }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  door.port = (server.address() as AddressInfo).port;
  return door;
}

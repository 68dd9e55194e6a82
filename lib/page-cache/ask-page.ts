import type { PageAnswer } from './page-cache.ts';

const shared = globalThis as { [key: symbol]: ((path: string) => Promise<PageAnswer>) | undefined };
const ASK = Symbol.for('toa-soan.ask-page');

/** Lets the rest of the process ask the front door's page cache; Next's bundles cannot import it. */
export function offerPages(get: (path: string) => Promise<PageAnswer>): void {
  shared[ASK] = get;
}

/** The finished HTML of a reader page, or null when there is no such page or it cannot be had now. */
export async function askPage(path: string): Promise<string | null> {
  const answer = await shared[ASK]?.(path);
  return answer?.kind === 'page' ? answer.page.identity.toString('utf8') : null;
}

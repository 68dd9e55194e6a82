import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePool } from '#lib/db/pool';
import { STATEMENTS } from '../support/budgets.ts';
import { type PageType, pageTypes } from '../support/page-types.ts';
// Also gives this process the paper's configuration.
import '../support/paper.ts';
import { type SecondPaper, startSecondPaper } from '../support/second-paper.ts';

const BUDGETS: Record<string, number> = {
  'front page': STATEMENTS.frontPage,
  story: STATEMENTS.story,
  section: STATEMENTS.section,
  'sub-section': STATEMENTS.section,
  'search with answers': STATEMENTS.search,
  'search without an answer': STATEMENTS.search,
};

let types: PageType[];
let second: SecondPaper;

beforeAll(async () => {
  [second, types] = await Promise.all([startSecondPaper(), pageTypes()]);
  // The story that is withdrawn for this is not in the copy that the second paper has.
  types = types.filter(({ status }) => status !== 410);
  // A paper asks for its front page by itself as it starts; that must not be counted as another page's.
  await second.ask('/');
});
afterAll(async () => {
  await second.stop();
  await closePool();
});

test('a page that nothing is kept of costs the database no more statements than its budget', async () => {
  const tooDear: string[] = [];
  for (const { name, path, status } of types) {
    await second.forgetEverything();
    const cold = await second.ask(path);
    expect(cold.status, path).toBe(status);
    const budget = BUDGETS[name] ?? STATEMENTS.other;
    const list = cold.statements.map((text) => `  ${text.replace(/\s+/g, ' ').slice(0, 200)}`).join('\n');
    // Without any, it was not cold, and nothing was measured.
    if (cold.statements.length === 0 || cold.statements.length > budget)
      tooDear.push(`${name} (${path}): ${cold.statements.length} of ${budget}\n${list}`);
  }
  expect(tooDear.join('\n')).toBe('');
});

test('a page that was asked for before costs no statement at all', async () => {
  for (const { path, status } of types) {
    await second.ask(path);
    const again = await second.ask(path);
    expect([again.status, again.statements], path).toEqual([status, []]);
  }
});

// Asks axe about a page, inside of the page itself: quick enough to ask in every look.
import axe from 'axe-core';
import type { Page } from 'playwright';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** @param rules only these; all of WCAG 2.2 AA that a program can judge when left out */
export async function findBarriers(page: Page, rules?: readonly string[]): Promise<string[]> {
  // On the way to another address the title comes last. Until the newsroom's scripts listen, nothing in its pages can be reached with keys.
  await page.waitForFunction(() => document.title !== '' && !document.querySelector('#main > fieldset:disabled'));
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async (runOnly) => {
      // What fades in is not yet in its colours.
      const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
      await Promise.allSettled(passing.map(({ finished }) => finished));
      const { axe: judge } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await judge.run(document, { runOnly, resultTypes: ['violations'] });
      // What axe does not see: a button whose words are cut off.
      const cut = [...document.querySelectorAll<HTMLElement>('.mantine-Button-label')].filter(
        (label) => label.checkVisibility() && label.scrollWidth > label.clientWidth + 1,
      );
      return [
        ...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)),
        ...cut.map(({ textContent }) => `cut off: ${textContent}`),
      ];
    },
    rules ? { type: 'rule' as const, values: [...rules] } : { type: 'tag' as const, values: WCAG },
  );
}

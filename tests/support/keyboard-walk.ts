// Walks through a page with the Tab key and looks at every stop.
import type { Page } from 'playwright';

export type Step = {
  html: string;
  text: string;
  /** The name of a form field; empty for everything else. */
  field: string;
  box: { left: number; top: number; right: number; bottom: number };
  /** Whether the browser or the page shows that the focus is here. */
  isMarked: boolean;
  /** Whether all or a part of it can be seen, in the window and under nothing else. */
  isInSight: boolean;
};

const MOST_STEPS = 400;
const TABBABLE =
  'a[href], button, input:not([type=hidden]), select, textarea, summary, audio[controls], video[controls], iframe, [tabindex]';

/**
 * Presses Tab until the focus has been everywhere, from where it is now.
 * @param within only stops inside of this selector, until the focus leaves it
 * @returns the stops in their order, and what can take the focus but never got it
 */
export async function walkByTab(page: Page, { within = '' } = {}): Promise<{ steps: Step[]; missed: string[] }> {
  const steps: Step[] = [];
  for (let count = 0; count < MOST_STEPS; count++) {
    await page.keyboard.press('Tab');
    const step = await page.evaluate(lookAtFocus, within);
    if (step === null) break;
    if (step !== 'same') steps.push(step);
  }
  if (steps.length === MOST_STEPS) throw new Error(`The focus is stuck, or there are more than ${MOST_STEPS} stops.`);
  const missed = await page.evaluate(
    ([selector, scope]) =>
      [...document.querySelectorAll<HTMLElement>(selector)]
        .filter(
          (element) => element.tabIndex >= 0 && !element.matches(':disabled') && element.checkVisibility({ visibilityProperty: true }),
        )
        .filter((element) => !element.hasAttribute('data-walked') && (scope === '' || element.closest(scope)))
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    [TABBABLE, within] as const,
  );
  return { steps, missed };
}

/** Runs in the page. Null when the focus has left the page or the scope, or has come round; 'same' inside one date field. */
function lookAtFocus(within: string): Step | 'same' | null {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  if (within !== '' && !element.closest(within)) return null;
  if (element.matches('[data-walked=last]:is([type=date], [type=time], video, audio)')) return 'same';
  if (element.hasAttribute('data-walked')) return null;
  document.querySelector('[data-walked=last]')?.setAttribute('data-walked', '');
  element.setAttribute('data-walked', 'last');
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const part = element.getClientRects()[0] ?? element.getBoundingClientRect();
  const x = (Math.max(part.left, 0) + Math.min(part.right, innerWidth)) / 2;
  const y = (Math.max(part.top, 0) + Math.min(part.bottom, innerHeight)) / 2;
  const hit = document.elementFromPoint(x, y);
  const style = getComputedStyle(element);
  // Where it lies when nothing is scrolled: a row that scrolls inside itself moves along with the focus.
  let [x0, y0] = [scrollX, scrollY];
  for (let holder = element.parentElement; holder && holder !== document.documentElement; holder = holder.parentElement) {
    x0 += holder.scrollLeft;
    y0 += holder.scrollTop;
  }
  return {
    html: element.outerHTML.slice(0, 120),
    text: element.textContent?.trim() ?? '',
    field: element.matches('input, textarea, select') ? (element.getAttribute('name') ?? '') : '',
    box: { left: left + x0, top: top + y0, right: right + x0, bottom: bottom + y0 },
    isMarked: (style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1) || style.boxShadow !== 'none',
    isInSight: part.bottom > 0 && part.top < innerHeight && hit !== null && (element.contains(hit) || hit.contains(element)),
  };
}

/** Stops that nobody sees, and stops that lie before the one they come after: above it, or left of it in the same row. */
export function findBadSteps(steps: readonly Step[]): string[] {
  return steps.flatMap((step, index) => {
    const before = steps[index - 1]?.box;
    const { box, html } = step;
    const goesUp = before !== undefined && box.bottom <= before.top && box.left < before.right;
    const goesBack = before !== undefined && box.right <= before.left && box.top < before.bottom && box.bottom > before.top;
    return [
      ...(step.isMarked ? [] : [`the focus is not shown: ${html}`]),
      ...(step.isInSight ? [] : [`is out of sight: ${html}`]),
      ...(goesUp || goesBack ? [`comes after ${steps[index - 1]?.html}, but lies before it: ${html}`] : []),
    ];
  });
}

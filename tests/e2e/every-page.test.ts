import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { type PageType, pageTypes } from '../support/page-types.ts';
import { paper } from '../support/paper.ts';

let types: PageType[];
beforeAll(async () => {
  types = await pageTypes();
});

const expectedErrors = [/404|410/];

async function onEveryPage(page: Page, look: (type: PageType) => Promise<void>): Promise<void> {
  for (const type of types) {
    const answer = await page.goto(type.path);
    expect(answer?.status(), type.name).toBe(type.status);
    await look(type);
  }
}

test('whoever has scripts switched off can read every page, in the language it says it is in', async () => {
  const reader = await paper.newPage({ javaScript: false, width: 360, expectedErrors });
  await onEveryPage(reader, async ({ name }) => {
    expect(await reader.locator('h1').isVisible(), name).toBe(true);
    expect((await reader.locator('main').textContent())?.trim().length, name).toBeGreaterThan(40);
    expect(await reader.locator('html').getAttribute('lang'), name).toMatch(/^(?:vi|en)$/);
  });
});

type Outline = { headings: { level: number; text: string }[]; landmarks: string[]; navs: string[] };

const outlineOf = (page: Page): Promise<Outline> =>
  page.evaluate(() => {
    const shown = (element: Element) => element.checkVisibility();
    const nameOf = (element: Element) => {
      const by = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
      return element.getAttribute('aria-label') ?? by.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
    };
    const topLevel = (tag: string) =>
      [...document.querySelectorAll(tag)].filter((element) => !element.closest('main, article, section, aside, nav') && shown(element));
    return {
      headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
        .filter(shown)
        .map((heading) => ({ level: Number(heading.tagName[1]), text: heading.textContent?.trim() ?? '' })),
      landmarks: [
        ...topLevel('header').map(() => 'banner'),
        ...[...document.querySelectorAll('main')].filter(shown).map(() => 'main'),
        ...topLevel('footer').map(() => 'contentinfo'),
      ],
      navs: [...document.querySelectorAll('nav')].filter(shown).map(nameOf),
    };
  });

test('whoever goes from heading to heading and from part to part finds them in order, each with a name', async () => {
  const reader = await paper.newPage({ expectedErrors });
  await onEveryPage(reader, async ({ name }) => {
    const { headings, landmarks, navs } = await outlineOf(reader);
    expect(headings.filter(({ level }) => level === 1).length, `${name}: h1`).toBe(1);
    const skipped = headings.filter(({ level }, index) => level > (headings[index - 1]?.level ?? 0) + 1);
    expect(skipped, `${name}: headings that skip a level`).toEqual([]);
    expect(headings.filter(({ text }) => text === '').length, `${name}: empty headings`).toBe(0);
    expect(landmarks, name).toEqual(['banner', 'main', 'contentinfo']);
    expect(navs.length, `${name}: navs`).toBeGreaterThan(0);
    expect(navs.filter((label, index) => label.trim() === '' || navs.indexOf(label) !== index).length, `${name}: ${navs.join(', ')}`).toBe(
      0,
    );
  });
});

test('at 400 % zoom, 320 by 256 pixels are left, and nobody has to scroll sideways or looks at bars that stay', async () => {
  const reader = await paper.newPage({ width: 320, height: 256, phone: false, expectedErrors });
  await onEveryPage(reader, async ({ name }) => {
    const { tooWide, covered } = await reader.evaluate(() => {
      const root = document.documentElement;
      window.scrollTo(0, root.scrollHeight / 2);
      const stays = [...document.querySelectorAll('body *')].filter((element) => {
        const { position } = getComputedStyle(element);
        const { top, bottom, width, height } = element.getBoundingClientRect();
        return /fixed|sticky/.test(position) && element.checkVisibility() && width > 100 && height > 0 && bottom > 0 && top < innerHeight;
      });
      const wide = [...document.querySelectorAll('body *')].filter(
        (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
      );
      return {
        tooWide: root.scrollWidth > root.clientWidth ? wide.slice(0, 3).map(({ outerHTML }) => outerHTML.slice(0, 120)) : [],
        covered: stays.reduce((sum, element) => sum + element.getBoundingClientRect().height, 0),
      };
    });
    expect(tooWide, name).toEqual([]);
    expect(covered, `${name}: pixels under bars that stay`).toBeLessThanOrEqual(64);
  });
});

test('nothing moves for whoever asked for less motion', async () => {
  const reader = await paper.newPage({ reducedMotion: 'reduce', expectedErrors });
  await onEveryPage(reader, async ({ name }) => {
    const moving = await reader.evaluate(() => {
      const seconds = (list: string) => Math.max(...list.split(',').map(Number.parseFloat));
      return [document.documentElement, ...document.querySelectorAll('body *')]
        .filter((element) => {
          const style = getComputedStyle(element);
          const animates = style.animationName !== 'none' && seconds(style.animationDuration) > 0.01;
          return animates || seconds(style.transitionDuration) > 0.01 || style.scrollBehavior === 'smooth';
        })
        .map(({ outerHTML }) => outerHTML.slice(0, 120));
    });
    expect(moving, name).toEqual([]);
  });
});

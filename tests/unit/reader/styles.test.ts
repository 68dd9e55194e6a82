import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';

const sheets = readdirSync('components/reader', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({ path, css: readFileSync(`components/reader/${path}`, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '') }));
const tokens = sheets.find(({ path }) => path === 'tokens.css')?.css ?? '';

/** Every declaration of a property, with where it stands. */
const valuesOf = (property: string) =>
  sheets.flatMap(({ path, css }) =>
    [...css.matchAll(new RegExp(`(?:^|[;{\\s])${property}\\s*:\\s*([^;}]+)`, 'g'))].map(([, value = '']) => ({
      path,
      value: value.trim(),
    })),
  );

test('no style turns Vietnamese letters into capitals', () => {
  expect(sheets.length).toBeGreaterThan(8);
  for (const property of ['text-transform', 'font-variant-caps', 'font-variant'])
    expect(valuesOf(property).filter(({ value }) => /upper|capital|caps/.test(value))).toEqual([]);
});

test('every line leaves room for stacked marks: none is set tighter than 1.28, unless it holds only figures or signs', () => {
  const heights = valuesOf('line-height').map(({ path, value }) => ({
    path,
    value: value.replace(/var\((--[a-z-]+)\)/, (_, name) => new RegExp(`${name}: ([\\d.]+)`).exec(tokens)?.[1] ?? 'unknown'),
  }));
  expect(heights.length).toBeGreaterThan(20);
  expect(heights.filter(({ value }) => !/^[\d.]+(?:em)?$/.test(value))).toEqual([]);
  const tight = heights.filter(({ value }) => Number.parseFloat(value) < 1.28);
  // The numbers of what is read most, and the sign that points on at the end of a row.
  expect(tight.map(({ path }) => path).sort()).toEqual(['frame/frame.css', 'home/front-page.css']);
});

test('colours stand in one file', () => {
  const painted = sheets
    .filter(({ path }) => path !== 'tokens.css' && path !== 'print.css')
    .flatMap(({ path, css }) =>
      [...css.matchAll(/#[0-9a-f]{3,8}\b(?=[^{}]*;)|\b(?:rgb|hsl|oklch)a?\(/gi)].map(([colour]) => `${path} ${colour}`),
    );
  // A mask knows no colour but opaque.
  expect(painted.filter((colour) => colour !== 'frame/frame.css #000')).toEqual([]);
});

test('no face is fetched and nothing moves by itself', () => {
  for (const { path, css } of sheets) expect(css, path).not.toMatch(/@font-face|@keyframes|\btransition\s*:|\banimation\s*:/);
});

test('what readers fetch once as styles is small', () => {
  const order = [...readFileSync('components/reader/reader.css', 'utf8').matchAll(/@import url\("\.\/(.+?)"\)/g)].map(
    ([, path = '']) => path,
  );
  const all = order.map((path) => readFileSync(`components/reader/${path}`, 'utf8')).join('\n');
  expect(brotliCompressSync(all).length).toBeLessThanOrEqual(10 * 1024);
});

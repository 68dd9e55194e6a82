import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('components/reader/tokens.css', 'utf8');

/** The declarations of the rule that begins with this text. */
const declarations = (before: RegExp): string[] => {
  const [, body] = new RegExp(`${before.source}\\s*\\{([^}]*)\\}`).exec(css) ?? [];
  if (body === undefined) throw new Error(`There is no rule ${before}`);
  return body
    .split(';')
    .map((line) => line.trim())
    .filter(Boolean);
};

test('high contrast chosen on the page looks exactly like high contrast chosen on the device, by day and by night', () => {
  const chosen = declarations(/\n {2}:root\[data-contrast="more"\]/);
  expect(chosen).toEqual(declarations(/@media \(prefers-contrast: more\) \{\s*:root:not\(\[data-contrast="normal"\]\)/));
  const atNight = declarations(/@media \(prefers-color-scheme: dark\) \{\s*:root\[data-contrast="more"\]/);
  expect(atNight).toEqual(
    declarations(/@media \(prefers-contrast: more\) and \(prefers-color-scheme: dark\) \{\s*:root:not\(\[data-contrast="normal"\]\)/),
  );
  expect(chosen.length).toBeGreaterThan(8);
});

test('every text size that a script may set has its rule', () => {
  const sizes = [...css.matchAll(/\[data-text-size="(\d+)"\]/g)].map(([, size]) => size);
  const offered = /const SIZES = \[([^\]]*)\]/.exec(readFileSync('public/reader/story.js', 'utf8'))?.[1]?.match(/\d+/g);
  const remembered = /\^\(\?:([\d|]+)\)\$/.exec(readFileSync('public/reader/early.js', 'utf8'))?.[1]?.split('|');
  expect(remembered).toEqual(sizes);
  expect(offered?.filter((size) => size !== '100')).toEqual(sizes);
});

// In this order: browsers name the ones they are made of as well.
const BROWSERS = [
  ['coccoc', /coc_coc_browser|CocCoc/i],
  ['edge', /\bEdgA?(?:iOS)?\//],
  ['opera', /\bOPR\/|\bOpera\b/],
  ['samsung', /SamsungBrowser\//],
  ['firefox', /\b(?:Firefox|FxiOS)\//],
  ['chrome', /\b(?:Chrome|CriOS|Chromium|HeadlessChrome)\//],
  ['safari', /\bSafari\//],
] as const;

const SYSTEMS = [
  ['android', /Android/],
  ['ios', /iPhone|iPad|iPod/],
  ['windows', /Windows/],
  ['macos', /Mac OS X|Macintosh/],
  ['linux', /Linux|X11|CrOS/],
] as const;

/** Browser and system of whoever signs in, as two words (`firefox android`), so coarse that nobody is told apart by them. */
export function deviceOf(userAgent: string | null): string {
  const told = (userAgent ?? '').slice(0, 500);
  const found = (names: readonly (readonly [string, RegExp])[]) => names.find(([, pattern]) => pattern.test(told))?.[0] ?? 'other';
  return `${found(BROWSERS)} ${found(SYSTEMS)}`;
}

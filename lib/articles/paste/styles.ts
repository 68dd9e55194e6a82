import { findAll, type Tree, textOf } from './tree.ts';

/** Properties by their small names. Word's own (`mso-…`) are among them, which a browser's style object would drop. */
export type Declarations = ReadonlyMap<string, string>;
/** What applies to an element, from the style sheets that were pasted along and from its own attribute. */
export type StyleOf = (element: Tree) => Declarations;

const DECLARATION = /(?:[^;"'(]|"[^"]*"|'[^']*'|\([^)]*\))+/g;

function readDeclarations(css: string): [string, string][] {
  return (css.match(DECLARATION) ?? []).flatMap((declaration): [string, string][] => {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .replace(/!important/i, '')
      .trim();
    return colon > 0 && value !== '' ? [[name, value]] : [];
  });
}

/** Style sheets by the selectors that programs write: an element, a class, or both. Everything else does not matter to words. */
function readSheets(root: Tree): Map<string, [string, string][]> {
  const css = findAll(root, ({ tag }) => tag === 'style')
    .map(textOf)
    .join('\n')
    .replace(/\/\*[\s\S]*?\*\/|<!--|-->/g, '');
  const rules = new Map<string, [string, string][]>();
  for (const [, selectors = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    for (const selector of selectors.split(',').map((one) => one.trim())) {
      if (!/^[a-z][\w]*$|^[\w]*\.[\w-]+$/i.test(selector)) continue;
      rules.set(selector, [...(rules.get(selector) ?? []), ...readDeclarations(body)]);
    }
  }
  return rules;
}

/** Makes the question what an element looks like, for one piece of pasted markup. */
export function stylesIn(root: Tree): StyleOf {
  const rules = readSheets(root);
  // Each element is asked about several times, and a long document says the same of most of them.
  const known = new Map<string, Declarations>();
  return ({ tag, attributes }) => {
    const key = `${tag}|${attributes.class ?? ''}|${attributes.style ?? ''}`;
    const before = known.get(key);
    if (before) return before;
    const classes = (attributes.class ?? '').split(/\s+/).filter((name) => name !== '');
    const selectors = [tag, ...classes.map((name) => `.${name}`), ...classes.map((name) => `${tag}.${name}`)];
    const fromSheets = selectors.flatMap((selector) => rules.get(selector) ?? []);
    const style = new Map([...fromSheets, ...readDeclarations(attributes.style ?? '')]);
    known.set(key, style);
    return style;
  };
}

/** The font family that a style names, by itself or within `font`; null when it names none. */
export function familyIn(style: Declarations): string | null {
  const family = style.get('font-family');
  if (family) return family;
  return /(?:^|[\d%a-z])\s+(["'].*|[^\d\s].*)$/i.exec(style.get('font') ?? '')?.[1] ?? null;
}

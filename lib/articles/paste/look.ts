import { type LegacyFont, legacyFont } from '../../vietnamese/legacy/legacy-text.ts';
import type { Run } from './line.ts';
import { pastedLink } from './pasted-link.ts';
import { type Declarations, familyIn } from './styles.ts';
import { symbolsOf } from './symbols.ts';
import type { Tree } from './tree.ts';

/** What letters look like where they stand; everything inside an element begins with what is around it. */
export type Look = {
  isBold: boolean;
  isItalic: boolean;
  href: string | null;
  font: LegacyFont | null;
  isCapitals: boolean;
  symbols: ReadonlyMap<string, string> | null;
  /** Line breaks of the source are line breaks. */
  keepsBreaks: boolean;
};

export const PLAIN: Look = {
  isBold: false,
  isItalic: false,
  href: null,
  font: null,
  isCapitals: false,
  symbols: null,
  keepsBreaks: false,
};

/** The look inside an element. */
export function lookIn(element: Tree, style: Declarations, around: Look): Look {
  const { tag, attributes } = element;
  const family = familyIn(style) ?? (tag === 'font' ? (attributes.face ?? null) : null);
  const symbolFamily = style.get('mso-symbol-font-family') ?? family;
  const transform = style.get('text-transform') ?? (/small-caps/.test(style.get('font-variant') ?? '') ? 'uppercase' : undefined);
  const whiteSpace = style.get('white-space');
  return {
    isBold: boldness(style.get('font-weight')) ?? (tag === 'b' || tag === 'strong' || around.isBold),
    isItalic: slant(style.get('font-style')) ?? (tag === 'i' || tag === 'em' || around.isItalic),
    href: tag === 'a' && attributes.href ? pastedLink(attributes.href) : around.href,
    font: family && !isInherited(family) ? legacyFont(family) : around.font,
    symbols: symbolFamily && !isInherited(symbolFamily) ? symbolsOf(symbolFamily) : around.symbols,
    isCapitals: transform ? transform === 'uppercase' : around.isCapitals,
    keepsBreaks: whiteSpace ? /^(?:pre|break-spaces)/.test(whiteSpace) : tag === 'pre' || around.keepsBreaks,
  };
}

/** Text with a look, as a run. */
export const runOf = (text: string, { isBold, isItalic, href, font, isCapitals }: Look): Run => ({
  text,
  isBold,
  isItalic,
  href,
  font: font && { ...font, isCapitals: font.isCapitals || isCapitals },
});

const isInherited = (family: string): boolean => /^(?:inherit|unset|initial)$/i.test(family);

function boldness(weight: string | undefined): boolean | null {
  if (weight === undefined || weight === 'inherit') return null;
  return /^bold/.test(weight) || Number(weight) >= 600;
}

const slant = (style: string | undefined): boolean | null =>
  style === undefined || style === 'inherit' ? null : /^(?:italic|oblique)/.test(style);

import { createTranslator } from 'use-intl/core';
import type { Catalogue } from './catalogue.ts';
import en from './en.ts';
import vi from './vi.ts';

export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const catalogues: Record<Locale, Catalogue> = { vi, en };

const make = <Namespace extends keyof Catalogue>(locale: Locale, namespace: Namespace) =>
  createTranslator<Catalogue, Namespace>({ locale, messages: catalogues[locale], namespace, timeZone: 'Asia/Ho_Chi_Minh' });

// Each remembers the formats it has worked out: whatever stands on a page many times asks the same one.
const made = new Map<string, unknown>();

/**
 * Reads one namespace of the catalogue in one language: `translator('vi', 'comments')('title')`.
 * Messages are ICU: `t('count', { count: 3 })`.
 */
export function translator<Namespace extends keyof Catalogue>(locale: Locale, namespace: Namespace) {
  const name = `${locale} ${namespace}`;
  const known = (made.get(name) as ReturnType<typeof make<Namespace>> | undefined) ?? make(locale, namespace);
  made.set(name, known);
  return known;
}

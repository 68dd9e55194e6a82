import { createTranslator } from 'use-intl/core';
import type { Catalogue } from './catalogue.ts';
import en from './en.ts';
import vi from './vi.ts';

export const LOCALES = ['vi', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

const catalogues: Record<Locale, Catalogue> = { vi, en };

/**
 * Reads one namespace of the catalogue in one language: `translator('vi', 'comments')('title')`.
 * Messages are ICU: `t('count', { count: 3 })`.
 */
export function translator<Namespace extends keyof Catalogue>(locale: Locale, namespace: Namespace) {
  return createTranslator<Catalogue, Namespace>({ locale, messages: catalogues[locale], namespace, timeZone: 'Asia/Ho_Chi_Minh' });
}

'use client';

import { createContext, type ReactNode, use } from 'react';
import type { Catalogue } from '#lib/messages/catalogue';
import { type Locale, translator } from '#lib/messages/translator';

const LocaleContext = createContext<Locale>('vi');

/** Tells the client components below in which language they speak. */
export function MessagesProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

/** The language of this page, for dates and numbers. */
export const useLocale = (): Locale => use(LocaleContext);

/** One namespace of the catalogue in this page's language: `const t = useMessages('desk')`. */
export function useMessages<Namespace extends keyof Catalogue>(namespace: Namespace) {
  return translator(useLocale(), namespace);
}

import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './lone-page.module.css';

/** A page of the newsroom that stands for itself, with nothing around it: signing in, a link in a mail. */
export function LonePage({ lang, isWide = false, children }: { lang?: string; isWide?: boolean; children: ReactNode }) {
  return (
    <main lang={lang} className={classes.page}>
      <Stack gap="lg" className={classes.column} data-wide={isWide || undefined}>
        {children}
      </Stack>
    </main>
  );
}

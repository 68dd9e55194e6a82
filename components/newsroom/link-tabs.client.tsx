'use client';

import Link from 'next/link';
import type { ComponentProps, ReactNode } from 'react';
import classes from './link-tabs.module.css';

export type LinkTab = { href: ComponentProps<typeof Link>['href']; isHere: boolean; children: ReactNode };

/** Pages beside each other, each with an address of its own; the one that is shown is marked, and not by colour alone. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  return (
    <nav aria-label={label}>
      <ul className={classes.tabs}>
        {tabs.map(({ href, isHere, children }) => (
          <li key={String(href)}>
            <Link href={href} className={classes.tab} aria-current={isHere ? 'page' : undefined}>
              {children}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

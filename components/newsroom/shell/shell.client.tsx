'use client';

import { AppShell, Group, VisuallyHidden } from '@mantine/core';
import Link from 'next/link';
import { type ReactNode, useEffect, useRef } from 'react';
import type { StaffMember } from '#lib/auth/roles';
import { useMessages } from '../messages.client.tsx';
import { AccountMenu, type SetLocale } from './account-menu.client.tsx';
import { PageList, PageTabs } from './navigation.client.tsx';
import type { NewsroomPage } from './pages.ts';
import classes from './shell.module.css';

/**
 * What somebody chooses in a field before the page's scripts listen, React puts back without a word, so no field takes anything until
 * then. This runs while the page still comes in; where no script runs, fields are open, and the server takes their forms.
 */
const UNTIL_HEARD = 'document.currentScript.parentElement.disabled=true';

/** What stands around every page of the newsroom: at the side on a desk, at the bottom within reach of a thumb on a phone. */
export function NewsroomShell(props: {
  staff: Pick<StaffMember, 'id' | 'name' | 'role'>;
  pages: readonly NewsroomPage[];
  setLocale: SetLocale;
  /** What stands in the head beside the account. */
  tools?: ReactNode;
  /** For inline scripts of this response. */
  nonce: string | undefined;
  children: ReactNode;
}) {
  const t = useMessages('newsroom');
  const work = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    if (work.current) work.current.disabled = false;
  }, []);
  return (
    <>
      <a href="#main" className={classes.skip}>
        {t('skip')}
      </a>
      <AppShell
        header={{ height: 52 }}
        navbar={{ width: 208, breakpoint: 'sm', collapsed: { mobile: true } }}
        footer={{ height: { base: 'calc(56px + env(safe-area-inset-bottom))', sm: 0 } }}
        padding={{ base: 'sm', sm: 'lg' }}
        transitionDuration={0}
      >
        <AppShell.Header className={classes.header}>
          <Link href="/newsroom" className={classes.name}>
            {t('name')}
          </Link>
          <div className={classes.tools}>{props.tools}</div>
          <AccountMenu staff={props.staff} setLocale={props.setLocale} />
        </AppShell.Header>

        <AppShell.Navbar p="xs" aria-label={t('navigation')} visibleFrom="sm">
          <PageList pages={props.pages} />
        </AppShell.Navbar>

        <AppShell.Main id="main" tabIndex={-1} className={classes.main}>
          <fieldset ref={work} className={classes.work} suppressHydrationWarning>
            <script nonce={props.nonce} suppressHydrationWarning>
              {UNTIL_HEARD}
            </script>
            {props.children}
          </fieldset>
        </AppShell.Main>

        <AppShell.Footer hiddenFrom="sm" className={classes.footer}>
          <VisuallyHidden component="h2">{t('navigation')}</VisuallyHidden>
          <Group component="nav" aria-label={t('navigation')} gap={0} grow wrap="nowrap" h={56}>
            <PageTabs pages={props.pages} />
          </Group>
        </AppShell.Footer>
      </AppShell>
    </>
  );
}

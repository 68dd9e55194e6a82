'use client';

import { AppShell, Group, NavLink, VisuallyHidden } from '@mantine/core';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import type { StaffMember } from '#lib/auth/roles';
import { useMessages } from '../messages.client.tsx';
import { AccountMenu, type SetLocale } from './account-menu.client.tsx';
import { ArticlesIcon, CommentsIcon, CorrectionsIcon, HomeIcon, PaperIcon } from './icons.tsx';
import classes from './shell.module.css';

/** A page of the newsroom that this person may use. */
export type NewsroomPage = {
  href: '/newsroom/articles' | '/newsroom/corrections' | '/newsroom/home' | '/newsroom/comments';
  name: 'articles' | 'corrections' | 'home' | 'comments';
  /** How much waits there. */
  count?: number;
};

const ICONS = { articles: ArticlesIcon, corrections: CorrectionsIcon, home: HomeIcon, comments: CommentsIcon };

/** What stands around every page of the newsroom: at the side on a desk, at the bottom within reach of a thumb on a phone. */
export function NewsroomShell(props: {
  staff: Pick<StaffMember, 'name' | 'role'>;
  pages: readonly NewsroomPage[];
  setLocale: SetLocale;
  children: ReactNode;
}) {
  const t = useMessages('newsroom');
  const path = usePathname();
  const isOpen = (href: string) => path === href || path.startsWith(`${href}/`);
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
          <AccountMenu staff={props.staff} setLocale={props.setLocale} />
        </AppShell.Header>

        <AppShell.Navbar p="xs" aria-label={t('navigation')} visibleFrom="sm">
          {props.pages.map(({ href, name, count = 0 }) => {
            const Icon = ICONS[name];
            return (
              <NavLink
                key={href}
                component={Link}
                href={href}
                label={count > 0 ? t('waiting', { name: t(name), count }) : t(name)}
                leftSection={<Icon />}
                active={isOpen(href)}
                aria-current={isOpen(href) ? 'page' : undefined}
                className={classes.link}
              />
            );
          })}
          <NavLink component="a" href="/" label={t('viewPaper')} leftSection={<PaperIcon />} mt="auto" className={classes.link} />
        </AppShell.Navbar>

        <AppShell.Main id="main" tabIndex={-1} className={classes.main}>
          {props.children}
        </AppShell.Main>

        <AppShell.Footer hiddenFrom="sm" className={classes.footer}>
          <VisuallyHidden component="h2">{t('navigation')}</VisuallyHidden>
          <Group component="nav" aria-label={t('navigation')} gap={0} grow wrap="nowrap" h={56}>
            {props.pages.map(({ href, name }) => {
              const Icon = ICONS[name];
              return (
                <Link key={href} href={href} className={classes.tab} aria-current={isOpen(href) ? 'page' : undefined}>
                  <Icon />
                  {t(name)}
                </Link>
              );
            })}
            <a href="/" className={classes.tab}>
              <PaperIcon />
              {t('viewPaper')}
            </a>
          </Group>
        </AppShell.Footer>
      </AppShell>
    </>
  );
}

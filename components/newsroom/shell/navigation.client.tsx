'use client';

import { Drawer, NavLink, Stack, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useMessages } from '../messages.client.tsx';
import {
  ArticlesIcon,
  CalendarIcon,
  CommentsIcon,
  ConnectionsIcon,
  CorrectionsIcon,
  HomeIcon,
  LogIcon,
  MediaIcon,
  MoreIcon,
  PaperIcon,
  PeopleIcon,
  SectionsIcon,
  SettingsIcon,
  TermsIcon,
  TodayIcon,
  TransferIcon,
} from './icons.tsx';
import { GROUPS, type NewsroomPage } from './pages.ts';
import classes from './shell.module.css';

const ICONS = {
  today: TodayIcon,
  articles: ArticlesIcon,
  comments: CommentsIcon,
  calendar: CalendarIcon,
  corrections: CorrectionsIcon,
  home: HomeIcon,
  media: MediaIcon,
  terms: TermsIcon,
  sections: SectionsIcon,
  people: PeopleIcon,
  settings: SettingsIcon,
  transfer: TransferIcon,
  connections: ConnectionsIcon,
  log: LogIcon,
};

/** How many pages a phone has in reach of the thumb; the others are one touch further. */
const IN_REACH = 3;

const useIsOpen = () => {
  const path = usePathname();
  return (href: string) => path === href || (href !== '/newsroom' && path.startsWith(`${href}/`));
};

/** All pages this person may use, group by group, and the way to the paper. */
export function PageList({ pages, onChosen }: { pages: readonly NewsroomPage[]; onChosen?: () => void }) {
  const t = useMessages('newsroom');
  const isOpen = useIsOpen();
  return (
    <Stack gap="sm" className={classes.pages}>
      {GROUPS.map((group) => {
        const its = pages.filter((page) => page.group === group);
        return (
          its.length > 0 && (
            <section key={group} aria-label={t(group)}>
              {group !== 'daily' && (
                <Text size="xs" c="dimmed" className={classes.group} aria-hidden="true">
                  {t(group)}
                </Text>
              )}
              {its.map(({ href, name, count }) => {
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
                    onClick={onChosen}
                  />
                );
              })}
            </section>
          )
        );
      })}
      <NavLink component="a" href="/" label={t('viewPaper')} leftSection={<PaperIcon />} mt="auto" className={classes.link} />
    </Stack>
  );
}

/** The pages within reach of a thumb, and the way to all others. */
export function PageTabs({ pages }: { pages: readonly NewsroomPage[] }) {
  const t = useMessages('newsroom');
  const isOpen = useIsOpen();
  const [isListed, list] = useDisclosure(false);
  const inReach = pages.slice(0, IN_REACH);
  return (
    <>
      {inReach.map(({ href, name }) => {
        const Icon = ICONS[name];
        return (
          <Link key={href} href={href} className={classes.tab} aria-current={isOpen(href) ? 'page' : undefined}>
            <Icon />
            {t(name)}
          </Link>
        );
      })}
      <UnstyledButton
        className={classes.tab}
        aria-haspopup="dialog"
        aria-expanded={isListed}
        data-current={!inReach.some(({ href }) => isOpen(href)) || undefined}
        onClick={list.open}
      >
        <MoreIcon />
        {t('more')}
      </UnstyledButton>
      <Drawer
        opened={isListed}
        onClose={list.close}
        position="bottom"
        size="85%"
        title={t('navigation')}
        closeButtonProps={{ 'aria-label': t('closeNavigation') }}
        transitionProps={{ duration: 0 }}
      >
        <nav aria-label={t('navigation')}>
          <PageList pages={pages} onChosen={list.close} />
        </nav>
      </Drawer>
    </>
  );
}

'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useMessages } from '../messages.client.tsx';
import classes from './comment-pages.module.css';

const PAGES = [
  { name: 'desk', href: '/newsroom/comments', forAll: true },
  { name: 'secondLook', href: '/newsroom/comments/second-look', forAll: true },
  { name: 'reports', href: '/newsroom/comments/reports', forAll: true },
  { name: 'settings', href: '/newsroom/comments/settings', forAll: false },
  { name: 'bans', href: '/newsroom/comments/bans', forAll: true },
  { name: 'screening', href: '/newsroom/comments/screening', forAll: false },
  { name: 'log', href: '/newsroom/comments/log', forAll: true },
  { name: 'mail', href: '/newsroom/comments/mail', forAll: false },
] as const;

/**
 * The newsroom's pages about comments, above each of them, as far as this person may use them.
 * @param governs whether this person says which comments are taken: `may(staff, 'govern-comments')`
 */
export function CommentPages({ governs }: { governs: boolean }) {
  const t = useMessages('desk');
  const path = usePathname();
  return (
    <nav aria-label={t('commentPages')}>
      <ul className={classes.pages}>
        {PAGES.filter(({ forAll }) => forAll || governs).map(({ name, href }) => {
          const isHere = name === 'desk' ? path === href : path === href || path.startsWith(`${href}/`);
          return (
            <li key={name}>
              <Link href={href} className={classes.page} aria-current={isHere ? 'page' : undefined}>
                {t('commentPage', { page: name })}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

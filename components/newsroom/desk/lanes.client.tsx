'use client';

import { VisuallyHidden } from '@mantine/core';
import Link from 'next/link';
import { COMMENT_STATUSES, type CommentStatus } from '#lib/comments/status';
import { useLocale, useMessages } from '../messages.client.tsx';
import classes from './desk.module.css';

/** The four lanes with their numbers; each has its own address. */
export function Lanes({ lane, counts }: { lane: CommentStatus; counts: Record<CommentStatus, number> }) {
  const t = useMessages('desk');
  const locale = useLocale();
  return (
    <nav aria-label={t('lanes')}>
      <ul className={classes.lanes}>
        {COMMENT_STATUSES.map((status) => (
          <li key={status}>
            <Link href={`/newsroom/comments?lane=${status}`} className={classes.lane} aria-current={status === lane ? 'page' : undefined}>
              {t('lane', { lane: status })}{' '}
              <span className={classes.count} aria-hidden="true">
                {counts[status].toLocaleString(locale)}
              </span>
              <VisuallyHidden>{t('laneCount', { count: counts[status] })}</VisuallyHidden>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

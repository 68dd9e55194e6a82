'use client';

import { Badge } from '@mantine/core';
import Link from 'next/link';
import { useMessages } from '../../messages.client.tsx';
import classes from './notes.module.css';

/** In the newsroom's head: the way to one's notes, and how many of them are unread. */
export function NotesLink({ unread }: { unread: number }) {
  const t = useMessages('storyNotes');
  return (
    <Link href="/newsroom/notes" className={classes.inboxLink} aria-label={t('inboxLink', { count: unread })}>
      <svg
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        aria-hidden="true"
        focusable="false"
      >
        <path d="M4 3.5h12v9l-4 4H4zM12 16.5v-4h4M6.5 7h7M6.5 10h4" />
      </svg>
      {unread > 0 && (
        <Badge color="lacquer" radius="xl" size="sm" aria-hidden="true">
          {unread}
        </Badge>
      )}
    </Link>
  );
}

'use client';

import { Text } from '@mantine/core';
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { useMessages } from '../messages.client.tsx';
import classes from './today.module.css';

type Props = { href: ComponentProps<typeof Link>['href']; name: string; count: number; note?: string; isLate?: boolean };

/** A number that leads to what it counts. */
export function FigureLink({ href, name, count, note, isLate = false }: Props) {
  const t = useMessages('today');
  return (
    <li>
      <Link href={href} className={classes.figure} data-late={isLate || undefined}>
        <strong>{t('amount', { count })}</strong>
        <span>{name}</span>
        {note && (
          <Text size="sm" c="dimmed" component="span">
            {note}
          </Text>
        )}
      </Link>
    </li>
  );
}

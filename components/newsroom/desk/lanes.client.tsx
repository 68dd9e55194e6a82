'use client';

import { VisuallyHidden } from '@mantine/core';
import { deskAddress } from '#lib/moderation/desk-address';
import type { DeskFilters } from '#lib/moderation/filters';
import { DESK_LANES, type DeskLane } from '#lib/moderation/lanes';
import { LinkTabs } from '../link-tabs.client.tsx';
import { useLocale, useMessages } from '../messages.client.tsx';
import classes from './desk.module.css';

type Props = { lane: DeskLane; counts: Record<DeskLane, number>; filters: DeskFilters };

/**
 * The lanes with their numbers; each has its own address, and what is asked goes along. What waits to be shown has one only while
 * there is such a thing.
 */
export function Lanes({ lane, counts, filters }: Props) {
  const t = useMessages('desk');
  const locale = useLocale();
  const shown = DESK_LANES.filter((one) => one !== 'approving' || one === lane || counts.approving > 0);
  return (
    <LinkTabs
      label={t('lanes')}
      tabs={shown.map((one) => ({
        href: deskAddress({ lane: one, ...filters }),
        isHere: one === lane,
        children: (
          <>
            {t('lane', { lane: one })}
            <span className={classes.count} aria-hidden="true">
              {counts[one].toLocaleString(locale)}
            </span>
            <VisuallyHidden>{t('laneCount', { count: counts[one] })}</VisuallyHidden>
          </>
        ),
      }))}
    />
  );
}

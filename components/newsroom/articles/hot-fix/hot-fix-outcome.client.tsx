'use client';

import { Anchor, Group, List, Stack, Title } from '@mantine/core';
import Link from 'next/link';
import { useEffect, useRef } from 'react';
import type { HotFixDone } from '#lib/articles/hot-fix/view';
import { useMessages } from '../../messages.client.tsx';
import { FIELD_LABELS } from '../history/field-labels.ts';

/** What became of a hot fix, and of the draft that waited behind it. */
export function HotFixOutcome({ articleId, done }: { articleId: number; done: HotFixDone }) {
  const t = useMessages('history');
  const names = useMessages('articles');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const fields = done.conflicts.map((field) => names(FIELD_LABELS[field])).join(', ');
  const address = `/newsroom/articles/${articleId}`;
  return (
    <Stack gap="md" role="status">
      <Title order={1} ref={heading} tabIndex={-1}>
        {t('fixDone')}
      </Title>
      <List>
        <List.Item>{t(done.draft === 'is-the-fix' ? 'fixIsDraft' : 'fixCarried')}</List.Item>
        {fields && <List.Item>{t('fixConflicts', { fields })}</List.Item>}
        {done.isPlanBehind && <List.Item>{t('fixPlanBehind')}</List.Item>}
      </List>
      <Group gap="lg">
        <Anchor href={done.path} target="_blank">
          {t('fixView')}
        </Anchor>
        <Anchor component={Link} href={address}>
          {t('toEditor')}
        </Anchor>
        {done.draftVersion !== done.version && (
          <Anchor component={Link} href={`${address}/history/compare?from=${done.version}&to=${done.draftVersion}`}>
            {t('unsettledCompare')}
          </Anchor>
        )}
      </Group>
    </Stack>
  );
}

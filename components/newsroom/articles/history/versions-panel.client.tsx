'use client';

import { Alert, Anchor, Stack, Text, Title } from '@mantine/core';
import Link from 'next/link';
import type { VersionsBeside } from '#lib/articles/hot-fix/view';
import { useMessages } from '../../messages.client.tsx';
import { FIELD_LABELS } from './field-labels.ts';

type Props = VersionsBeside & {
  articleId: number;
  /** The version readers have, if any, and the draft's. */
  live: number | null;
  draft: number;
};

/** The way to a story's history and to a hot fix past its draft; and what a hot fix left to be looked at. */
export function VersionsPanel({ articleId, live, draft, mayHotFix, unsettled }: Props) {
  const t = useMessages('history');
  const names = useMessages('articles');
  const address = `/newsroom/articles/${articleId}`;
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h5">
        {t('panelTitle')}
      </Title>
      {unsettled && (
        <Alert color="lacquer" variant="outline" role="status">
          <Text size="sm">{t('unsettled', { fields: unsettled.fields.map((field) => names(FIELD_LABELS[field])).join(', ') })}</Text>
          <Anchor component={Link} size="sm" href={`${address}/history/compare?from=${unsettled.fixVersion}&to=${unsettled.draftVersion}`}>
            {t('unsettledCompare')}
          </Anchor>
        </Alert>
      )}
      <Anchor component={Link} href={`${address}/history`} size="sm">
        {t('openHistory')}
      </Anchor>
      {mayHotFix && live !== null && live !== draft && (
        <>
          <Anchor component={Link} href={`${address}/hot-fix`} size="sm">
            {t('hotFix')}
          </Anchor>
          <Text size="sm" c="dimmed">
            {t('hotFixHint')}
          </Text>
        </>
      )}
    </Stack>
  );
}

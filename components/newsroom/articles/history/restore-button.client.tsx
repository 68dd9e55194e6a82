'use client';

import { Button, Text } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { DraftField } from '#lib/articles/merge/merge-drafts';
import { useMessages } from '../../messages.client.tsx';
import { type FailureCode, useFailureText } from '../failure-text.ts';

type Asked = { articleId: number; version: number; seen: number; field: DraftField | null };

/** Brings back a version, or one field of it, as the draft's next version. */
export type Restore = (
  asked: Asked,
) => Promise<{ ok: true; value: { version: number; changed: boolean } } | { ok: false; code: FailureCode | 'saved-meanwhile' | 'invalid' }>;

/** `seen`: the draft's version this page was made from. */
export function RestoreButton({ restore, label, ...asked }: Asked & { restore: Restore; label: string }) {
  const t = useMessages('history');
  const failureText = useFailureText();
  const router = useRouter();
  const [said, setSaid] = useState('');
  const [isBusy, startTransition] = useTransition();
  const act = () =>
    startTransition(async () => {
      const answer = await restore(asked).catch(() => ({ ok: false, code: 'offline' }) as const);
      if (answer.ok) setSaid(answer.value.changed ? t('restored', { version: answer.value.version }) : t('restoredSame'));
      else if (answer.code === 'saved-meanwhile') setSaid(t('restoreMoved'));
      else setSaid(failureText(answer.code === 'invalid' ? 'unexpected' : answer.code));
      if (answer.ok) router.refresh();
    });
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        h="auto"
        mih={32}
        py={4}
        onClick={isBusy ? undefined : act}
        aria-disabled={isBusy}
        styles={{ label: { whiteSpace: 'normal' } }}
      >
        {label}
      </Button>
      <Text span size="sm" ms="xs" role="status">
        {said}
      </Text>
    </>
  );
}

'use client';

import { Button, FileButton, Group, Stack, Text, Title } from '@mantine/core';
import { useState, useTransition } from 'react';
import { ACCEPTED_SOUNDS } from '#lib/attachments/types';
import type { LibraryItemDetail, LibraryVersion } from '#lib/media/library/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import type { ItemDeeds } from './deeds.ts';
import { ItemFace } from './item-face.tsx';
import type { Said } from './item-page.client.tsx';
import { refusalOf } from './item-words.ts';
import classes from './media.module.css';
import { sendReplacement } from './send-files.ts';

const ACCEPTED = { picture: 'image/jpeg,image/png,image/webp,image/gif', pdf: 'application/pdf', audio: ACCEPTED_SOUNDS };

type Props = { item: LibraryItemDetail; versions: readonly LibraryVersion[]; restore: ItemDeeds['restore']; say: (said: Said) => void };

/** Another file in the place of this one, and those that stood there before. */
export function FilePart({ item, versions, restore, say }: Props) {
  const t = useMessages('mediaLibrary');
  const [share, setShare] = useState<number | null>(null);
  const [isBusy, start] = useTransition();
  const { id, version, kind } = item;

  const replace = (file: File | null) =>
    file &&
    start(async () => {
      setShare(0);
      const answer = await sendReplacement({ id, version, kind }, file, setShare);
      setShare(null);
      say(answer.ok ? { kind: 'replaced', version: answer.version } : { kind: 'refused', code: answer.code });
    });

  const bringBack = (versionId: number) =>
    start(async () => {
      const answer = await restore({ id, version, versionId }).catch(() => ({ ok: false, code: 'offline' }) as const);
      say(answer.ok ? { kind: 'replaced', version: answer.value.version } : { kind: 'refused', code: refusalOf(answer.code) });
    });

  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('file')}
      </Title>
      <Text size="sm">{t('replaceHint')}</Text>
      <Group>
        <FileButton onChange={replace} accept={ACCEPTED[kind]}>
          {(button) => (
            <Button {...button} variant="default" loading={isBusy}>
              {t('replace')}
            </Button>
          )}
        </FileButton>
        {share !== null && (
          <Text size="sm" role="status">
            {share < 1 ? t('sending', { percent: String(Math.floor(share * 100)) }) : t('keeping')}
          </Text>
        )}
      </Group>
      {versions.length > 0 && (
        <>
          <Title order={3} size="h5">
            {t('versions')}
          </Title>
          <ul className={classes.grid}>
            {versions.map((one) => (
              <li key={one.id} className={classes.card}>
                <ItemFace item={{ ...one, kind }} kindName={t(`kinds.${kind}`)} />
                <Text size="xs">{t('replacedBy', { name: one.replacedBy, time: shortTime(one.replacedAt) })}</Text>
                <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => bringBack(one.id)}>
                  {t('restore')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Stack>
  );
}

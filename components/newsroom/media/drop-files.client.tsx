'use client';

import { Anchor, Button, FileButton, Group, Text } from '@mantine/core';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { ACCEPTED_SOUNDS } from '#lib/attachments/types';
import { useMessages } from '../messages.client.tsx';
import { useLimits, useRefusalText } from './item-words.ts';
import classes from './media.module.css';
import { type Dropped, useDropped } from './use-dropped.ts';

const ACCEPTED = `image/jpeg,image/png,image/webp,image/gif,application/pdf,${ACCEPTED_SOUNDS}`;

/** Where files are dropped or chosen, many at once, and what became of each. */
export function DropFiles() {
  const t = useMessages('mediaLibrary');
  const router = useRouter();
  const limits = useLimits();
  const [isOver, setIsOver] = useState(false);
  const { dropped, left, add, again, clear } = useDropped(() => router.refresh());
  const refused = dropped.filter(({ state }) => state === 'refused');
  const isUnderWay = dropped.some(({ state }) => state === 'waiting' || state === 'sending');
  return (
    <section
      aria-label={t('choose')}
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        add([...event.dataTransfer.files]);
      }}
    >
      <Text>{t('drop')}</Text>
      <FileButton multiple accept={ACCEPTED} onChange={add}>
        {(button) => <Button {...button}>{t('choose')}</Button>}
      </FileButton>
      <Text size="sm" c="dimmed">
        {t('limits', limits)}
      </Text>
      {left > 0 && (
        <Text size="sm" role="alert">
          {t('tooManyAtOnce', { count: limits.count, left: String(left) })}
        </Text>
      )}
      {dropped.length > 0 && (
        <>
          <Text size="sm" role="status">
            {t('sentSum', { done: String(dropped.filter(({ state }) => state === 'taken').length), all: String(dropped.length) })}
          </Text>
          <ul className={classes.sent} aria-label={t('sent')}>
            {dropped.map((one) => (
              <DroppedLine key={one.number} dropped={one} again={() => again([one])} />
            ))}
          </ul>
          <Group gap="xs">
            {refused.length > 1 && (
              <Button variant="default" size="compact-md" onClick={() => again(refused)}>
                {t('retryAll')}
              </Button>
            )}
            {!isUnderWay && (
              <Button variant="subtle" size="compact-md" onClick={clear}>
                {t('clearSent')}
              </Button>
            )}
          </Group>
        </>
      )}
    </section>
  );
}

function DroppedLine({ dropped, again }: { dropped: Dropped; again: () => void }) {
  const t = useMessages('mediaLibrary');
  const refusalText = useRefusalText();
  const { name } = dropped.file;
  const percent = dropped.state === 'sending' ? Math.floor(dropped.share * 100) : 0;
  return (
    <li>
      <Text size="sm" fw={600}>
        {name}
      </Text>
      {dropped.state === 'waiting' && <Text size="sm">{t('waiting')}</Text>}
      {dropped.state === 'sending' && (
        <>
          <progress max={100} value={percent} aria-label={name} />
          <Text size="sm">{percent < 100 ? t('sending', { percent: String(percent) }) : t('keeping')}</Text>
        </>
      )}
      {dropped.state === 'taken' && (
        <>
          <Text size="sm">{t(dropped.isKnown ? 'known' : 'taken')}</Text>
          <Anchor component={Link} size="sm" href={`/newsroom/media/${dropped.itemId}`} aria-label={`${t('open')}: ${name}`}>
            {t('open')}
          </Anchor>
        </>
      )}
      {dropped.state === 'refused' && (
        <>
          <Text size="sm" c="var(--mantine-color-error)">
            {refusalText(dropped.code)}
          </Text>
          <Button size="compact-sm" variant="default" onClick={again} aria-label={`${t('retry')}: ${name}`}>
            {t('retry')}
          </Button>
        </>
      )}
    </li>
  );
}

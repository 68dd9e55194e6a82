'use client';

import { Anchor, Button, Group, Text } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import type { PreviewLink } from '#lib/articles/preview-links/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../../messages.client.tsx';

type Props = { link: PreviewLink; isBusy: boolean; revoke: () => void };

/** One link: what it shows, until when, how often it was opened; to be copied and taken back while it is good. */
export function LinkLine({ link, isBusy, revoke }: Props) {
  const t = useMessages('previewLinks');
  const clipboard = useClipboard({ timeout: 4000 });
  const { id, path, version, state, uses, usedAt, madeBy } = link;
  const shows = version === null ? t('newest') : t('fixed', { version });
  const time = shortTime(new Date(link.expiresAt));
  const until = { open: t('until', { time }), expired: t('expired', { time }), revoked: t('revoked') }[state];
  const opened = usedAt ? t('opened', { count: uses, time: shortTime(new Date(usedAt)) }) : t('neverOpened');
  return (
    <li>
      <Text size="sm">
        {t('number', { id })} · {shows} · {until}
      </Text>
      <Text size="sm" c="dimmed">
        {t('by', { name: madeBy })} · {opened}
      </Text>
      {path && (
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-md"
            onClick={() => clipboard.copy(new URL(path, window.location.href).href)}
            aria-label={t('copyNumber', { id })}
          >
            {clipboard.copied ? t('copied') : t('copy')}
          </Button>
          <Anchor href={path} target="_blank" size="sm" aria-label={t('openNumber', { id })}>
            {t('open')}
          </Anchor>
          <Button
            variant="subtle"
            color="lacquer"
            size="compact-md"
            onClick={revoke}
            disabled={isBusy}
            aria-label={t('revokeNumber', { id })}
          >
            {t('revoke')}
          </Button>
        </Group>
      )}
    </li>
  );
}

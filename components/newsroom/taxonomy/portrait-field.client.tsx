'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import { renditionPath } from '#lib/media/formats';
import type { KeptTerm } from '#lib/terms/kept/view';
import { PickButton } from '../media/pick-button.client.tsx';
import { useMessages } from '../messages.client.tsx';
import classes from './taxonomy.module.css';

type Portrait = NonNullable<KeptTerm['portrait']>;
type Props = { name: string; portrait: Portrait | null; onChange: (portrait: Portrait | null) => void };

/** An author's portrait: chosen out of the library, looked at as readers see it, taken away. */
export function PortraitField({ name, portrait, onChange }: Props) {
  const t = useMessages('taxonomy');
  const smallest = portrait?.picture.renditions.filter(({ format }) => format === 'webp').sort((one, other) => one.width - other.width)[0];
  return (
    <Stack gap="xs" component="section" aria-label={t('form.portrait')}>
      <Text fw={600} size="sm">
        {t('form.portrait')}
      </Text>
      <Text size="xs" c="dimmed">
        {t('form.portraitHint')}
      </Text>
      <Group gap="sm">
        {portrait && smallest && (
          <img
            className={classes.portrait}
            src={renditionPath(portrait.picture.key, smallest.width, 'webp')}
            width={smallest.width}
            height={smallest.height}
            alt={name}
          />
        )}
        <PickButton
          onPick={([pick]) => {
            if (pick?.picture && pick.mediaId !== null) onChange({ id: pick.mediaId, picture: pick.picture });
          }}
        />
        {portrait && (
          <Button variant="subtle" color="gray" onClick={() => onChange(null)}>
            {t('form.removePortrait')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

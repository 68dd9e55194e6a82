'use client';

import { Button, FileButton, Group, Stack, Text } from '@mantine/core';
import { renditionPath } from '#lib/media/formats';
import type { Picture } from '#lib/media/schema';
import { UploadStatus } from '../articles/upload-status.client.tsx';
import { usePictureUpload } from '../articles/use-picture-upload.ts';
import { useMessages } from '../messages.client.tsx';
import classes from './settings.module.css';

type Props = {
  label: string;
  hint: string;
  error: string | null;
  /** Whether it is shown on dark paper. */
  isDark: boolean;
  picture: Picture | undefined;
  onChange: (sent: { id: number; picture: Picture } | null) => void;
};

/** A logo: chosen, looked at on its paper, taken away. What is no picture is refused in words by whoever takes it. */
export function LogoField({ label, hint, error, isDark, picture, onChange }: Props) {
  const t = useMessages('settings');
  const { upload, send } = usePictureUpload(() => (id, sent) => onChange({ id, picture: sent.picture }));
  return (
    <Stack gap="xs" component="section" aria-label={label}>
      <Text fw={500} size="sm">
        {label}
      </Text>
      <Text size="xs" c="dimmed">
        {hint}
      </Text>
      {picture && (
        <div className={classes.logo} data-dark={isDark || undefined}>
          <img src={renditionPath(picture.key, picture.width, 'webp')} width={picture.width} height={picture.height} alt={label} />
        </div>
      )}
      <Group gap="xs">
        <FileButton onChange={(file) => send(file ?? undefined)} accept="image/jpeg,image/png,image/webp,image/gif">
          {(button) => (
            <Button {...button} variant="default" aria-label={`${picture ? t('replaceLogo') : t('chooseLogo')}: ${label}`}>
              {picture ? t('replaceLogo') : t('chooseLogo')}
            </Button>
          )}
        </FileButton>
        {picture && (
          <Button variant="subtle" color="gray" onClick={() => onChange(null)} aria-label={`${t('removeLogo')}: ${label}`}>
            {t('removeLogo')}
          </Button>
        )}
      </Group>
      <UploadStatus upload={upload} />
      {error && (
        <Text size="sm" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </Stack>
  );
}

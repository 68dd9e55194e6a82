'use client';

import { Button, FileButton, Group, Text } from '@mantine/core';
import { type DragEvent, use as useContext, useState } from 'react';
import type { PictureUse } from '#lib/articles/schema';
import type { Picture } from '#lib/media/schema';
import { PickButton } from '../media/pick-button.client.tsx';
import { useMessages } from '../messages.client.tsx';
import { ACCEPTED_PICTURES } from './accepted.ts';
import { BodyFilesContext } from './body-files.client.tsx';
import { pictureUseOf } from './picked.ts';
import { PictureThumb } from './picture-thumb.tsx';
import { PictureWords } from './picture-words.client.tsx';
import classes from './pictures.module.css';
import { UploadStatus } from './upload-status.client.tsx';
import { type PutPicture, usePictureUpload } from './use-picture-upload.ts';

type Props = {
  use: PictureUse | null;
  picture: Picture | undefined;
  /** Called when a picture is chosen; what it answers puts the uploaded picture in its place. */
  awaitPicture: () => PutPicture;
  onChange: (use: PictureUse | null) => void;
  errors: { picture?: string; alt?: string; caption?: string; credit?: string };
};

/** The picture above the story: dropped or chosen, and what is written about it. */
export function MainPicture({ use, picture, awaitPicture, onChange, errors }: Props) {
  const t = useMessages('articles');
  const [isOver, setIsOver] = useState(false);
  const { upload, send } = usePictureUpload(awaitPicture);
  const { addPicture } = useContext(BodyFilesContext);

  function drop(event: DragEvent) {
    event.preventDefault();
    setIsOver(false);
    send(event.dataTransfer.files[0]);
  }

  return (
    <section
      id="picture"
      tabIndex={-1}
      aria-label={t('picture')}
      className={classes.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      <Text fw={600}>{t('picture')}</Text>
      {use && (picture ? <PictureThumb picture={picture} alt={use.alt} /> : <Text c="dimmed">{t('lostPicture')}</Text>)}
      {!use && (
        <Text size="sm" c="dimmed">
          {t('dropPicture')}
        </Text>
      )}
      <Group gap="xs">
        <FileButton onChange={(file) => send(file ?? undefined)} accept={ACCEPTED_PICTURES}>
          {(button) => (
            <Button {...button} variant="default">
              {use ? t('replacePicture') : t('addPicture')}
            </Button>
          )}
        </FileButton>
        <PickButton
          onPick={([pick]) => {
            const chosen = pick && pictureUseOf(pick);
            if (!chosen) return;
            addPicture(chosen.use.mediaId, chosen.picture);
            onChange(chosen.use);
          }}
        />
        {use && (
          <Button variant="subtle" color="gray" onClick={() => onChange(null)}>
            {t('removePicture')}
          </Button>
        )}
      </Group>
      <UploadStatus upload={upload} />
      {errors.picture && (
        <Text size="sm" c="var(--mantine-color-error)">
          {errors.picture}
        </Text>
      )}
      {use && <PictureWords id="picture" words={use} errors={errors} onChange={(changed) => onChange({ ...use, ...changed })} />}
    </section>
  );
}

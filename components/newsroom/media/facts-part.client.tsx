'use client';

import { Anchor, Stack, Text, Title } from '@mantine/core';
import { attachmentPath } from '#lib/attachments/file-name';
import { fileSize } from '#lib/attachments/file-size';
import { playingTime } from '#lib/attachments/playing-time';
import { renditionPath, srcSet } from '#lib/media/formats';
import type { LibraryItemDetail } from '#lib/media/library/view';
import { shortTime } from '#lib/vietnamese/days';
import { useLocale, useMessages } from '../messages.client.tsx';
import { useItemName } from './item-words.ts';
import classes from './media.module.css';

/** The thing itself, and what is known of its file. */
export function FactsPart({ item }: { item: LibraryItemDetail }) {
  const t = useMessages('mediaLibrary');
  const locale = useLocale();
  const name = useItemName()(item);
  const { picture, file } = item;
  const address = picture ? renditionPath(picture.key, picture.width, 'webp') : file && attachmentPath(file);
  const bytes = item.bytes ?? file?.bytes;
  return (
    <Stack gap="sm">
      <Title order={2} size="h4">
        {t('facts')}
      </Title>
      {picture && (
        <img
          className={classes.whole}
          src={renditionPath(picture.key, picture.width, 'webp')}
          srcSet={srcSet(picture, 'webp')}
          sizes="(min-width: 62em) 50vw, 92vw"
          width={picture.width}
          height={picture.height}
          alt={item.alt || name}
        />
      )}
      {/* biome-ignore lint/a11y/useMediaCaption: what is said in it is written beside it. */}
      {item.kind === 'audio' && file && <audio controls preload="none" src={attachmentPath(file)} aria-label={name} />}
      <dl className={classes.facts}>
        <dt>{t('kind')}</dt>
        <dd>{t(`kinds.${item.kind}`)}</dd>
        {item.fileName && (
          <>
            <dt>{t('fileName')}</dt>
            <dd>{item.fileName}</dd>
          </>
        )}
        {picture && (
          <>
            <dt>{t('dimensions')}</dt>
            <dd>
              {picture.width} × {picture.height}
            </dd>
          </>
        )}
        {file?.seconds && (
          <>
            <dt>{t('length')}</dt>
            <dd>{playingTime(file.seconds)}</dd>
          </>
        )}
        {bytes && (
          <>
            <dt>{t('size')}</dt>
            <dd>{fileSize(bytes, locale)}</dd>
          </>
        )}
        <dt>{t('added')}</dt>
        <dd>{t('addedBy', { name: item.addedBy.name, time: shortTime(item.addedAt) })}</dd>
      </dl>
      {address && (
        <Text size="sm">
          <Anchor href={address} target="_blank" rel="noopener">
            {t('original')}
          </Anchor>
        </Text>
      )}
    </Stack>
  );
}

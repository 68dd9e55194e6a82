'use client';

import { VisuallyHidden } from '@mantine/core';
import { renditionPath, renditionWidths } from '#lib/media/formats';
import type { Picture } from '#lib/media/schema';
import { useMessages } from '../../messages.client.tsx';
import classes from './history.module.css';

/** A small picture, marked when the other version has another one; its words stand beside it. */
export function Thumb({ picture, isChanged }: { picture: Picture | undefined; isChanged: boolean }) {
  const t = useMessages('history');
  if (!picture) return <span className={classes.empty}>{t('pictureGone')}</span>;
  const width = renditionWidths(picture.width)[0] ?? picture.width;
  return (
    <span className={classes.thumb} data-changed={isChanged || undefined}>
      <img src={renditionPath(picture.key, width, 'webp')} width={picture.width} height={picture.height} alt="" loading="lazy" />
      {isChanged && <VisuallyHidden component="span">{t('row.changed')}</VisuallyHidden>}
    </span>
  );
}

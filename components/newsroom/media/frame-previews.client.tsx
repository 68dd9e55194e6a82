'use client';

import { Text } from '@mantine/core';
import { renditionPath } from '#lib/media/formats';
import { type Framing, partFor, RATIOS } from '#lib/media/framing';
import type { Picture } from '#lib/media/schema';
import { useMessages } from '../messages.client.tsx';
import classes from './media.module.css';

/** Every ratio as readers will see it, while it is being changed. */
export function FramePreviews({ picture, framing }: { picture: Picture; framing: Framing }) {
  const t = useMessages('mediaLibrary');
  return (
    <ul className={classes.previews}>
      {RATIOS.map((ratio) => {
        const { x, y, width, height } = partFor(ratio, picture, framing);
        return (
          <li key={ratio}>
            <div className={classes.preview} style={{ aspectRatio: ratio.replace('x', ' / ') }}>
              <img
                src={renditionPath(picture.key, picture.width, 'webp')}
                alt=""
                draggable={false}
                style={{
                  width: `${100 / width}%`,
                  height: `${100 / height}%`,
                  left: `${(-x / width) * 100}%`,
                  top: `${(-y / height) * 100}%`,
                }}
              />
            </div>
            <Text size="xs">{t(`ratios.${ratio}`)}</Text>
          </li>
        );
      })}
    </ul>
  );
}

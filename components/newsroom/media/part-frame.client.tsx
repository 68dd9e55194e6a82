'use client';

import { Button, Group, Stack, Text } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { movedPart, type Part, type Ratio } from '#lib/media/framing';
import type { Picture } from '#lib/media/schema';
import { useMessages } from '../messages.client.tsx';
import { arrowOf, shareOf } from './arrow-keys.ts';
import classes from './media.module.css';
import { StagePicture } from './stage-picture.tsx';

type Props = {
  picture: Picture;
  ratio: Ratio;
  part: Part;
  onChange: (part: Part) => void;
  /** Back to the cut around the focal point; null where it is that. */
  onForget: (() => void) | null;
};

const STEP = 0.01;
const LARGE_STEP = 0.05;
const LARGER = 1.1;

/** The frame of one ratio over the whole picture: dragged, or moved and sized by keys and buttons. */
export function PartFrame({ picture, ratio, part, onChange, onForget }: Props) {
  const t = useMessages('mediaLibrary');
  const stage = useRef<HTMLDivElement>(null);
  const change = (by: Parameters<typeof movedPart>[3]) => onChange(rounded(movedPart(ratio, picture, part, by)));

  function drag({ movementX, movementY, buttons }: PointerEvent): void {
    const box = stage.current?.getBoundingClientRect();
    if (box && buttons > 0) onChange(movedPart(ratio, picture, part, { dx: movementX / box.width, dy: movementY / box.height }));
  }

  function press(event: KeyboardEvent): void {
    const arrow = arrowOf(event.key);
    const step = event.shiftKey ? LARGE_STEP : STEP;
    if (arrow) change({ dx: arrow.dx * step, dy: arrow.dy * step });
    else if (event.key === '+' || event.key === '=') change({ scale: LARGER });
    else if (event.key === '-') change({ scale: 1 / LARGER });
    else return;
    event.preventDefault();
  }

  const percent = (share: number) => String(Math.round(share * 100));
  const place = { x: percent(part.x), y: percent(part.y), width: percent(part.width) };
  return (
    <Stack gap="xs">
      <div ref={stage} className={classes.stage}>
        <StagePicture picture={picture} />
        <button
          type="button"
          className={classes.frame}
          style={{ left: `${part.x * 100}%`, top: `${part.y * 100}%`, width: `${part.width * 100}%`, height: `${part.height * 100}%` }}
          aria-label={t('cut', { ratio: t(`ratioName.${ratio}`) })}
          aria-describedby="cut-hint cut-place"
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag}
          onKeyDown={press}
        />
      </div>
      <Text size="sm" c="dimmed" id="cut-hint">
        {t('cutHint')}
      </Text>
      <Text size="sm" id="cut-place" role="status">
        {t('cutAt', { ratio: t(`ratioName.${ratio}`), ...place })}
      </Text>
      <Group gap="xs">
        <Button size="compact-md" variant="default" onClick={() => change({ scale: LARGER })}>
          {t('larger')}
        </Button>
        <Button size="compact-md" variant="default" onClick={() => change({ scale: 1 / LARGER })}>
          {t('smaller')}
        </Button>
        {onForget && (
          <Button size="compact-md" variant="subtle" onClick={onForget}>
            {t('byFocal')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

const rounded = ({ x, y, width, height }: Part): Part => ({ x: shareOf(x), y: shareOf(y), width, height });

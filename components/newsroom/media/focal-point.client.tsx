'use client';

import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import type { Framing } from '#lib/media/framing';
import type { Picture } from '#lib/media/schema';
import { useMessages } from '../messages.client.tsx';
import { arrowOf, shareOf } from './arrow-keys.ts';
import classes from './media.module.css';
import { StagePicture } from './stage-picture.tsx';

type Props = { picture: Picture; focal: Framing['focal']; onChange: (focal: Framing['focal']) => void };

const STEP = 0.01;
const LARGE_STEP = 0.1;

/** Where the point of the picture is: pressed, dragged, or moved by the arrow keys (with Shift in large steps). */
export function FocalPoint({ picture, focal, onChange }: Props) {
  const t = useMessages('mediaLibrary');
  const stage = useRef<HTMLDivElement>(null);

  function point({ clientX, clientY, buttons }: PointerEvent): void {
    const box = stage.current?.getBoundingClientRect();
    if (box && buttons > 0) onChange({ x: shareOf((clientX - box.left) / box.width), y: shareOf((clientY - box.top) / box.height) });
  }

  function move(event: KeyboardEvent): void {
    const arrow = arrowOf(event.key);
    if (!arrow) return;
    event.preventDefault();
    const step = event.shiftKey ? LARGE_STEP : STEP;
    onChange({ x: shareOf(focal.x + arrow.dx * step), y: shareOf(focal.y + arrow.dy * step) });
  }

  return (
    <div
      ref={stage}
      className={classes.stage}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        point(event);
      }}
      onPointerMove={point}
    >
      <StagePicture picture={picture} />
      <button
        type="button"
        className={classes.point}
        style={{ left: `${focal.x * 100}%`, top: `${focal.y * 100}%` }}
        aria-label={`${t('focal')}: ${Math.round(focal.x * 100)}%, ${Math.round(focal.y * 100)}%`}
        onKeyDown={move}
      />
    </div>
  );
}

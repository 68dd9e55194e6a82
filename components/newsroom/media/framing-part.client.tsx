'use client';

import { Button, Group, NumberInput, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useState, useTransition } from 'react';
import { CENTRE, type Framing, type Part, partFor, RATIOS, type Ratio } from '#lib/media/framing';
import type { LibraryItemDetail } from '#lib/media/library/view';
import { useMessages } from '../messages.client.tsx';
import type { ItemDeeds } from './deeds.ts';
import { FocalPoint } from './focal-point.client.tsx';
import { FramePreviews } from './frame-previews.client.tsx';
import type { Said } from './item-page.client.tsx';
import { refusalOf } from './item-words.ts';
import { PartFrame } from './part-frame.client.tsx';

type Props = { item: LibraryItemDetail; frame: ItemDeeds['frame']; say: (said: Said) => void };

const percent = (share: number): number => Math.round(share * 100);

/** The point that no cut may lose, and the cut of each ratio where it should be another one; each seen as readers will see it. */
export function FramingPart({ item, frame, say }: Props) {
  const t = useMessages('mediaLibrary');
  const { picture } = item;
  const [framing, setFraming] = useState<Framing>(item.framing ?? CENTRE);
  const [shown, setShown] = useState<Ratio | 'focal'>('focal');
  const [isBusy, start] = useTransition();
  if (!picture) return null;
  const { focal, cuts } = framing;

  const setFocal = (changed: Partial<Framing['focal']>) => setFraming({ cuts, focal: { ...focal, ...changed } });
  const setCut = (ratio: Ratio, part: Part) => setFraming({ focal, cuts: { ...cuts, [ratio]: part } });
  const forget = (ratio: Ratio) => {
    const { [ratio]: _, ...rest } = cuts;
    setFraming({ focal, cuts: rest });
  };

  const save = () =>
    start(async () => {
      const answer = await frame({ id: item.id, version: item.version, framing }).catch(() => ({ ok: false, code: 'offline' }) as const);
      say(answer.ok ? { kind: 'framed', version: answer.value.version } : { kind: 'refused', code: refusalOf(answer.code) });
    });

  return (
    <Stack gap="sm" component="section" aria-label={t('framing')}>
      <Title order={2} size="h4">
        {t('framing')}
      </Title>
      <Text size="sm">{t('framingHint')}</Text>
      <SegmentedControl
        aria-label={t('ratio')}
        value={shown}
        onChange={(value) => setShown(value as Ratio | 'focal')}
        data={[{ value: 'focal', label: t('focal') }, ...RATIOS.map((ratio) => ({ value: ratio, label: t(`ratioName.${ratio}`) }))]}
      />
      {shown === 'focal' ? (
        <>
          <FocalPoint picture={picture} focal={focal} onChange={setFocal} />
          <Group gap="xs">
            <NumberInput
              label={t('focalX')}
              min={0}
              max={100}
              value={percent(focal.x)}
              onChange={(value) => typeof value === 'number' && setFocal({ x: value / 100 })}
            />
            <NumberInput
              label={t('focalY')}
              min={0}
              max={100}
              value={percent(focal.y)}
              onChange={(value) => typeof value === 'number' && setFocal({ y: value / 100 })}
            />
          </Group>
        </>
      ) : (
        <PartFrame
          key={shown}
          picture={picture}
          ratio={shown}
          part={partFor(shown, picture, framing)}
          onChange={(part) => setCut(shown, part)}
          onForget={cuts[shown] ? () => forget(shown) : null}
        />
      )}
      <FramePreviews picture={picture} framing={framing} />
      <Group gap="xs">
        <Button onClick={save} loading={isBusy}>
          {t('saveFraming')}
        </Button>
        <Button variant="subtle" onClick={() => setFraming(CENTRE)} disabled={isBusy}>
          {t('center')}
        </Button>
      </Group>
    </Stack>
  );
}

'use client';

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Embargo } from '#lib/articles/embargo/view';
import { fieldOfMoment, shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../../messages.client.tsx';
import { useFocusBack } from '../../use-focus-back.ts';
import { isStale, outOfReach, type ScheduleDeeds } from './deeds.ts';
import { MomentForm } from './moment-form.client.tsx';
import { useRefusalWords } from './use-refusal-words.ts';

type Props = {
  articleId: number;
  embargo: Embargo | null;
  isPublished: boolean;
  /** It is planned to go out while the embargo holds. */
  hasEarlierPlan: boolean;
  /** Null for who may only look on. */
  deed: ScheduleDeeds['embargo'] | null;
};

/** Until when nobody may publish the story; set, changed and lifted here. */
export function EmbargoPart({ articleId, embargo, isPublished, hasEarlierPlan, deed }: Props) {
  const t = useMessages('schedule');
  const refusalWords = useRefusalWords();
  const router = useRouter();
  const [isOpen, setIsOpen] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [isBusy, startTransition] = useTransition();
  const opener = useFocusBack(isOpen || isBusy);

  const set = (until: string, reason: string) =>
    deed &&
    startTransition(async () => {
      const answer = await deed({ articleId, seen: embargo?.until.toISOString() ?? null, until, reason }).catch(outOfReach);
      setError(answer.ok ? null : refusalWords(answer));
      setSaid(answer.ok ? t(until ? 'embargo.saved' : 'embargo.lifted') : '');
      if (answer.ok) setIsOpen(false);
      if (answer.ok || isStale(answer)) router.refresh();
    });

  if (!embargo && (!deed || isPublished)) return null;
  return (
    <Stack component="section" gap="xs" aria-labelledby="embargo">
      <Title order={3} id="embargo">
        {t('embargo.title')}
      </Title>
      {embargo ? (
        <>
          <Text fw={600}>{t('embargo.until', { time: shortTime(embargo.until) })}</Text>
          {embargo.reason && <Text size="sm">{t('embargo.reason', { reason: embargo.reason })}</Text>}
          {hasEarlierPlan && <Text c="lacquer">{t('embargo.earlierPlan')}</Text>}
        </>
      ) : (
        <Text size="sm">{t('embargo.none')}</Text>
      )}
      {isOpen ? (
        <MomentForm
          label={t('embargo.title')}
          momentLabel={t('embargo.field')}
          initial={embargo ? fieldOfMoment(embargo.until) : ''}
          reason={{ label: t('embargo.reasonField'), hint: t('embargo.reasonHint'), initial: embargo?.reason ?? '' }}
          isBusy={isBusy}
          error={error}
          save={set}
          cancel={() => setIsOpen(false)}
        />
      ) : (
        deed && (
          <Group gap="xs">
            <Button
              ref={opener}
              variant="default"
              onClick={() => {
                setError(null);
                setSaid('');
                setIsOpen(true);
              }}
            >
              {embargo ? t('embargo.change') : t('embargo.set')}
            </Button>
            {embargo && (
              <Button variant="default" loading={isBusy} onClick={() => set('', '')}>
                {t('embargo.lift')}
              </Button>
            )}
          </Group>
        )
      )}
      <Text size="sm" role="status">
        {error && !isOpen ? error : said}
      </Text>
    </Stack>
  );
}

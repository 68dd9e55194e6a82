'use client';

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { GroupChange } from '#lib/site/groups/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { FIELDS } from './fields.ts';
import classes from './settings.module.css';

type Props = { history: readonly GroupChange[]; isBusy: boolean; onRestore: (change: number, which: 'value' | 'before') => void };

const ALL_FIELDS = Object.values(FIELDS).flat();

/** Who changed a group, when and how, newest first, each with the way back to it. */
export function HistoryList({ history, isBusy, onRestore }: Props) {
  const t = useMessages('settings');
  const shown = (value: unknown): string => {
    if (value === '' || value === null || value === undefined) return t('history.nothing');
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  };
  return (
    <section aria-labelledby="changes">
      <Title order={2} id="changes">
        {t('history.title')}
      </Title>
      {history.length === 0 && <Text size="sm">{t('history.none')}</Text>}
      <ol className={classes.history}>
        {history.map(({ id, by, at, value, before }, index) => (
          <li key={id}>
            <Stack gap="xs">
              <Text size="sm">{t('history.line', { by: by ?? t('somebody'), time: shortTime(new Date(at)) })}</Text>
              <ul className={classes.changed}>
                {ALL_FIELDS.filter(({ name }) => JSON.stringify(value[name]) !== JSON.stringify(before[name])).map(({ name }) => (
                  <li key={name}>
                    {t(`field.${name}`)}: <del>{shown(before[name])}</del> → <ins>{shown(value[name])}</ins>
                  </li>
                ))}
              </ul>
              <Group gap="xs">
                {index === 0 ? (
                  <Button variant="default" size="compact-sm" disabled={isBusy} onClick={() => onRestore(id, 'before')}>
                    {t('history.undo')}
                  </Button>
                ) : (
                  <Button variant="default" size="compact-sm" disabled={isBusy} onClick={() => onRestore(id, 'value')}>
                    {t('history.restore')}
                  </Button>
                )}
              </Group>
            </Stack>
          </li>
        ))}
      </ol>
    </section>
  );
}

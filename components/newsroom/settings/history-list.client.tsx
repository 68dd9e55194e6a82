'use client';

import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { GroupChange } from '#lib/site/groups/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { FIELDS, type Field } from './fields.ts';
import type { FooterLink } from './links-field.client.tsx';
import classes from './settings.module.css';

type Props = { history: readonly GroupChange[]; isBusy: boolean; onRestore: (change: number, which: 'value' | 'before') => void };

const ALL_FIELDS = Object.values(FIELDS).flat();
const linkWords = (link: Partial<FooterLink> | null): string => `${link?.text || link?.textEn || ''} (${link?.href ?? ''})`;

/** What a field held, in the words of the form. */
function useShown(): (field: Field, value: unknown) => string {
  const t = useMessages('settings');
  const library = useMessages('mediaLibrary');
  return (field, value) => {
    if (field.kind === 'tick') return t(value === true ? 'history.yes' : 'history.no');
    if (field.name === 'shows') {
      const option = field.options.find((one) => one === value);
      if (option) return t(`shows.${option}`);
    }
    if (field.name === 'mostRead') {
      const option = field.options.find((one) => one === value);
      if (option) return t(`mostRead.${option}`);
    }
    if (field.kind === 'picture' && typeof value === 'number') return library('rightsAsk.nameless', { id: String(value) });
    if (field.kind === 'links' && Array.isArray(value) && value.length > 0) return value.map(linkWords).join('; ');
    return (typeof value === 'string' && value) || t('history.nothing');
  };
}

/** Who changed a group, when and how, newest first, each with the way back to it. */
export function HistoryList({ history, isBusy, onRestore }: Props) {
  const t = useMessages('settings');
  const shown = useShown();
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
                {ALL_FIELDS.filter(({ name }) => JSON.stringify(value[name]) !== JSON.stringify(before[name])).map((field) => (
                  <li key={field.name}>
                    {t(`field.${field.name}`)}: <del>{shown(field, before[field.name])}</del> → <ins>{shown(field, value[field.name])}</ins>
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

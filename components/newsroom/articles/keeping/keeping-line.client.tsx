'use client';

import { Text } from '@mantine/core';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../../messages.client.tsx';
import type { DeskState } from '../draft-desk.ts';
import type { FieldName } from '../editor-form.ts';
import { isPassing } from './autosave.ts';

/** Always says where one's words are: on this page, on this device, with the newsroom. */
export function KeepingLine({ state }: { state: DeskState }) {
  const t = useMessages('articles');
  const k = useMessages('keeping');
  const { base, isDirty, failure, conflict, held, savedByItself } = state;
  const names = Object.keys(held) as FieldName[];
  const said = () => {
    const time = shortTime(base.savedAt);
    if (isDirty && conflict) return k('waitsForChoice');
    if (isDirty && isPassing(failure)) return k('triesAgain');
    if (isDirty && names.length > 0) return k('allBut', { fields: names.map((name) => k(`field.${name}`)).join(', ') });
    if (isDirty) return t('unsaved');
    return savedByItself ? k('savedItself', { time }) : t('savedBy', { name: base.savedBy, time });
  };
  return (
    <Text size="sm" c="dimmed">
      {said()}
    </Text>
  );
}

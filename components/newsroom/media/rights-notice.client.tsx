'use client';

import { Alert, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { shortDay } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';

const answer = z.object({
  warnings: z.array(z.object({ id: z.int(), name: z.string(), until: z.string(), note: z.string(), isOver: z.boolean() })),
});
type Warning = z.infer<typeof answer>['warnings'][number];

/** Says of pictures and files that a draft names which may be used no more, or not much longer. It stands in nobody's way. */
export function RightsNotice({ pictures, files }: { pictures: readonly number[]; files: readonly number[] }) {
  const t = useMessages('mediaLibrary');
  const [warnings, setWarnings] = useState<Warning[]>([]);
  const query = new URLSearchParams({ pictures: pictures.join(','), files: files.join(',') }).toString();
  const isEmpty = pictures.length + files.length === 0;
  useEffect(() => {
    if (isEmpty) return setWarnings([]);
    const asked = new AbortController();
    fetch(`/api/newsroom/library/rights?${query}`, { signal: asked.signal })
      .then(async (response) => setWarnings(answer.parse(await response.json()).warnings))
      // Asked again when the draft names something else.
      .catch(() => {});
    return () => asked.abort();
  }, [query, isEmpty]);
  if (warnings.length === 0) return null;
  return (
    <Alert variant="outline" color="lacquer" role="status" title={t('rightsTitle')}>
      {warnings.map(({ id, name, until, note, isOver }) => (
        <Text key={id} size="sm">
          {t(isOver ? 'rightsOver' : 'rightsEnding', { name, day: shortDay(until) })} {note}
        </Text>
      ))}
    </Alert>
  );
}

'use client';

import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { isSame } from '#lib/articles/merge/canonical';
import { diffBlocks } from '#lib/articles/merge/diff-blocks';
import { type DraftContent, draftFields } from '#lib/articles/schema';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../../messages.client.tsx';
import { contentFrom } from '../editor-form.ts';
import { type Around, Blocks, SideBySide, useFieldLabel, useFieldText } from './comparison.client.tsx';
import type { FoundText } from './journal.ts';
import type { Work } from './page-name.ts';

type Props = {
  work: Work;
  found: readonly FoundText[];
  /** Why a text cannot be put on the page now; null when it can. */
  hindrance: (text: FoundText) => string | null;
  /** Answers whether what stood on the page was safe; only then is it changed. */
  restore: (text: FoundText) => Promise<boolean>;
  throwAway: (text: FoundText) => void;
  mine: () => DraftContent;
  around: Around;
  /** A text is about to be shown: what it names may not be known to the page yet. */
  onShow: (text: FoundText) => void;
};

/** Offers back what a crashed or closed page left on this device: what differs, and whether it comes back or goes. */
export function FoundTexts({ work, found, hindrance, restore, throwAway, mine, around, onShow }: Props) {
  const t = useMessages('keeping');
  const [shown, setShown] = useState<FoundText | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const putBack = async (text: FoundText) => {
    setShown(null);
    setHasFailed(!(await restore(text)));
  };
  return (
    <>
      {found.map((text) => (
        <Alert key={text.page} color="lacquer" variant="outline" role="alert">
          <Group justify="space-between" gap="xs">
            <Stack gap={2}>
              <Text size="sm">{t(work === 'live' ? 'foundFix' : 'found', { time: shortTime(text.writtenAt) })}</Text>
              {hindrance(text) && (
                <Text size="sm" c="dimmed">
                  {hindrance(text)}
                </Text>
              )}
              {hasFailed && <Text size="sm">{t('saveFirst')}</Text>}
            </Stack>
            <Group gap="xs">
              <Button
                variant="default"
                onClick={() => {
                  onShow(text);
                  setShown(text);
                }}
              >
                {t('showFound')}
              </Button>
              {!hindrance(text) && <Button onClick={() => void putBack(text)}>{t('restoreFound')}</Button>}
            </Group>
          </Group>
        </Alert>
      ))}
      {shown && (
        <Modal
          opened
          onClose={() => setShown(null)}
          size="72rem"
          title={t('foundTitle', { time: shortTime(shown.writtenAt) })}
          closeButtonProps={{ 'aria-label': t('cancel') }}
        >
          <Stack gap="md">
            <Differences before={mine()} after={contentFrom(shown.form, shown.body)} around={around} />
            <Group gap="xs">
              {!hindrance(shown) && <Button onClick={() => void putBack(shown)}>{t('restoreFound')}</Button>}
              <Button
                variant="default"
                onClick={() => {
                  setShown(null);
                  throwAway(shown);
                }}
              >
                {t('throwAwayFound')}
              </Button>
              <Button variant="subtle" color="gray" onClick={() => setShown(null)}>
                {t('cancel')}
              </Button>
            </Group>
          </Stack>
        </Modal>
      )}
    </>
  );
}

function Differences({ before, after, around }: { before: DraftContent; after: DraftContent; around: Around }) {
  const t = useMessages('keeping');
  const labelOf = useFieldLabel();
  const textOf = useFieldText(around);
  const { body: _, ...shape } = draftFields.shape;
  const fields = (Object.keys(shape) as (keyof typeof shape)[]).filter((field) => !isSame(before[field], after[field]));
  const rows = diffBlocks(before.body, after.body).filter(({ kind }) => kind !== 'same');
  const sides = (one: React.ReactNode, other: React.ReactNode) => ({
    one: { label: t('onPage'), children: one },
    other: { label: t('onDevice'), children: other },
  });
  return (
    <>
      {fields.length + rows.length === 0 && <Text>{t('noDifference')}</Text>}
      {fields.map((field) => (
        <SideBySide key={field} label={labelOf(field)} {...sides(textOf(field, before[field]), textOf(field, after[field]))} />
      ))}
      {rows.map((row, index) => (
        <SideBySide
          key={`${index} ${row.kind}`}
          label={t('passage', { number: index + 1 })}
          {...sides(
            <Blocks blocks={row.before ? [row.before] : []} around={around} />,
            <Blocks blocks={row.after ? [row.after] : []} around={around} />,
          )}
        />
      ))}
    </>
  );
}

'use client';

import { Button, CopyButton, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { documentText } from '#lib/articles/document';
import type { Choice, Choices, MergeParts } from '#lib/articles/merge/merge-drafts';
import type { DraftContent } from '#lib/articles/schema';
import type { Conflict } from '#lib/articles/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import { type Around, Blocks, SideBySide, useFieldLabel, useFieldText } from './keeping/comparison.client.tsx';

type Props = {
  conflict: Conflict;
  /** The two texts part by part. */
  parts: MergeParts;
  mine: DraftContent;
  around: Around;
  isOpen: boolean;
  onClose: () => void;
  /** Saves what comes of the choice; answers whether it is saved. */
  onSettle: (choices: Choices) => Promise<boolean>;
};

/** Somebody saved in between: where both changed the same, both texts side by side, until a person chooses for each. */
export function ConflictDialog({ conflict, parts, mine, around, isOpen, onClose, onSettle }: Props) {
  const t = useMessages('articles');
  const k = useMessages('keeping');
  const labelOf = useFieldLabel();
  const textOf = useFieldText(around);
  const [chosen, setChosen] = useState<Record<string, Choice>>({});
  const [isBusy, setIsBusy] = useState(false);
  const { savedBy: name, savedAt } = conflict.theirs;
  const fields = parts.fields.filter(({ state }) => state === 'conflict');
  const passages = [...parts.body.entries()].filter(([, { state }]) => state === 'conflict');
  const keys = [...fields.map(({ field }) => field), ...passages.map(([place]) => String(place))];
  const open = keys.filter((key) => !chosen[key]).length;

  async function settle(choices: Record<string, Choice>) {
    if (isBusy) return;
    setIsBusy(true);
    const body = Object.fromEntries(passages.flatMap(([place]) => (choices[place] ? [[place, choices[place]]] : [])));
    await onSettle({ fields: choices, body });
    setIsBusy(false);
    setChosen({});
  }
  const all = (choice: Choice) => void settle(Object.fromEntries(keys.map((key) => [key, choice])));
  const sides = (one: React.ReactNode, other: React.ReactNode) => ({
    one: { label: t('conflictMine'), children: one },
    other: { label: t('conflictTheirs', { name }), children: other },
  });
  const choice = (key: string, withBoth: boolean) => (
    <Radio.Group
      value={chosen[key] ?? null}
      onChange={(value) => setChosen({ ...chosen, [key]: value as Choice })}
      aria-label={k('choose')}
    >
      <Group gap="lg">
        <Radio value="mine" label={k('keepMine')} />
        <Radio value="theirs" label={k('takeTheirs', { name })} />
        {withBoth && <Radio value="both" label={k('keepBoth')} />}
      </Group>
    </Radio.Group>
  );

  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      size="72rem"
      title={t('conflictTitle', { name, time: shortTime(savedAt) })}
      closeButtonProps={{ 'aria-label': t('decideLater') }}
    >
      <Stack gap="md">
        {/* Not a button: whoever is typing when this opens must not choose with the next space. */}
        <Text tabIndex={-1} data-autofocus>
          {k('conflictText', { count: keys.length })}
        </Text>
        <Group gap="xs">
          <Button variant="default" onClick={() => all('mine')}>
            {t('keepMine')}
          </Button>
          <Button variant="default" onClick={() => all('theirs')}>
            {t('takeTheirs', { name })}
          </Button>
          <CopyButton value={plainText(mine)}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                <span aria-live="polite">{copied ? t('copied') : t('copyMine')}</span>
              </Button>
            )}
          </CopyButton>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('decideLater')}
          </Button>
        </Group>
        {fields.map(({ field, mine: own, theirs }) => (
          <SideBySide key={field} label={labelOf(field)} {...sides(textOf(field, own), textOf(field, theirs))}>
            {choice(field, false)}
          </SideBySide>
        ))}
        {passages.map(([place, part], index) => (
          <SideBySide
            key={place}
            label={k('passage', { number: index + 1 })}
            {...sides(<Blocks blocks={part.mine} around={around} />, <Blocks blocks={part.theirs} around={around} />)}
          >
            {choice(String(place), true)}
          </SideBySide>
        ))}
        <Group gap="md">
          <Button
            onClick={() => open === 0 && void settle(chosen)}
            aria-disabled={open > 0 || isBusy}
            data-disabled={open > 0 || undefined}
          >
            {k('saveChoice')}
          </Button>
          <Text size="sm" c="dimmed" role="status">
            {open > 0 && k('stillOpen', { count: open })}
          </Text>
        </Group>
        <Text size="sm" c="dimmed">
          {k('nothingLost')}
        </Text>
      </Stack>
    </Modal>
  );
}

const plainText = ({ title, lead, byline, body }: DraftContent): string =>
  [title, lead, documentText(body), byline].filter(Boolean).join('\n\n');

'use client';

import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { MAX_SEARCHED_CHARS } from '#lib/lists/search';
import type { LibraryPick } from '#lib/media/library/view';
import { useMessages } from '../messages.client.tsx';
import { fetchPicks } from './fetch-picks.ts';
import { ItemFace } from './item-face.tsx';
import { useItemName, useRefusalText } from './item-words.ts';
import classes from './media.module.css';

type Props = {
  isOpen: boolean;
  close: () => void;
  /** Which kinds are offered; the first one at once. */
  kinds: readonly ('picture' | 'file')[];
  /** Whether several pictures can be chosen; a file is always one. */
  several?: boolean;
  onPick: (picks: LibraryPick[]) => void;
};

/** What is in the library, to choose from: the newest, one's own, or what is searched for. */
export function LibraryPicker({ isOpen, close, kinds, several = false, onPick }: Props) {
  const t = useMessages('mediaLibrary');
  const common = useMessages('common');
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      size="lg"
      title={t('pick')}
      attributes={{ header: { role: 'presentation' } }}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Picks
        kinds={kinds}
        several={several}
        onPick={(picks) => {
          close();
          onPick(picks);
        }}
      />
    </Modal>
  );
}

function Picks({ kinds, several, onPick }: Required<Pick<Props, 'kinds' | 'several' | 'onPick'>>) {
  const t = useMessages('mediaLibrary');
  const nameOf = useItemName();
  const refusalText = useRefusalText();
  const [kind, setKind] = useState(kinds[0] ?? 'picture');
  const [q, setQ] = useState('');
  const [mine, setMine] = useState(false);
  const [after, setAfter] = useState<number | null>(null);
  const [found, setFound] = useState<{ picks: LibraryPick[]; next: number | null } | 'asking' | 'failed'>('asking');
  const [chosen, setChosen] = useState<LibraryPick[]>([]);

  useEffect(() => {
    const asked = new AbortController();
    void fetchPicks({ kind, q, mine, after }, asked.signal).then((answer) => {
      if (asked.signal.aborted) return;
      setFound((before) =>
        answer === null
          ? 'failed'
          : { ...answer, picks: after !== null && typeof before === 'object' ? [...before.picks, ...answer.picks] : answer.picks },
      );
    });
    return () => asked.abort();
  }, [kind, q, mine, after]);

  /** Begins at the newest again. */
  function ask(change: () => void): void {
    setAfter(null);
    change();
  }

  function press(pick: LibraryPick): void {
    if (!several || pick.kind !== 'picture') onPick([pick]);
    else setChosen(isChosen(pick) ? chosen.filter(({ id }) => id !== pick.id) : [...chosen, pick]);
  }

  const isChosen = ({ id }: LibraryPick) => chosen.some((one) => one.id === id);
  const picks = typeof found === 'object' ? found.picks : [];
  return (
    <Stack gap="sm">
      <TextInput
        type="search"
        label={t('search')}
        description={t('searchHint')}
        maxLength={MAX_SEARCHED_CHARS}
        value={q}
        onChange={({ currentTarget: { value } }) => ask(() => setQ(value))}
        data-autofocus
      />
      <Group gap="sm">
        {kinds.length > 1 && (
          <SegmentedControl
            aria-label={t('kind')}
            value={kind}
            onChange={(value) => ask(() => setKind(value as 'picture' | 'file'))}
            data={kinds.map((one) => ({ value: one, label: one === 'picture' ? t('kinds.picture') : t('files') }))}
          />
        )}
        <SegmentedControl
          aria-label={t('who')}
          value={mine ? 'own' : 'recent'}
          onChange={(value) => ask(() => setMine(value === 'own'))}
          data={[
            { value: 'recent', label: t('recent') },
            { value: 'own', label: t('own') },
          ]}
        />
      </Group>
      <div role="status">
        {found === 'asking' && <Text size="sm">{t('picking')}</Text>}
        {found === 'failed' && <Text size="sm">{refusalText('offline')}</Text>}
        {typeof found === 'object' && picks.length === 0 && <Text size="sm">{t('nothingFound')}</Text>}
      </div>
      <ul className={classes.picks} aria-label={t('pick')}>
        {picks.map((pick) => (
          <li key={pick.id}>
            <button
              type="button"
              className={classes.pick}
              onClick={() => press(pick)}
              {...(several && pick.kind === 'picture' && { 'aria-pressed': isChosen(pick) })}
            >
              <ItemFace item={pick} kindName={t(`kinds.${pick.kind}`)} />
              <span className={classes.name}>{nameOf(pick)}</span>
            </button>
          </li>
        ))}
      </ul>
      <Group gap="sm">
        {typeof found === 'object' && found.next !== null && (
          <Button variant="default" onClick={() => setAfter(found.next)}>
            {t('more')}
          </Button>
        )}
        {several && kind === 'picture' && (
          <Button disabled={chosen.length === 0} onClick={() => onPick(chosen)}>
            {t('insertChosen', { count: chosen.length })}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

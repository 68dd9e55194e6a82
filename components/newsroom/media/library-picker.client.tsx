'use client';

import { Button, Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { MAX_SEARCHED_CHARS } from '#lib/lists/search';
import type { LibraryPick } from '#lib/media/library/view';
import { useMessages } from '../messages.client.tsx';
import { fetchPicks, type PicksAsked } from './fetch-picks.ts';
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
  const common = useMessages('common');
  const nameOf = useItemName();
  const refusalText = useRefusalText();
  const [asked, setAsked] = useState<PicksAsked>({ kind: kinds[0] ?? 'picture', q: '', mine: false, after: null });
  const [isAsking, setIsAsking] = useState(true);
  const [hasFailed, setHasFailed] = useState(false);
  const [found, setFound] = useState<{ picks: LibraryPick[]; next: number | null; from: number } | null>(null);
  const [chosen, setChosen] = useState<LibraryPick[]>([]);
  const list = useRef<HTMLUListElement>(null);
  const { kind, q, mine } = asked;

  useEffect(() => {
    const request = new AbortController();
    void fetchPicks(asked, request.signal).then((answer) => {
      if (request.signal.aborted) return;
      setIsAsking(false);
      setHasFailed(answer === null);
      // What was found before stays when only more of it did not come.
      if (answer === null && asked.after !== null) return;
      setFound((found) => {
        const before = (asked.after !== null && found?.picks) || [];
        return answer && { next: answer.next, picks: [...before, ...answer.picks], from: before.length };
      });
    });
    return () => request.abort();
  }, [asked]);

  // With the last page its button is gone: who pressed it goes on at what it brought.
  useEffect(() => {
    if (found?.next === null && found.from > 0 && document.activeElement === document.body)
      list.current?.querySelectorAll('button')[found.from]?.focus();
  }, [found]);

  function ask(change: Partial<PicksAsked>): void {
    setIsAsking(true);
    // Another question begins at the newest again.
    setAsked({ ...asked, after: null, ...change });
  }

  function press(pick: LibraryPick): void {
    if (!several || pick.kind !== 'picture') onPick([pick]);
    else setChosen(isChosen(pick) ? chosen.filter(({ id }) => id !== pick.id) : [...chosen, pick]);
  }

  const isChosen = ({ id }: LibraryPick) => chosen.some((one) => one.id === id);
  const picks = found?.picks ?? [];
  return (
    <Stack gap="sm">
      <TextInput
        type="search"
        label={t('search')}
        description={t('searchHint')}
        maxLength={MAX_SEARCHED_CHARS}
        value={q}
        onChange={({ currentTarget: { value } }) => ask({ q: value })}
        data-autofocus
      />
      <Group gap="sm">
        {kinds.length > 1 && (
          <SegmentedControl
            aria-label={t('kind')}
            value={kind}
            onChange={(value) => ask({ kind: value as 'picture' | 'file' })}
            data={kinds.map((one) => ({ value: one, label: one === 'picture' ? t('kinds.picture') : t('files') }))}
          />
        )}
        <SegmentedControl
          aria-label={t('who')}
          value={mine ? 'own' : 'recent'}
          onChange={(value) => ask({ mine: value === 'own' })}
          data={[
            { value: 'recent', label: t('recent') },
            { value: 'own', label: t('own') },
          ]}
        />
      </Group>
      <div role="status">
        {isAsking && !found && <Text size="sm">{t('picking')}</Text>}
        {hasFailed && !isAsking && <Text size="sm">{refusalText('offline')}</Text>}
        {found && picks.length === 0 && <Text size="sm">{t('nothingFound')}</Text>}
      </div>
      <ul ref={list} className={classes.picks} aria-label={t('pick')}>
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
        {(hasFailed || (found && found.next !== null)) && (
          <Button variant="default" onClick={() => isAsking || ask({ after: found?.next ?? null })}>
            {hasFailed ? common('retry') : t('more')}
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

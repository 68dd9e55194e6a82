'use client';

import { Anchor, Button, Group, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useRef, useState } from 'react';
import { DESK_PATH, deskWords } from '#lib/moderation/desk-address';
import { REJECTION_REASONS } from '#lib/moderation/reasons';
import type { DeskView } from '#lib/moderation/view';
import { SavedViews, type SavedViewsProps } from '../lists/saved-views.client.tsx';
import { useMessages } from '../messages.client.tsx';
import { newestAct } from './acts.ts';
import { AgesContext } from './age-mark.client.tsx';
import { Card } from './card.client.tsx';
import type { Choice, DeskDeeds } from './deeds.ts';
import classes from './desk.module.css';
import { DeskBar } from './desk-bar.client.tsx';
import { Empty } from './empty.client.tsx';
import { Filters } from './filters.client.tsx';
import { GroupDialog } from './group-dialog.client.tsx';
import { KeyHelp } from './key-help.client.tsx';
import { KeyHint, KeysContext } from './key-hint.client.tsx';
import { useKeySettings } from './key-settings.ts';
import type { Command } from './keys.ts';
import { Lanes } from './lanes.client.tsx';
import { LiveBar } from './live/live-bar.client.tsx';
import { useDesk } from './use-desk.ts';
import { useDeskKeys } from './use-desk-keys.ts';

/** What in the address says where on the desk this is, and not which comments are shown. */
const PLACES = new Set(['lane', 'before', 'after']);

type Props = { page: DeskView; deeds: DeskDeeds; personId: number; views: Pick<SavedViewsProps, 'list' | 'saved' | 'deeds'> };

/** The desk: one lane of comments, oldest first, and a hand for each. A decision shows at once and is taken back when somebody was first. */
export function Desk({ page, deeds, personId, views }: Props) {
  const t = useMessages('desk');
  const query = useSearchParams();
  const heading = useRef<HTMLHeadingElement>(null);
  const [settings, setSettings] = useKeySettings(personId);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const [isRejectingChosen, setIsRejectingChosen] = useState(false);
  const desk = useDesk(page, deeds, { focus: () => heading.current?.focus() });
  const { cards, chosen, current, more, words } = desk;
  const { lane, before } = page;

  function decideChosen(choice: Choice) {
    setIsRejectingChosen(false);
    desk.decideChosen(choice);
  }

  /** Decides on what is chosen, else on the current card. */
  function decide(choice: Choice): boolean {
    if (chosen.length > 0) decideChosen(choice);
    else if (current) desk.hands.decide(current.id, choice);
    return chosen.length > 0 || current !== null;
  }

  function obey(command: Command): boolean {
    const reason = REJECTION_REASONS.find((one) => command === `reject:${one}`);
    if (reason && reason !== 'other') return decide({ to: 'rejected', reason, note: '' });
    switch (command) {
      case 'next':
      case 'selectNext':
        return desk.walk(1, command === 'selectNext');
      case 'previous':
      case 'selectPrevious':
        return desk.walk(-1, command === 'selectPrevious');
      case 'approve':
        return decide({ to: 'approved' });
      case 'spam':
        return decide({ to: 'spam' });
      case 'pending':
        return decide({ to: 'pending' });
      case 'undo':
        return desk.undoNewest();
      case 'select':
        if (current && !desk.isDecided(current)) desk.hands.select(current.id, false);
        return current !== null;
      case 'selectPage':
        desk.selectPage();
        return true;
      case 'help':
        setIsHelpOpen(true);
        return true;
    }
    if (chosen.length > 0 && (command === 'reject' || command === 'reject:other')) {
      setIsRejectingChosen(true);
      return true;
    }
    if (!desk.tellCard(command) && current) words.tellNotHere();
    return true;
  }
  useDeskKeys(settings, obey);

  const address = (place: Record<string, string>) => {
    const { before: _before, after: _after, ...rest } = Object.fromEntries(query);
    return `/newsroom/comments?${new URLSearchParams({ ...rest, lane, ...place })}`;
  };
  const act = newestAct(desk.desk);

  return (
    <KeysContext value={settings}>
      <Stack gap="md" className={classes.desk} data-bar={chosen.length > 0 ? 'choosing' : act && 'done'}>
        <Group justify="space-between" gap="xs">
          <Title order={1} ref={heading} tabIndex={-1}>
            {t('title')}
          </Title>
          <Group gap="xs">
            {desk.waiting.length > 0 && (
              <Button size="compact-md" variant="subtle" onClick={desk.selectPage}>
                {t('selectPage')}
              </Button>
            )}
            <Button size="compact-md" variant="subtle" rightSection={<KeyHint command="help" />} onClick={() => setIsHelpOpen(true)}>
              {t('keys')}
            </Button>
          </Group>
        </Group>
        <Lanes lane={lane} counts={desk.counts} filters={page.filters} />
        <Filters page={page} />
        <SavedViews path={DESK_PATH} query={deskWords({ lane, ...page.filters })} {...views} />
        <VisuallyHidden role="status" aria-live="polite">
          <span key={words.said.id}>{words.said.text}</span>
        </VisuallyHidden>
        <LiveBar
          live={desk.live}
          page={page}
          cards={cards}
          isEnd={more.after === null}
          isFiltered={[...query.keys()].some((key) => !PLACES.has(key))}
          onLoad={() => {
            heading.current?.focus();
            more.loadNew();
          }}
        />
        {cards.length === 0 && <Empty page={page} isMore={Boolean(before || more.after)} />}
        <AgesContext value={page.frame}>
          <ol className={classes.cards}>
            {cards.map((card) => (
              <li key={card.id}>
                <Card
                  card={desk.now(card)}
                  isDecided={desk.isDecided(card)}
                  move={desk.desk.moves[card.id]}
                  isCurrent={card === current}
                  isSelected={desk.isSelected(card.id)}
                  hands={desk.hands}
                  onlookers={desk.live.presence.get(card.id)}
                  deeds={deeds}
                />
              </li>
            ))}
          </ol>
        </AgesContext>
        {more.isComing && <Text>{t('coming')}</Text>}
        {more.hasFailed && (
          <Group>
            <Text>{t('failedToLoad')}</Text>
            <Button variant="default" onClick={more.retry}>
              {t('loadMore')}
            </Button>
          </Group>
        )}
        {cards.length > 0 && desk.waiting.length === 0 && !more.after && <Text>{t('allDecided')}</Text>}
        <Group component="nav" aria-label={t('pages')}>
          {before && (
            <Anchor component={Link} href={address({ before })}>
              {t('previous')}
            </Anchor>
          )}
          {more.after && (
            <Anchor component={Link} href={address({ after: more.after })}>
              {t('next')}
            </Anchor>
          )}
          {before && (
            <Anchor component={Link} href={address({})}>
              {t('toBeginning')}
            </Anchor>
          )}
        </Group>
        <DeskBar
          countChosen={chosen.length}
          isRejecting={isRejectingChosen}
          setIsRejecting={setIsRejectingChosen}
          onDecide={decideChosen}
          onClear={desk.clearSelection}
          act={act}
          onUndo={desk.undoNewest}
        />
      </Stack>
      <GroupDialog found={desk.group} onDecide={desk.decideGroup} onClose={desk.leaveGroup} />
      <KeyHelp isOpen={isHelpOpen} onClose={() => setIsHelpOpen(false)} settings={settings} onChange={setSettings} />
    </KeysContext>
  );
}

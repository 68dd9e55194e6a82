'use client';

import { Badge, Button, Checkbox } from '@mantine/core';
import { memo, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { type CommentStatus, mayMove } from '#lib/comments/status';
import type { Onlooker } from '#lib/moderation/live/view';
import type { Redacted } from '#lib/moderation/redaction/redact-and-approve';
import type { SelectionInput } from '#lib/moderation/selections/schema';
import type { DeskCard } from '#lib/moderation/view';
import { useMessages } from '../messages.client.tsx';
import { CardFacts } from './card-facts.client.tsx';
import { CardMore } from './card-more.client.tsx';
import { CardPanels } from './card-panels.client.tsx';
import { RuleWrong } from './card-rule-wrong.client.tsx';
import { CardWords } from './card-words.client.tsx';
import { DecisionButtons } from './decision-buttons.client.tsx';
import type { Choice, DeskDeeds } from './deeds.ts';
import classes from './desk.module.css';
import { FoldedCard } from './folded-card.client.tsx';
import { Happened } from './happened.client.tsx';
import type { Command } from './keys.ts';
import { PresenceMark } from './live/presence-mark.client.tsx';
import type { CardChange, Move } from './moves.ts';
import { OfficialWords } from './official-reply.client.tsx';
import { PageCheckMark } from './page-check-mark.client.tsx';
import { RejectForm } from './reject-form.client.tsx';
import { Reports } from './reports.client.tsx';

/** What a card can be told to do from outside of it. */
export type CardHandle = {
  focus: () => void;
  /** Opens or presses what belongs to the command; false when this card has no such thing now. */
  obey: (command: Command) => boolean;
};

/** What a card tells the desk. The same object as long as the desk stands, so that no card is drawn again for another's sake. */
export type Hands = {
  register: (id: number, handle: CardHandle | null) => void;
  reach: (id: number) => void;
  decide: (id: number, choice: Choice) => void;
  undo: (act: number) => void;
  /** Something else was done to it; `words` tell of it. */
  change: (id: number, change: CardChange, words: string) => void;
  /** It was masked and approved in one act; `words` tell of it. */
  redacted: (id: number, redacted: Redacted, change: CardChange, words: string) => void;
  select: (id: number, isRange: boolean) => void;
  /** Asks for all that belongs together with it. */
  group: (id: number, kind: SelectionInput['of']) => void;
};

type Props = {
  /** As it is now. */
  card: DeskCard;
  /** Whether it waits for no hand any more. */
  isDecided: boolean;
  /** What became of it on this page. */
  move: Move | undefined;
  /** Whether the keys mean this one. */
  isCurrent: boolean;
  isSelected: boolean;
  hands: Hands;
  deeds: DeskDeeds;
  /** Who else looks at it. */
  onlookers: readonly Onlooker[] | undefined;
};

/** One comment on the desk: what was said, why it waits, and what can be decided. What is decided folds up to a line. */
export const Card = memo(function Card({ card, isDecided, move, isCurrent, isSelected, hands, deeds, onlookers }: Props) {
  const t = useMessages('desk');
  const { id, status, name } = card;
  const article = useRef<HTMLElement>(null);
  const reject = useRef<HTMLButtonElement>(null);
  const [rejecting, setRejecting] = useState<'reasons' | 'note' | null>(null);
  const [more, setMore] = useState<'never' | 'open' | 'shut'>('never');
  const [isUnfolded, setIsUnfolded] = useState(false);
  const isSaving = move?.phase === 'saving' || move?.phase === 'undoing';
  const isFolded = isDecided && !isUnfolded && (move?.phase === 'saving' || move?.phase === 'mine');
  const change = (changed: CardChange, words: string) => hands.change(id, changed, words);

  function decide(choice: Choice) {
    setRejecting(null);
    setIsUnfolded(false);
    hands.decide(id, choice);
  }

  function choose(to: CommentStatus) {
    if (to === 'rejected') setRejecting('reasons');
    else decide({ to });
  }

  function unfold() {
    flushSync(() => setIsUnfolded(true));
    // The button that was pressed is gone.
    article.current?.focus();
  }

  useLayoutEffect(() => {
    const find = (command: Command) => {
      const control = article.current?.querySelector<HTMLElement>(`[data-command="${command}"]:not(:disabled)`);
      return control?.closest('[hidden]') ? null : control;
    };
    hands.register(id, {
      focus() {
        article.current?.focus({ preventScroll: true });
        article.current?.scrollIntoView({ block: 'nearest' });
      },
      obey(command) {
        if (isSaving) return false;
        if (isFolded) flushSync(() => setIsUnfolded(true));
        if (command === 'reject' || command === 'reject:other') {
          if (!mayMove(status, 'rejected')) return false;
          setRejecting(command === 'reject' ? 'reasons' : 'note');
          return true;
        }
        if (!find(command)) flushSync(() => setMore('open'));
        const control = find(command);
        control?.click();
        return Boolean(control);
      },
    });
  });
  useLayoutEffect(() => () => hands.register(id, null), [hands, id]);

  return (
    <article
      ref={article}
      tabIndex={-1}
      className={classes.card}
      aria-labelledby={`comment-${id}`}
      data-current={isCurrent || undefined}
      data-decided={isDecided || undefined}
      onFocus={() => hands.reach(id)}
    >
      {isFolded ? (
        <FoldedCard card={card} move={move} onUndo={hands.undo} onUnfold={unfold} />
      ) : (
        <>
          {!isDecided && (
            <Checkbox
              size="md"
              className={classes.tick}
              aria-label={t('select', { name })}
              checked={isSelected}
              onChange={({ nativeEvent }) => hands.select(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)}
            />
          )}
          <CardWords card={card} beside={(verdict) => <RuleWrong {...verdict} card={card} deeds={deeds.card} onChange={change} />} />
          <PresenceMark people={onlookers} />
          <OfficialWords official={card.official} />
          <Reports card={card} dismiss={deeds.dismissReports} onChange={change} />
          {status !== 'pending' && (
            <Badge color="gray" variant="light" tt="none">
              {t('lane', { lane: status })}
            </Badge>
          )}
          <CardFacts card={card} deeds={deeds.card} />
          <Happened card={card} move={move} />
          <PageCheckMark card={card} />
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be one more edge around what has its heading already */}
          <div className={classes.decisions} role="group" aria-label={t('decisions', { name })}>
            <DecisionButtons
              status={status}
              isUnseen={card.isUnseen}
              isBusy={isSaving}
              isRejecting={rejecting !== null}
              rejectRef={reject}
              onChoose={choose}
            />
            <Button
              size="compact-md"
              variant="subtle"
              className={classes.moreButton}
              aria-expanded={more === 'open'}
              onClick={() => setMore(more === 'open' ? 'shut' : 'open')}
            >
              {t('more')}
            </Button>
          </div>
          {rejecting && mayMove(status, 'rejected') && (
            <RejectForm
              // Asked again for a note, it goes to the note.
              key={rejecting}
              legend={t('rejectWhy', { name })}
              startAt={rejecting}
              onChoose={decide}
              onCancel={() => {
                setRejecting(null);
                reject.current?.focus();
              }}
            />
          )}
          {more !== 'never' && (
            <div className={classes.more} hidden={more === 'shut'}>
              <CardMore card={card} isSaving={isSaving} onChange={change} onGroup={(kind) => hands.group(id, kind)} deeds={deeds} />
              {!isSaving && (
                <CardPanels
                  card={card}
                  deeds={deeds.card}
                  onChange={change}
                  onRedacted={(redacted, changed, words) => hands.redacted(id, redacted, changed, words)}
                />
              )}
            </div>
          )}
        </>
      )}
    </article>
  );
});

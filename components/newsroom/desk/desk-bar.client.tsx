'use client';

import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { CommentStatus } from '#lib/comments/status';
import { useMessages } from '../messages.client.tsx';
import type { Act } from './acts.ts';
import { DecisionButtons } from './decision-buttons.client.tsx';
import type { Choice } from './deeds.ts';
import classes from './desk.module.css';
import { KeyHint, useKeyName } from './key-hint.client.tsx';
import { RejectForm } from './reject-form.client.tsx';
import { UNDO_SECONDS } from './use-decisions.ts';

type Props = {
  countChosen: number;
  isRejecting: boolean;
  setIsRejecting: (is: boolean) => void;
  onDecide: (choice: Choice) => void;
  onClear: () => void;
  /** What the next undo takes back. */
  act: Act | undefined;
  onUndo: () => void;
};

/** What stays in sight below the cards: the choice to be decided together, or the way back from what was done last. */
export function DeskBar({ countChosen, isRejecting, setIsRejecting, onDecide, onClear, act, onUndo }: Props) {
  const t = useMessages('desk');
  const reject = useRef<HTMLButtonElement>(null);
  if (countChosen === 0 && !act) return null;

  function choose(to: CommentStatus) {
    if (to === 'rejected') setIsRejecting(true);
    else onDecide({ to });
  }

  return (
    <section className={classes.bar} aria-label={t('bar')}>
      {countChosen > 0 ? (
        <>
          {isRejecting && (
            <RejectForm
              legend={t('rejectWhyMany', { count: countChosen })}
              onChoose={onDecide}
              onCancel={() => {
                setIsRejecting(false);
                reject.current?.focus();
              }}
            />
          )}
          <Group gap="xs">
            <Text size="sm" fw={600}>
              {t('selected', { count: countChosen })}
            </Text>
            <DecisionButtons status={null} isRejecting={isRejecting} rejectRef={reject} onChoose={choose} />
            <Button size="compact-md" variant="subtle" onClick={onClear}>
              {t('clear')}
            </Button>
          </Group>
        </>
      ) : (
        act && <Done key={act.id} act={act} onUndo={onUndo} />
      )}
    </section>
  );
}

/** What was done last, and for how long taking it back leaves no trace outside. */
function Done({ act: { to, comments, phase }, onUndo }: { act: Act; onUndo: () => void }) {
  const t = useMessages('desk');
  const keyName = useKeyName('undo');
  const [left, setLeft] = useState(UNDO_SECONDS);
  const isOpen = phase !== 'sent' && left > 0;
  useEffect(() => {
    if (phase !== 'open') return;
    const ticking = setInterval(() => setLeft((seconds) => seconds - 1), 1_000);
    return () => clearInterval(ticking);
  }, [phase]);
  const [first] = comments;
  return (
    <div className={classes.done}>
      <Text size="sm">
        <span className={phase === 'sent' ? classes.wide : undefined}>
          {comments.length === 1 && first
            ? t('announced', { status: to, name: first.name })
            : t('announcedMany', { status: to, count: comments.length })}
        </span>
        {phase === 'sent' && <> {t('sent')}</>}
      </Text>
      <Button
        size="compact-md"
        variant="default"
        aria-keyshortcuts={keyName ?? undefined}
        rightSection={<KeyHint command="undo" />}
        onClick={onUndo}
      >
        {t('undo')}
        {isOpen && (
          <span className={classes.countdown} aria-hidden="true">
            {t('secondsLeft', { seconds: left })}
          </span>
        )}
      </Button>
    </div>
  );
}

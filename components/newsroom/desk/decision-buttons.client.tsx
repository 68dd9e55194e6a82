'use client';

import { Button } from '@mantine/core';
import type { Ref } from 'react';
import { type CommentStatus, mayMove, type StandingStatus } from '#lib/comments/status';
import { useMessages } from '../messages.client.tsx';
import classes from './desk.module.css';
import { KeyHint, useKeyName } from './key-hint.client.tsx';
import type { Command } from './keys.ts';

/** The places of the decisions: each always at its own, so that a hand finds it without looking. */
const PLACES = ['approved', 'rejected', 'spam'] as const;

const COMMANDS: Record<CommentStatus, Command> = { approved: 'approve', rejected: 'reject', spam: 'spam', pending: 'pending' };

type Props = {
  /** Where the comment stands; null for many that stand here and there. */
  status: StandingStatus | null;
  isUnseen?: boolean;
  isBusy?: boolean;
  isRejecting: boolean;
  rejectRef?: Ref<HTMLButtonElement>;
  onChoose: (to: CommentStatus) => void;
};

/** The decisions. Where the present state's own would stand, it can be put back among those that wait. */
export function DecisionButtons({ status, isUnseen = false, isBusy = false, isRejecting, rejectRef, onChoose }: Props) {
  const choices = PLACES.map((place) => (status === null || mayMove(status, place, isUnseen) ? place : 'pending'));
  return choices.map((to) => (
    <DecisionButton
      key={to}
      to={to}
      ref={to === 'rejected' ? rejectRef : undefined}
      isBusy={isBusy}
      isOpen={to === 'rejected' ? isRejecting : undefined}
      onClick={() => onChoose(to)}
    />
  ));
}

type ButtonProps = {
  to: CommentStatus;
  ref: Ref<HTMLButtonElement> | undefined;
  isBusy: boolean;
  isOpen: boolean | undefined;
  onClick: () => void;
};

function DecisionButton({ to, ref, isBusy, isOpen, onClick }: ButtonProps) {
  const t = useMessages('desk');
  const keyName = useKeyName(COMMANDS[to]);
  return (
    <Button
      ref={ref}
      size="compact-md"
      variant="default"
      className={to === 'approved' ? classes.approve : undefined}
      disabled={isBusy}
      aria-expanded={isOpen}
      aria-keyshortcuts={keyName ?? undefined}
      rightSection={<KeyHint command={COMMANDS[to]} />}
      onClick={onClick}
    >
      {t('to', { to })}
    </Button>
  );
}

'use client';

import { Button } from '@mantine/core';
import type { CalendarEvent } from '#lib/articles/calendar/view';
import { fieldOfMoment } from '#lib/vietnamese/days';
import { MomentForm } from '../articles/schedule/moment-form.client.tsx';
import { useMessages } from '../messages.client.tsx';
import { useFocusBack } from '../use-focus-back.ts';

export type Moving = {
  /** The plan whose form is open. */
  openId: number | null;
  error: string | null;
  isBusy: boolean;
  onMove: (planId: number | null) => void;
  onSave: (event: CalendarEvent, moment: string) => void;
};

type Props = Moving & { event: CalendarEvent };

/** Opens the form for another moment, for whoever may move this plan. */
export function MoveButton({ event: { plan, mayMove, title }, openId, onMove }: Props) {
  const t = useMessages('calendar');
  const opener = useFocusBack(plan !== null && openId === plan.id);
  if (!plan || !mayMove || openId === plan.id) return null;
  return (
    <Button ref={opener} variant="default" size="compact-sm" mih={32} aria-label={t('moveOf', { title })} onClick={() => onMove(plan.id)}>
      {t('move')}
    </Button>
  );
}

/** The form for another moment of this plan. */
export function MoveForm({ event, error, isBusy, onMove, onSave }: Props) {
  const t = useMessages('calendar');
  const schedule = useMessages('schedule');
  return (
    <MomentForm
      label={t('moveOf', { title: event.title })}
      momentLabel={schedule('moment')}
      initial={fieldOfMoment(event.at)}
      isBusy={isBusy}
      error={error}
      save={(moment) => onSave(event, moment)}
      cancel={() => onMove(null)}
    />
  );
}

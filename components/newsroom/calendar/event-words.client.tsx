'use client';

import { Text } from '@mantine/core';
import type { CalendarEvent } from '#lib/articles/calendar/view';
import { useMessages } from '../messages.client.tsx';

/** What an event is, in words; what went wrong stands out. */
export function EventWords({ event: { kind, plan } }: { event: CalendarEvent }) {
  const t = useMessages('calendar');
  const words = () => {
    if (!plan) return t(`kind.${kind}`);
    const minutes = Math.max(1, Math.round(plan.lateSeconds / 60));
    if (plan.state === 'done' && plan.lateSeconds > 0) return t('state.doneLate', { kind, minutes });
    return t(`state.${plan.state}`, { kind });
  };
  const isTrouble = plan !== null && (plan.state === 'late' || plan.state === 'failed');
  return (
    <Text span inherit c={isTrouble ? 'lacquer' : undefined} fw={isTrouble ? 600 : undefined}>
      {words()}
    </Text>
  );
}

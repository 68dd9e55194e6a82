import type { EmbargoRefusal } from '#lib/articles/embargo/view';
import type { NotPlanned } from '#lib/articles/schedules/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../../messages.client.tsx';
import type { Refused } from './deeds.ts';

type Refusal = NotPlanned | EmbargoRefusal | Refused | { code: 'over' };

/** Says in the person's language why something was not planned. */
export function useRefusalWords(): (refusal: Refusal) => string {
  const t = useMessages('schedule');
  return (refusal) => {
    switch (refusal.code) {
      case 'embargoed':
        return t('error.embargoed', { time: shortTime(refusal.until) });
      case 'order':
        return t('error.order', { time: shortTime(refusal.other) });
      default:
        return t(`error.${refusal.code}`);
    }
  };
}

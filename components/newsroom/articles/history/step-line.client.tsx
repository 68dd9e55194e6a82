'use client';

import type { HistoryStep } from '#lib/articles/revisions/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../../messages.client.tsx';
import classes from './history.module.css';

/** Something that was done with a story besides writing it. */
export function StepLine({ step }: { step: HistoryStep }) {
  const t = useMessages('history');
  const reason = 'reason' in step ? step.reason : '';
  return (
    <li className={classes.entry}>
      <div className={classes.step}>
        {shortTime(step.at).slice(0, 5)} · {useStepText(step)}
        {reason && ` · ${t('reason', { reason })}`}
      </div>
    </li>
  );
}

function useStepText(step: HistoryStep): string {
  const t = useMessages('history');
  const stages = useMessages('flow');
  const name = step.by ?? t('nobody');
  const version = step.version ?? 0;
  switch (step.kind) {
    case 'published':
      return t('steps.published', { name, version });
    case 'withdrawn':
      return t('steps.withdrawn', { name });
    case 'stage':
      return t('steps.stage', { name, from: stages(`standing.${step.from}`), to: stages(`standing.${step.to}`) });
    default: {
      const plan = { name, deed: t(`deed.${step.deed}`, { version }), time: shortTime(step.dueAt) };
      if (step.kind === 'planned') return t('steps.planned', plan);
      if (step.kind === 'plan-done') return t('steps.planDone', plan);
      return step.kind === 'plan-cancelled' ? t('steps.planCancelled', plan) : t('steps.planFailed', plan);
    }
  }
}

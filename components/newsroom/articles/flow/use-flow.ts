import { useRef, useState } from 'react';
import type { StageDeed } from '#lib/articles/stages/transitions';
import type { FlowView } from '#lib/articles/stages/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../../messages.client.tsx';
import type { DraftDesk } from '../draft-desk.ts';
import type { Publication } from '../use-publishing.ts';
import { FAILURES, type FlowAnswer, type FlowDeeds, unanswered } from './deeds.ts';
import { flowNow } from './flow-now.ts';

type Page = { view: FlowView; deeds: FlowDeeds; desk: DraftDesk; publication: Publication };

export type Flow = ReturnType<typeof useFlow>;

/** A story's way through the newsroom on its editor's page: where it stands as far as this page knows, and the steps from there. */
export function useFlow({ view: initial, deeds, desk, publication }: Page) {
  const t = useMessages('flow');
  const [view, setView] = useState(initial);
  // The page was asked for anew, because somebody else took a step.
  const [seen, setSeen] = useState(initial);
  if (seen !== initial) {
    setSeen(initial);
    setView(initial);
  }
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const isTaking = useRef(false);

  const at = (from: FlowView) => {
    const { base, isDirty } = desk.state();
    return flowNow(from, {
      version: base.version,
      isDirty,
      status: publication.status,
      liveVersion: publication.live?.version ?? null,
    });
  };
  const now = at(view);

  /** Somebody was first: who, when and what; or words that nobody here has read yet. */
  function tellMoved(there: FlowView): string {
    const [step] = there.steps;
    if (there.version !== desk.state().base.version || !step) return t('savedMeanwhile');
    return t('moved', { name: step.by ?? t('somebodyGone'), time: shortTime(step.at), step: t(`step.${step.deed}`) });
  }

  /** @param ask answers null for what cannot be asked yet; the page says why */
  async function take(
    ask: () => Promise<FlowAnswer | null>,
    done: (there: FlowView) => string,
    moved: (there: FlowView) => string,
  ): Promise<boolean> {
    // Whoever presses twice means it once.
    if (isTaking.current) return false;
    isTaking.current = true;
    setIsBusy(true);
    setSaid('');
    const answer = await ask().catch(unanswered);
    isTaking.current = false;
    setIsBusy(false);
    if (!answer) return false;
    if (answer.ok) {
      setView(answer.value);
      setSaid(done(answer.value));
      setFailure(null);
      return true;
    }
    if (answer.code === 'moved') setView(answer.now);
    setFailure(answer.code === 'moved' ? moved(answer.now) : t(FAILURES[answer.code]));
    return false;
  }

  return {
    ...now,
    view,
    said,
    failure,
    isBusy,
    /** Takes a step with exactly what stands on the page: it is saved first. Answers whether it was taken. */
    move(deed: StageDeed, reason: string): Promise<boolean> {
      const ask = async () => {
        if (!now.isLocked && !(await desk.save())) return null;
        const { version } = desk.state().base;
        return deeds.move({ articleId: view.articleId, deed, version, stage: at(view).stage, reason });
      };
      return take(ask, (there) => t('done', { standing: t(`standing.${there.stage}`) }), tellMoved);
    },
    assign(to: { personId: number | null; dueAt: Date | null; note: string }): Promise<boolean> {
      return take(
        () => deeds.assign({ articleId: view.articleId, seen: view.assignment?.at ?? null, ...to }),
        () => t('assignSaved'),
        () => t('assignMoved'),
      );
    },
  };
}

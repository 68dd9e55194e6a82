import { useState, useTransition } from 'react';
import { config } from 'zod';
import type { HotFixDone } from '#lib/articles/hot-fix/view';
import type { ArticleForEdit } from '#lib/articles/view';
import type { OverRight } from '#lib/media/library/view';
import type { DraftDesk } from '../draft-desk.ts';
import { errorsFrom, errorsIn, errorsOfMissing, lacksOf } from '../editor-form.ts';
import { type HotFixAnswer, sendHotFix } from './send-hot-fix.ts';

// The newsroom's Content-Security-Policy allows no code made from text, which zod would otherwise try.
config({ jitless: true });

type Fixing = {
  article: ArticleForEdit;
  desk: DraftDesk;
  /** The text as it stands in the editor. */
  body: () => unknown;
  /** Whether a term is an author. */
  isAuthor: (termId: number) => boolean;
  /** Readers have it. */
  onDone: () => void;
};

/** Publishing a fix of what readers have, and what became of it. */
export function useHotFix({ article, desk, body, isAuthor, onDone }: Fixing) {
  const [done, setDone] = useState<HotFixDone | null>(null);
  /** Readers have another version meanwhile, or none. */
  const [moved, setMoved] = useState<'published' | 'withdrawn' | null>(null);
  const [overRights, setOverRights] = useState<OverRight[] | null>(null);
  const [isBusy, startTransition] = useTransition();

  async function publish(acceptedRights: number[]): Promise<void> {
    setOverRights(null);
    const content = { ...desk.state().form, body: body() };
    const errors = errorsIn(content);
    if (Object.keys(errors).length > 0) return desk.showErrors(errors, 'saving');
    const lacks = lacksOf(content, isAuthor);
    if (Object.keys(lacks).length > 0) return desk.showErrors(lacks, 'publishing');
    desk.showFailure(null);
    show(await sendHotFix({ articleId: article.id, live: article.draft.version, content, acceptedRights }));
  }

  function show(answer: HotFixAnswer): void {
    if (answer.code === 'done') {
      setDone(answer.done);
      onDone();
    } else if (answer.code === 'moved') setMoved(answer.isThere ? 'published' : 'withdrawn');
    else if (answer.code === 'invalid') desk.showErrors(errorsFrom(answer.fields), 'saving');
    else if (answer.code === 'incomplete') desk.showErrors(errorsOfMissing(answer.missing), 'publishing');
    else if (answer.code === 'rights-over') setOverRights(answer.items);
    else desk.showFailure(answer.code);
  }

  const start = (accepted: number[]) => !isBusy && startTransition(() => publish(accepted));
  // Asked once the attempt is over: a button that is there can be pressed.
  const rights = { items: isBusy ? null : overRights, onCancel: () => setOverRights(null), onAccept: start };
  return { done, moved, isBusy, rights, publish: () => start([]) };
}

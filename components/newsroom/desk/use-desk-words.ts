import { useState } from 'react';
import type { CommentStatus } from '#lib/comments/status';
import type { DeskCard } from '#lib/moderation/view';
import { shortTime } from '#lib/vietnamese/days';
import { useMessages } from '../messages.client.tsx';
import type { Act, DecideAnswer, Stood, UndoAnswer } from './acts.ts';
import { FAILURES } from './deeds.ts';
import type { Move } from './moves.ts';

/** So much of the next comment's title is read out. */
const TITLE_LENGTH = 60;

/** What is said aloud of what was done. `id` tells one saying from the same words said again. */
export function useDeskWords() {
  const t = useMessages('desk');
  const [said, setSaid] = useState({ id: 0, text: '' });
  const say = (text: string) => setSaid(({ id }) => ({ id: id + 1, text }));
  const whose = (comments: readonly Stood[]) =>
    comments.length === 1 && comments[0] ? comments[0].name : t('comments', { count: comments.length });

  /** Who was first with those that were not as they were seen. */
  function refusals(comments: readonly Stood[], refused: Extract<DecideAnswer, { ok: true }>['value']['refused']): string {
    const [first] = refused;
    if (!first) return '';
    const name = comments.find(({ id }) => id === first.id)?.name ?? '';
    const words =
      first.code === 'conflict' && first.by
        ? t('conflictAnnounced', {
            name,
            decided: t('decidedBy', { status: first.status, name: first.by, time: shortTime(new Date(first.at)) }),
          })
        : `${name}: ${t(first.code === 'conflict' ? 'changed' : 'notFound')}`;
    return refused.length === 1 ? words : `${t('refusedMany', { count: refused.length })} ${words}`;
  }

  return {
    said,
    say,
    /** What was decided, and what comes next. */
    tellNext(to: CommentStatus, comments: readonly Stood[], next: DeskCard | undefined, left: number): void {
      const done =
        comments.length === 1
          ? t('announced', { status: to, name: whose(comments) })
          : t('announcedMany', { status: to, count: comments.length });
      const title = next ? [...next.title].slice(0, TITLE_LENGTH).join('') : '';
      say(`${done} ${next ? t('nextUp', { name: next.name, title, count: left }) : t('leftOver', { count: left })}`);
    },
    /** Only what did not come out as it was shown at once. */
    tellDecided(comments: readonly Stood[], answer: DecideAnswer): void {
      if (!answer.ok) say(`${whose(comments)}: ${t(FAILURES[answer.code])}`);
      else if (answer.value.refused.length > 0) say(refusals(comments, answer.value.refused));
    },
    tellUndone({ comments }: Act, answer: UndoAnswer): void {
      if (!answer.ok) {
        say(`${whose(comments)}: ${t(FAILURES[answer.code])}`);
        return;
      }
      const { undone, refused, wasSent } = answer.value;
      const done = undone.length > 0 ? t('undone', { count: undone.length, whose: whose(comments) }) : '';
      const sent = undone.length > 0 && wasSent ? t('undoneSent') : '';
      say([done, sent, refusals(comments, refused)].filter(Boolean).join(' '));
    },
    tellFailure: (code: keyof typeof FAILURES) => say(t(FAILURES[code])),
    tellNotHere: () => say(t('notHere')),
    /** Somebody else was first with the card that is looked at. */
    tellTheirs(name: string, { status, winner, failure, isReworded }: Move): void {
      const decided = winner?.by && t('decidedBy', { status, name: winner.by, time: shortTime(new Date(winner.at)) });
      say([`${name}: ${decided || t(failure ?? 'changed')}`, isReworded && t('readAgain')].filter(Boolean).join(' '));
    },
    tellSelected: (count: number) => say(t('selectedMore', { count })),
  };
}

import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { StoryAttendance } from '#lib/articles/presence/view';
import type { DraftDesk } from '../draft-desk.ts';
import { fetchDraft } from '../requests.ts';
import { type Attending, attendStory } from './attend.ts';
import { makeAutosave } from './autosave.ts';
import type { FoundText } from './journal.ts';
import { isDead } from './page-name.ts';
import { type PageJournal, useJournal } from './use-journal.ts';

/** What keeps the words of one page of the editor, for as long as it is open. */
export type Keeping = Pick<PageJournal, 'found' | 'throwAway' | 'discard'> & {
  /** Whether this page is written on; otherwise it reads along. */
  mayWrite: boolean;
  /** Who else is there and who writes; null until it was heard. */
  attendance: StoryAttendance | null;
  /** Who writes, where it is another page; by name until more was heard. */
  writer: { name: string; isMe: boolean } | null;
  /** This page had the pen before. */
  hasLost: boolean;
  takeOver: () => void;
  /** Puts one of them on the page; answers whether what stood there was safe. */
  restore: (text: FoundText) => Promise<boolean>;
};

/**
 * Saves by itself, keeps a journal on the device, and tells other pages of the same story of this one.
 * @param writer who else wrote when the page was made
 * @param onHeard is told what readers have and where the draft stands, whenever it is heard
 */
export function useKeeping({
  desk,
  articleId,
  personId,
  writer,
  onHeard,
}: {
  desk: DraftDesk;
  articleId: number;
  personId: number;
  writer: string | null;
  onHeard: (heard: StoryAttendance) => void;
}): Keeping {
  const { page, putBack, ...journal } = useJournal({ desk, articleId, personId, work: 'draft' });
  const attended = useRef<Attending | null>(null);
  const [attendance, setAttendance] = useState<StoryAttendance | null>(null);
  const [hasLost, setHasLost] = useState(false);
  const heardOf = useEffectEvent(onHeard);

  useEffect(() => {
    const autosave = makeAutosave(desk);
    let holds = false;

    async function hear(heard: StoryAttendance | null): Promise<void> {
      if (!heard) return;
      const { pen } = heard;
      // A page of one's own that crashed writes no more.
      if (pen && !pen.isMine && pen.tab && (await isDead(pen.tab))) return void attending.takeOver(pen.turn);
      const had = holds;
      holds = pen?.isMine ?? false;
      if (had && pen && !pen.isMine) {
        setHasLost(true);
        autosave.soon();
      } else if (holds) setHasLost(false);
      setAttendance(heard);
      heardOf(heard);
      const { base, isDirty } = desk.state();
      if (heard.version <= base.version) return;
      if (isDirty) return autosave.soon();
      const current = await fetchDraft(articleId);
      if (current) await desk.follow(current);
    }

    const attending = attendStory({ articleId, page: page.current, holds: () => holds, hear });
    attended.current = attending;
    return () => {
      attended.current = null;
      attending.end();
      autosave.end();
    };
  }, [desk, articleId, page]);

  const pen = attendance?.pen ?? null;
  return {
    mayWrite: attendance ? !pen || pen.isMine : writer === null,
    attendance,
    writer: attendance ? (pen && !pen.isMine ? pen : null) : writer === null ? null : { name: writer, isMe: false },
    hasLost,
    takeOver: () => pen && void attended.current?.takeOver(pen.turn),
    async restore(text) {
      if (!(await desk.save())) return false;
      await putBack(text);
      return true;
    },
    ...journal,
  };
}

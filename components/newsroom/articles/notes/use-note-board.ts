import { useCallback, useEffect, useRef, useState } from 'react';
import { noteBoardAnswer } from '#lib/articles/notes/answers';
import type { NoteBoard } from '#lib/articles/notes/view';

const POLL_MS = 15_000;

/**
 * The notes on a story, kept up to date while the page is in sight: asked for every 15 seconds, and when somebody comes back to it.
 * @param onOthers hears who wrote something that was not there before, this person left out
 * @returns the notes, and how to take in those that came as the answer to a deed
 */
export function useNoteBoard({
  articleId,
  initial,
  myId,
  onOthers,
}: {
  articleId: number;
  initial: NoteBoard;
  myId: number;
  onOthers: (names: string[]) => void;
}): { board: NoteBoard; take: (board: NoteBoard) => void } {
  const [board, setBoard] = useState(initial);
  const known = useRef(initial);
  const others = useRef(onOthers);
  others.current = onOthers;

  const take = useCallback(
    (next: NoteBoard) => {
      // Answers overtake each other.
      if (next.edition <= known.current.edition) return;
      const before = new Set(idsIn(known.current).map(({ id }) => id));
      known.current = next;
      setBoard(next);
      const names = idsIn(next).flatMap(({ id, by }) => (before.has(id) || by.id === myId ? [] : [by.name]));
      if (names.length > 0) others.current([...new Set(names)]);
    },
    [myId],
  );

  useEffect(() => {
    const left = new AbortController();
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        const response = await fetch(`/api/newsroom/articles/${articleId}/notes?known=${known.current.edition}`, { signal: left.signal });
        if (response.status === 200) take(noteBoardAnswer.parse(await response.json()));
      } catch {
        // The next look comes soon; what was written is kept where it was typed.
      }
    };
    const timer = setInterval(() => void look(), POLL_MS);
    const onSight = () => void look();
    document.addEventListener('visibilitychange', onSight);
    return () => {
      left.abort();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', onSight);
    };
  }, [articleId, take]);

  return { board, take };
}

const idsIn = ({ notes }: NoteBoard) => notes.flatMap((note) => [note, ...note.answers]);

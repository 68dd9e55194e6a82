import { useEffect, useRef } from 'react';
import { boardAnswer } from '#lib/home/answers';
import type { Board } from '#lib/home/view';

const POLL_MS = 30_000;

/**
 * Asks whether somebody else has arranged the front page: every half minute while the page is in sight, and when somebody comes back to it.
 * @param version of the arrangement that this page knows
 * @param hear is told of a newer one
 */
export function useNewerBoard({ locale, version, hear }: Pick<Board, 'locale' | 'version'> & { hear: (board: Board) => void }): void {
  const known = useRef(version);
  known.current = version;
  const hears = useRef(hear);
  hears.current = hear;

  useEffect(() => {
    const left = new AbortController();
    const look = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        const asked = new URLSearchParams({ edition: locale, known: String(known.current) });
        const response = await fetch(`/api/newsroom/home?${asked}`, { signal: left.signal });
        if (response.status !== 200) return;
        const board = boardAnswer.parse(await response.json());
        // This page may have put out its own meanwhile.
        if (board.version > known.current) hears.current(board);
      } catch {
        // The next look comes soon, and nothing goes out over what was not seen.
      }
    };
    const timer = setInterval(() => void look(), POLL_MS);
    const onSight = () => void look();
    document.addEventListener('visibilitychange', onSight, { signal: left.signal });
    for (const event of ['focus', 'online', 'pageshow']) window.addEventListener(event, onSight, { signal: left.signal });
    return () => {
      left.abort();
      clearInterval(timer);
    };
  }, [locale]);
}

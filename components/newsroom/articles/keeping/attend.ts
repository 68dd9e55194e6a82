import type { z } from 'zod';
import { attendance as answer } from '#lib/articles/presence/schema';
import type { StoryAttendance } from '#lib/articles/presence/view';

const BEAT_MS = 10_000;
/** After the pen went over, until whoever had it has surely heard of it and saved. */
const QUICK_MS = 2_000;
const QUICK_BEATS = 8;

type Wants = { wants: 'look' | 'pen' | 'leave'; from?: number };
export type Attending = { beat: () => Promise<void>; takeOver: (turn: number) => Promise<void>; end: () => void };

/** Stories that this page has open. */
const open = new Set<() => Promise<unknown>>();

/** Lays down the pen wherever this page has one, while the person may still say so: before they sign out. */
export async function leaveStories(): Promise<void> {
  await Promise.all([...open].map((leave) => leave()));
}

/**
 * Says every few seconds that this page is there, and hears who else is.
 * @param hear is told what was heard, or null when nothing was; it is asked again only after that
 * @param holds whether this page has the pen: one that is hidden keeps it, and does not ask for it
 */
export function attendStory(options: {
  articleId: number;
  page: string;
  holds: () => boolean;
  hear: (heard: StoryAttendance | null) => Promise<void>;
}): Attending {
  const { articleId, page, holds, hear } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let quick = 0;
  let isEnded = false;
  // An answer to an earlier question must not undo what a later one said.
  let asked = 0;

  async function ask(wants: Wants): Promise<void> {
    clearTimeout(timer);
    asked += 1;
    const mine = asked;
    const heard = await tell(articleId, { tab: page, ...wants });
    if (mine !== asked || isEnded) return;
    await hear(heard);
    if (mine !== asked || isEnded) return;
    quick = Math.max(0, quick - 1);
    timer = setTimeout(() => void beat(), quick > 0 ? QUICK_MS : BEAT_MS);
  }

  const beat = () => ask({ wants: document.hidden && !holds() ? 'look' : 'pen' });
  function leave(): Promise<unknown> {
    clearTimeout(timer);
    asked += 1;
    return tell(articleId, { tab: page, wants: 'leave' });
  }
  const onPageHide = () => void leave();
  const comeBack = () => void beat();
  const onVisibility = () => !document.hidden && comeBack();
  open.add(leave);
  window.addEventListener('pagehide', onPageHide);
  window.addEventListener('pageshow', comeBack);
  window.addEventListener('online', comeBack);
  document.addEventListener('visibilitychange', onVisibility);
  void beat();
  return {
    beat,
    takeOver(turn) {
      quick = QUICK_BEATS;
      return ask({ wants: 'pen', from: turn });
    },
    end() {
      isEnded = true;
      open.delete(leave);
      window.removeEventListener('pagehide', onPageHide);
      window.removeEventListener('pageshow', comeBack);
      window.removeEventListener('online', comeBack);
      document.removeEventListener('visibilitychange', onVisibility);
      void leave();
    },
  };
}

/** Sends it so that it arrives even when the page is being left. Null when nothing could be heard. */
async function tell(articleId: number, said: Wants & { tab: string }): Promise<z.output<typeof answer> | null> {
  try {
    const response = await fetch(`/api/newsroom/articles/${articleId}/presence`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(said),
      keepalive: true,
    });
    return response.status === 200 ? answer.parse(await response.json()) : null;
  } catch {
    // Without a network nobody is heard; the page goes on as it is.
    return null;
  }
}

import { orderedNow } from '#lib/clock';

/** Whoever only passes a card does not look at it. */
const DWELL_MS = 600;
/** Three times within the lease. */
const RENEW_MS = 22_000;
/** Who has not moved for so long is not there, whatever has the focus. */
const IDLE_MS = 180_000;

const SIGNS_OF_LIFE = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

export type Looking = {
  look(commentId: number | null): void;
  end(): void;
};

/**
 * Tells the others which card is before this moderator, again and again while they look at it, and that they have left it: for another
 * one, for another page, or for a cup of tea.
 * @param tell sends it; what cannot be sent expires by itself
 */
export function makeLooking(tell: (commentId: number | null) => void): Looking {
  let wanted: number | null = null;
  let told: number | null = null;
  let livedAt = orderedNow();
  let dwelling: ReturnType<typeof setTimeout> | undefined;
  let renewing: ReturnType<typeof setInterval> | undefined;

  function say(commentId: number | null): void {
    clearInterval(renewing);
    if (commentId === null && told === null) return;
    told = commentId;
    tell(commentId);
    if (commentId !== null) renewing = setInterval(renew, RENEW_MS);
  }
  function renew(): void {
    if (orderedNow() - livedAt > IDLE_MS) say(null);
    else if (told !== null) tell(told);
  }
  const leave = () => {
    clearTimeout(dwelling);
    say(null);
  };
  function comeBack(): void {
    clearTimeout(dwelling);
    if (wanted !== told) dwelling = setTimeout(() => say(wanted), DWELL_MS);
  }
  function live(): void {
    const wasIdle = orderedNow() - livedAt > IDLE_MS;
    livedAt = orderedNow();
    if (wasIdle) comeBack();
  }
  const onVisibility = () => (document.hidden ? leave() : comeBack());

  for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, live, { passive: true });
  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', comeBack);
  return {
    look(commentId) {
      wanted = commentId;
      comeBack();
    },
    end() {
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, live);
      document.removeEventListener('visibilitychange', onVisibility);
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('pageshow', comeBack);
      leave();
    },
  };
}

/** Sends it so that it arrives even when the page is being left. */
export function tellPresence(commentId: number | null): void {
  void fetch('/api/newsroom/desk/presence', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ commentId }),
    keepalive: true,
  }).catch(() => {});
}

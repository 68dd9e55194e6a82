import { useEffect, useEffectEvent, useReducer, useRef, useState } from 'react';
import type { DeskCard, DeskPage } from '#lib/moderation/view';
import { hearingAfter, silence } from './heard.ts';
import type { LiveDesk } from './live-desk.ts';
import { type Looking, makeLooking, tellPresence } from './look.ts';
import { followStream } from './stream.ts';

/**
 * Hears what the others do while this page of the desk is open, and lets them see which card is looked at.
 * @param page as the server made it; another one begins anew
 * @param cards all that stand on the desk by now
 */
export function useLiveDesk(page: Pick<DeskPage, 'lane' | 'counts'>, cards: readonly DeskCard[]): LiveDesk {
  const [hearing, hear] = useReducer(hearingAfter, page, silence);
  const [shown, setShown] = useState(page);
  const looking = useRef<Looking>(null);
  if (shown !== page) {
    setShown(page);
    hear({ type: 'page', page });
  }
  const ids = useEffectEvent(() => cards.map(({ id }) => id));

  useEffect(() => followStream({ cards: () => ids(), hear }), []);
  useEffect(() => {
    const made = makeLooking(tellPresence);
    looking.current = made;
    return () => made.end();
  }, []);

  const [deeds] = useState(() => ({
    look: (commentId: number | null) => looking.current?.look(commentId),
    forget: () => hear({ type: 'forget' }),
  }));
  return { ...hearing, ...deeds };
}

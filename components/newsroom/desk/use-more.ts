import { useSearchParams } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { DeskCard, DeskPage } from '#lib/moderation/view';
import { type LoadMore, unavailable } from './deeds.ts';

/** So many comments still wait on the page when the next ones are sent for: nobody who is quick meets the end of it. */
const FEW = 12;

/**
 * The comments of a page and, as they are decided, of those after it.
 * @param countWaiting how many of them wait for a hand
 */
export function useMore(page: DeskPage, loadMore: LoadMore, countWaiting: (cards: readonly DeskCard[]) => number) {
  const query = useSearchParams();
  const [more, setMore] = useState<Loaded>(() => begin(page));
  const [hasFailed, setHasFailed] = useState(false);
  const [tries, setTries] = useState(0);
  const asked = useRef<{ page: DeskPage; question: string }>(null);
  if (more.page !== page) {
    setMore(begin(page));
    setHasFailed(false);
  }
  const { cards, after, from } = more.page === page ? more : begin(page);

  /** Asks for the comments after a place, or of the page itself, and adds those that are not there yet. */
  async function ask(from: string | null): Promise<boolean> {
    const { before: _, ...address } = Object.fromEntries(query);
    const wanted = new URLSearchParams({ ...address, lane: page.lane, ...(from !== null && { after: from }) });
    const answer = await loadMore({ query: wanted.toString() }).catch(unavailable);
    if (!answer.ok) return false;
    setMore((now) => {
      if (now.page !== page || (now.after !== null && now.after !== from)) return now;
      const known = new Set(now.cards.map(({ id }) => id));
      const cards = [...now.cards, ...answer.value.cards.filter(({ id }) => !known.has(id))];
      return { page, cards, after: answer.value.after, from };
    });
    return true;
  }

  const load = useEffectEvent(async (of: DeskPage, from: string, attempt: number) => {
    const question = `${from} ${attempt}`;
    // A page that was made anew has forgotten what was asked for the one before.
    if (asked.current?.page === of && asked.current.question === question) return;
    asked.current = { page: of, question };
    const isThere = await ask(from);
    if (asked.current.page === of) setHasFailed(!isThere);
  });

  const isShort = after !== null && countWaiting(cards) <= FEW;
  useEffect(() => {
    if (isShort && after) void load(page, after, tries);
  }, [page, isShort, after, tries]);

  return {
    cards,
    after,
    /** Whether there are more and they are on their way. */
    isComing: isShort && !hasFailed,
    /** Asks again for what did not come. */
    retry(): void {
      setHasFailed(false);
      setTries((count) => count + 1);
    },
    hasFailed,
    /** Adds what has come in at the end since; what is there stays where it is. */
    loadNew: () => void ask(from),
  };
}

/** `from`: the place after which the last of them were asked for; null for the page itself. */
type Loaded = { page: DeskPage; cards: readonly DeskCard[]; after: string | null; from: string | null };

const begin = (page: DeskPage): Loaded => ({ page, cards: page.cards, after: page.after, from: null });

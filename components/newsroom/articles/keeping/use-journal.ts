import { type RefObject, useEffect, useRef, useState } from 'react';
import type { DraftDesk } from '../draft-desk.ts';
import { type FoundText, type Journal, openJournal } from './journal.ts';
import { isAlive, nameThisPage, type Work } from './page-name.ts';
import { writeJournal } from './write-journal.ts';

/** The journal of one page, for as long as it is open. */
export type PageJournal = {
  /** The name of this page, once it is open. */
  page: RefObject<string>;
  /** Texts that closed or crashed pages of this person left on this device. */
  found: readonly FoundText[];
  /** Puts one of them on the page, in the place of what stands there. */
  putBack: (text: FoundText) => Promise<void>;
  throwAway: (text: FoundText) => void;
  /** Whoever leaves the page and wants its words gone, or has seen them safe. */
  discard: () => void;
};

type Parts = { journal: Journal; notebook: ReturnType<typeof writeJournal> };

/** Keeps on the device what is written on this page, and finds what earlier pages of the same work left there. */
export function useJournal({
  desk,
  articleId,
  personId,
  work,
}: {
  desk: DraftDesk;
  articleId: number;
  personId: number;
  work: Work;
}): PageJournal {
  const page = useRef('');
  const parts = useRef<Parts | null>(null);
  const [found, setFound] = useState<readonly FoundText[]>([]);

  useEffect(() => {
    const named = nameThisPage(work);
    page.current = named.name;
    const journal = openJournal(personId, articleId, named.name);
    const notebook = writeJournal(desk, journal);
    parts.current = { journal, notebook };
    let isGone = false;
    void findLeft(journal, desk).then((left) => !isGone && setFound(left));
    return () => {
      isGone = true;
      parts.current = null;
      notebook.end();
      named.end();
    };
  }, [desk, articleId, personId, work]);

  const drop = (text: FoundText) => {
    setFound((all) => all.filter((one) => one.page !== text.page));
    return parts.current?.journal.drop(text.page).catch(() => {});
  };
  return {
    page,
    found,
    async putBack(text) {
      desk.goBackTo(text);
      // It stands in this page's own journal before it goes from there.
      await parts.current?.notebook.flush();
      await drop(text);
    },
    throwAway: (text) => void drop(text),
    discard: () => parts.current?.notebook.discard(),
  };
}

/** What dead pages left behind and the newsroom does not have. What it has meanwhile is forgotten without a word. */
async function findLeft(journal: Journal, desk: DraftDesk): Promise<FoundText[]> {
  const all = await journal.others().catch(() => []);
  const left: FoundText[] = [];
  for (const text of all) {
    if (await isAlive(text.page)) continue;
    if (desk.isOnPage(text)) await journal.drop(text.page).catch(() => {});
    else left.push(text);
  }
  return left;
}

import type { DeskEvents } from '#lib/moderation/live/view';
import type { HearingEvent } from './heard.ts';

/** The part of EventSource that is used here. */
export type Source = Pick<EventTarget, 'addEventListener'> & Pick<EventSource, 'close' | 'readyState'>;

type Stream = {
  /** The numbers of the cards on the page as it is now. */
  cards: () => readonly number[];
  hear: (event: HearingEvent) => void;
  makeSource?: (address: string) => Source;
};

const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;
/** After a refusal: too many desks are open, or the paper is being stopped. */
const REFUSED_RETRY_MS = 15_000;
/** A break shorter than this is nobody's business. */
const LOST_AFTER_MS = 4_000;
/** A tab that nobody has looked at for so long leaves its place to others. */
const HIDDEN_MS = 60_000;
const MOST_CARDS = 200;
const CLOSED = 2;

/** When everybody has to come back, not all at the same moment. */
const spread = (ms: number): number => ms * (0.5 + Math.random());

/**
 * Listens to the desk's stream for as long as the page is looked at, and comes back to it by itself. Each time it says which cards
 * are on the page, and hears first how they stand: nothing that happened in between is lost.
 * @returns how to end it
 */
export function followStream({ cards, hear, makeSource = (address) => new EventSource(address) }: Stream): () => void {
  let source: Source | null = null;
  let failures = 0;
  let isOff = false;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let lost: ReturnType<typeof setTimeout> | undefined;
  let hidden: ReturnType<typeof setTimeout> | undefined;

  function close(): void {
    clearTimeout(retry);
    source?.close();
    source = null;
  }

  function open(): void {
    close();
    const ids = cards().slice(-MOST_CARDS).join(',');
    const opened = makeSource(`/api/newsroom/desk/events${ids && `?cards=${ids}`}`);
    source = opened;
    const on = <Name extends keyof DeskEvents>(name: Name, act: (data: DeskEvents[Name]) => void) =>
      opened.addEventListener(name, (event) => {
        if (source === opened) act(JSON.parse((event as MessageEvent<string>).data) as DeskEvents[Name]);
      });
    on('hello', (data) => {
      failures = 0;
      clearTimeout(lost);
      lost = undefined;
      hear({ type: 'hello', data });
    });
    on('counts', (data) => hear({ type: 'counts', data }));
    on('changes', (data) => hear({ type: 'changes', data }));
    on('presence', (data) => hear({ type: 'presence', data }));
    on('again', () => reopen(FIRST_RETRY_MS));
    on('end', ({ reason }) => {
      if (reason === 'time') reopen(FIRST_RETRY_MS);
      else if (reason === 'signed-out') turnOff();
      else miss(FIRST_RETRY_MS);
    });
    opened.addEventListener('error', () => {
      if (source === opened) miss(opened.readyState === CLOSED ? REFUSED_RETRY_MS : FIRST_RETRY_MS);
    });
  }

  /** Comes back soon, and says nothing of it unless it takes long. */
  function reopen(ms: number): void {
    close();
    lost ??= setTimeout(() => hear({ type: 'connection', connection: 'lost' }), LOST_AFTER_MS);
    retry = setTimeout(open, spread(ms));
  }

  function miss(ms: number): void {
    reopen(Math.min(LONGEST_RETRY_MS, Math.max(ms, FIRST_RETRY_MS * 2 ** failures)));
    failures++;
  }

  function turnOff(): void {
    isOff = true;
    close();
    clearTimeout(lost);
    hear({ type: 'connection', connection: 'off' });
  }

  function pause(): void {
    close();
    clearTimeout(lost);
    lost = undefined;
    hear({ type: 'connection', connection: 'connecting' });
  }

  function onVisibility(): void {
    clearTimeout(hidden);
    if (document.hidden) hidden = setTimeout(pause, HIDDEN_MS);
    else if (!source && !isOff) open();
  }
  const onShow = (event: PageTransitionEvent) => event.persisted && !isOff && open();

  document.addEventListener('visibilitychange', onVisibility);
  window.addEventListener('pagehide', pause);
  window.addEventListener('pageshow', onShow);
  open();
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    window.removeEventListener('pagehide', pause);
    window.removeEventListener('pageshow', onShow);
    clearTimeout(hidden);
    clearTimeout(lost);
    close();
  };
}

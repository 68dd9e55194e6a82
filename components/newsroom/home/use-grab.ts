import { type FocusEvent, type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { isHeld, moveSlot, nextFree } from '#lib/home/move-slot';
import type { BoardSlot } from '#lib/home/view';

/** A slot in somebody's hand: from where it was taken, where it is, and the board before. */
type Grab = { from: number; at: number; before: readonly BoardSlot[]; base: BoardSlot[] };
/** A slot under somebody's finger, so many pixels from its place. */
type Drag = { from: number; over: number | null; x: number; y: number };

export type GrabSaid = 'grabbed' | 'moved' | 'dropped' | 'back';

type Options = {
  slots: readonly BoardSlot[];
  change: (slots: readonly BoardSlot[]) => void;
  /** The board with what a place shows by itself as something chosen, so that it can be moved. */
  pin: (position: number) => BoardSlot[];
  /** @param of the place whose story it is about */
  say: (what: GrabSaid, of: number, at: number) => void;
};

const STEPS: Record<string, -1 | 1> = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 };
/** So near to the edge of the window the page is scrolled, by so much at a time. */
const EDGE = 70;
const SCROLL = 14;

/**
 * Moves slots by their handles: with a mouse or a finger, and with keys (Space takes and drops, arrows move, Escape puts back). Written
 * out instead of a library: six places that never scroll on their own and of which some never move need no more than this.
 */
export function useGrab({ slots, change, pin, say }: Options) {
  const [grab, setGrab] = useState<Grab | null>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const start = useRef({ x: 0, y: 0 });
  const handles = useRef(new Map<number, HTMLButtonElement>());
  const grabbedAt = grab?.at ?? null;
  useEffect(() => {
    if (grabbedAt !== null) handles.current.get(grabbedAt)?.focus();
  }, [grabbedAt]);

  function putBack({ before, from }: Grab): void {
    change(before);
    setGrab(null);
    say('back', from, from);
    handles.current.get(from)?.focus();
  }

  function drop({ from, at, before }: Grab): void {
    if (from === at) change(before);
    setGrab(null);
    // It stands there already.
    say(from === at ? 'back' : 'dropped', at, at);
  }

  function onKeyDown(position: number, event: KeyboardEvent): void {
    if (drag && event.key === 'Escape') setDrag(null);
    const isSpace = event.code === 'Space' || event.key === 'Enter';
    if (!grab) {
      if (!isSpace) return;
      event.preventDefault();
      setGrab({ from: position, at: position, before: slots, base: pin(position) });
      say('grabbed', position, position);
      return;
    }
    const step = STEPS[event.key];
    if (isSpace) drop(grab);
    else if (event.key === 'Escape') putBack(grab);
    else if (step) {
      const to = nextFree(grab.base, grab.at, step);
      if (to !== null) {
        change(to === grab.from ? grab.before : moveSlot(grab.base, grab.from, to));
        setGrab({ ...grab, at: to });
        say('moved', grab.from, to);
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function placeUnder({ clientX, clientY }: PointerEvent): number | null {
    for (const element of document.elementsFromPoint(clientX, clientY)) {
      const place = element.closest<HTMLElement>('[data-place]');
      if (place) return isHeld(slots, Number(place.dataset.place)) ? null : Number(place.dataset.place);
    }
    return null;
  }

  const handle = (position: number) => ({
    ref: (button: HTMLButtonElement | null) => {
      if (button) handles.current.set(position, button);
      else handles.current.delete(position);
    },
    'data-handle': position,
    onKeyDown: (event: KeyboardEvent) => onKeyDown(position, event),
    onBlur: ({ relatedTarget }: FocusEvent) => {
      // The hand goes with what it moves; whoever goes elsewhere has let go.
      if (grab && !(relatedTarget instanceof HTMLElement && relatedTarget.dataset.handle)) drop(grab);
    },
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || grab) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      start.current = { x: event.clientX, y: event.clientY + window.scrollY };
      setDrag({ from: position, over: null, x: 0, y: 0 });
    },
    onPointerMove: (event: PointerEvent) => {
      if (!drag) return;
      if (event.clientY < EDGE) window.scrollBy(0, -SCROLL);
      else if (event.clientY > window.innerHeight - EDGE) window.scrollBy(0, SCROLL);
      const over = placeUnder(event);
      setDrag({
        ...drag,
        over: over === position ? null : over,
        x: event.clientX - start.current.x,
        y: event.clientY + window.scrollY - start.current.y,
      });
    },
    onPointerUp: (event: PointerEvent) => {
      if (!drag) return;
      const over = placeUnder(event);
      setDrag(null);
      if (over === null || over === position) return;
      change(moveSlot(pin(position), position, over));
      say('dropped', position, over);
    },
    onPointerCancel: () => setDrag(null),
  });

  return { grabbedAt, drag, handle };
}

import { useEffect, useEffectEvent } from 'react';
import { hasOwnKeys } from '../desk/keys.ts';
import { type ListCommand, listCommandOf } from './list-keys.ts';

/** What to do at each key; false when there is nothing to do here, and then the browser has the key. */
export type ListDeeds = Record<ListCommand, (target: Element) => boolean>;

/** Hears a list's keys wherever the focus is on the page's own part, and nowhere where keys mean something else. */
export function useListKeys(isOff: boolean, deeds: ListDeeds): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (isOff || event.defaultPrevented || !(target instanceof Element) || hasOwnKeys(target)) return;
    // A dialog or a menu that is open has all keys, wherever the focus is.
    if (document.querySelector('[role=dialog][aria-modal=true], [role=menu]')) return;
    const isHere = target === document.body || target.closest('main') !== null;
    const command = isHere ? listCommandOf(event) : null;
    if (command && deeds[command](target)) event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}

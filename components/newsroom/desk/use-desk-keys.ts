import { useEffect, useEffectEvent } from 'react';
import { type Command, commandOf, hasOwnKeys, type KeySettings } from './keys.ts';

/**
 * Hears the desk's keys wherever the focus is on the page's own part, and nowhere where keys mean something else.
 * @param obey what to do; false when there is nothing to do here, and then the browser has the key
 */
export function useDeskKeys(settings: KeySettings, obey: (command: Command) => boolean): void {
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || !(target instanceof Element) || hasOwnKeys(target)) return;
    // A dialog that is open has all keys, wherever the focus is.
    if (document.querySelector('[role=dialog][aria-modal=true]')) return;
    const isHere = target === document.body || target.closest('main') !== null;
    const command = isHere ? commandOf(event, settings) : null;
    if (command && obey(command)) event.preventDefault();
  });
  useEffect(() => {
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, []);
}

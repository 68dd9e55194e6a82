import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives the focus back to what opened something, once that has closed and taken the focus with it. Put the ref on the opener; one that
 * is only there while nothing is open will do.
 */
export function useFocusBack<Opener extends HTMLElement = HTMLButtonElement>(isOpen: boolean): RefObject<Opener | null> {
  const opener = useRef<Opener>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    const isNowhere = document.activeElement === null || document.activeElement === document.body;
    if (wasOpen.current && !isOpen && isNowhere) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return opener;
}

/** For what is only there while it is open: gives the focus back to what had it before, once this is gone and has taken it along. */
export function useFocusReturned(): void {
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      const isNowhere = document.activeElement === null || document.activeElement === document.body;
      if (isNowhere && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
}

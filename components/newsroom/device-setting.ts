import { useSyncExternalStore } from 'react';

const CHANGED = 'device-setting';

function listen(onChange: () => void): () => void {
  window.addEventListener('storage', onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener('storage', onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

/** A browser that keeps nothing has no settings. */
function read(place: string): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

function write(place: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(place);
    else localStorage.setItem(place, text);
  } catch {
    return;
  }
  window.dispatchEvent(new Event(CHANGED));
}

/** What this device keeps at a place, in all its tabs, and how to change that; null for nothing. */
export function useDeviceSetting(place: string): [string | null, (text: string | null) => void] {
  const text = useSyncExternalStore(
    listen,
    () => read(place),
    () => null,
  );
  return [text, (next) => write(place, next)];
}

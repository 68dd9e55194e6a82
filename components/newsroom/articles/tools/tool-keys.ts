import type { KeyboardEvent } from 'react';
import type { Tool } from './tool.ts';

/**
 * The keys of the tools, for the element around the text: there, and in the fields of its blocks, and nowhere else. The browser keeps
 * its own search for the rest of the page.
 */
export function toolOfKey(event: KeyboardEvent<HTMLElement>): Tool | null {
  // What floats over the page is inside of it for React only.
  if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return null;
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.nativeEvent.isComposing) return null;
  const key = event.key.toLowerCase();
  if (key === 'f' && !event.shiftKey) return 'find';
  if (key === 'y' && event.shiftKey) return 'characters';
  return key === '/' ? 'shortcuts' : null;
}

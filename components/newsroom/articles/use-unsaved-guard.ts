import { useEffect, useEffectEvent, useRef } from 'react';

type Guard = { isUnsaved: boolean; question: string; save: () => void; onDiscard?: () => void };

/**
 * Asks before somebody leaves with something unsaved: the browser for tabs and addresses, we for links of our own. Nobody
 * can be asked when the browser goes back within the newsroom, so what is unsaved then is saved.
 * @param save saves what is unsaved, if anything; always the same function, and one that outlives the page
 * @param onDiscard is told when somebody leaves and wants what is unsaved gone
 */
export function useUnsavedGuard({ isUnsaved, question, save, onDiscard = () => {} }: Guard): void {
  const isDiscarded = useRef(false);
  const discard = useEffectEvent(onDiscard);
  useEffect(() => {
    if (!isUnsaved) return;
    const onLeave = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const staysHere = !link || link.getAttribute('target') === '_blank' || link.getAttribute('href')?.startsWith('#');
      if (staysHere || event.ctrlKey || event.metaKey || event.shiftKey || link.closest('[contenteditable]')) return;
      isDiscarded.current = window.confirm(question);
      if (isDiscarded.current) return discard();
      event.preventDefault();
      event.stopPropagation();
    };
    // Whoever comes to the browser's own Back after all has not been asked about that.
    const onBack = () => {
      isDiscarded.current = false;
    };
    window.addEventListener('beforeunload', onLeave);
    window.addEventListener('popstate', onBack);
    // Before the router hears of it.
    document.addEventListener('click', onClick, true);
    return () => {
      window.removeEventListener('beforeunload', onLeave);
      window.removeEventListener('popstate', onBack);
      document.removeEventListener('click', onClick, true);
    };
  }, [isUnsaved, question]);
  useEffect(
    () => () => {
      if (!isDiscarded.current) save();
    },
    [save],
  );
}

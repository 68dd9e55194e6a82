import { useRouter } from 'next/navigation';
import { type ChangeEvent, useRef, useState } from 'react';
import { add, drop, extend, NOTHING, toggle } from '../desk/selection.ts';
import { useListKeysOff } from './list-key-settings.ts';
import classes from './lists.module.css';
import { BULK_BAR_ID, SEARCH_ID } from './part-ids.ts';
import { useListKeys } from './use-list-keys.ts';

type Options = {
  /** What stands on this page, in its order. Make it anew with each page; what is chosen but not on the page any more counts no more. */
  ids: readonly number[];
  /** Where the Enter key leads from a row; left out: nowhere. */
  hrefOf?: (id: number) => string;
  /** Takes back what was done last, for the Z key: `bulk.takeBack` of `useBulk`. */
  onUndo?: () => void;
};

/** What is chosen on a list's page, and the row that keys mean. */
export type ListSelection = ReturnType<typeof useListSelection>;

/**
 * Choosing on a list: by a click on a tick, a range with Shift, the whole page, and by keys (J, K, X, Enter, /, B, Z, ?), which
 * are heard by where they lie on the keyboard and never while somebody types. Put `rowProps(id)` on each row (`<tr>`, `<li>`, `<div>`),
 * `tickProps(id, name)` on a Mantine `Checkbox` in it, and `<SelectionHead selection={…} />` above the rows. A list on which nothing can
 * be chosen leaves the ticks out and still has J, K, Enter and /.
 */
export function useListSelection({ ids, hrefOf, onUndo }: Options) {
  const router = useRouter();
  const [selection, setSelection] = useState(NOTHING);
  const [currentId, setCurrentId] = useState<number | null>(null);
  const [isHelpOpen, setIsHelpOpen] = useState(false);
  const [isOff, setIsOff] = useListKeysOff();
  const rows = useRef(new Map<number, HTMLElement>());
  const chosen = ids.filter((id) => selection.ids.includes(id));
  const current = currentId !== null && ids.includes(currentId) ? currentId : null;
  const isAll = ids.length > 0 && chosen.length === ids.length;

  /** Where a row has a tick, the tick has the focus: it says what it is, and whether it is chosen. */
  function goTo(id: number) {
    const row = rows.current.get(id);
    (row?.querySelector<HTMLElement>('input[type=checkbox]') ?? row)?.focus();
    setCurrentId(id);
  }

  function walk(step: 1 | -1): number | null {
    const at = current === null ? -1 : ids.indexOf(current);
    const next = ids[at < 0 && step < 0 ? ids.length - 1 : at + step];
    if (next === undefined) return null;
    goTo(next);
    return next;
  }

  const hasTicks = () => [...rows.current.values()].some((row) => row.querySelector('input[type=checkbox]'));
  const clear = () => setSelection(NOTHING);
  const togglePage = () => setSelection(isAll ? NOTHING : add(NOTHING, ids));

  useListKeys(isOff, {
    next: () => walk(1) !== null,
    previous: () => walk(-1) !== null,
    extendNext: () => extendBy(1),
    extendPrevious: () => extendBy(-1),
    choose: () => {
      if (current === null || !hasTicks()) return false;
      setSelection((now) => toggle(now, current));
      return true;
    },
    choosePage: () => {
      if (!hasTicks()) return false;
      togglePage();
      return true;
    },
    open: (target) => {
      const row = current === null ? undefined : rows.current.get(current);
      const isOnRow = target === document.body || target === row || (row?.contains(target) && target.matches('input[type=checkbox]'));
      if (current === null || !hrefOf || !isOnRow) return false;
      router.push(hrefOf(current));
      return true;
    },
    search: () => focusOn(document.getElementById(SEARCH_ID)),
    bar: () => focusOn(document.getElementById(BULK_BAR_ID)?.querySelector<HTMLElement>('button:not(:disabled), a[href]')),
    undo: () => {
      onUndo?.();
      return onUndo !== undefined;
    },
    clear: () => {
      clear();
      return chosen.length > 0;
    },
    help: () => {
      setIsHelpOpen(true);
      return true;
    },
  });

  function extendBy(step: 1 | -1): boolean {
    if (!hasTicks()) return false;
    const from = current;
    const to = walk(step);
    if (to !== null) setSelection((now) => extend({ ...now, from: now.from ?? from }, ids, to));
    return true;
  }

  return {
    ids,
    /** What is chosen of this page, in its order. */
    chosen,
    current,
    isChosen: (id: number) => chosen.includes(id),
    /** Chooses nothing any more. */
    clear,
    /** Leaves these out, when they were dealt with. */
    drop: (gone: readonly number[]) => setSelection((now) => drop(now, gone)),
    /** Goes to a row with focus; null: to the current or the first one. */
    goTo: (id: number | null) => {
      const to = id ?? current ?? ids[0];
      if (to !== undefined) goTo(to);
    },
    rowProps: (id: number) => ({
      ref: (row: HTMLElement | null) => {
        if (row) rows.current.set(id, row);
        return () => void rows.current.delete(id);
      },
      tabIndex: -1,
      className: classes.row,
      'data-current': id === current || undefined,
      'data-chosen': chosen.includes(id) || undefined,
      onFocus: () => setCurrentId(id),
    }),
    /** @param name what the row is about; the tick says that it chooses it */
    tickProps: (id: number, name: string) => ({
      'aria-label': name,
      // Large enough for a thumb.
      size: 'md' as const,
      checked: chosen.includes(id),
      onChange: ({ nativeEvent }: ChangeEvent<HTMLInputElement>) =>
        // A change comes with the click that made it.
        setSelection((now) => (nativeEvent instanceof MouseEvent && nativeEvent.shiftKey ? extend(now, ids, id) : toggle(now, id))),
    }),
    pageTickProps: { checked: isAll, indeterminate: chosen.length > 0 && !isAll, onChange: togglePage },
    keys: { isOff, setIsOff, isHelpOpen, setIsHelpOpen },
  };
}

function focusOn(element: HTMLElement | null | undefined): boolean {
  element?.focus();
  return element !== null && element !== undefined;
}

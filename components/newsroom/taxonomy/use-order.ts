import { useState } from 'react';
import type { KeptSection } from '#lib/sections/view';

/** Sections that stand under one another, or at the top. */
type Place = number | null;

/** The order of sections as somebody is changing it, place by place; nothing is saved by it. */
export function useOrder(sections: readonly KeptSection[]) {
  const [orders, setOrders] = useState<ReadonlyMap<Place, readonly number[]>>(new Map());
  const standing = (place: Place) => sections.filter(({ parentId }) => parentId === place).map(({ id }) => id);

  /** As it would be; an order that was made of other sections than there are now says nothing any more. */
  function orderOf(place: Place): readonly number[] {
    const seen = standing(place);
    const wanted = orders.get(place);
    return wanted && wanted.length === seen.length && seen.every((id) => wanted.includes(id)) ? wanted : seen;
  }

  const changed = [...orders.keys()].filter((place) => orderOf(place).join() !== standing(place).join());

  return {
    orderOf,
    standing,
    /** The places whose order is another one than the paper's. */
    changed,
    /** Puts a section at a place among its own. @returns where it stands now, from 1 on, and of how many */
    put(section: KeptSection, to: number): { place: number; count: number } {
      const order = orderOf(section.parentId);
      const rest = order.filter((id) => id !== section.id);
      const at = Math.max(0, Math.min(to, rest.length));
      setOrders(new Map([...orders, [section.parentId, rest.toSpliced(at, 0, section.id)]]));
      return { place: at + 1, count: order.length };
    },
    forget: () => setOrders(new Map()),
  };
}

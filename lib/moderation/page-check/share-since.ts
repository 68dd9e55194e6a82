import { orderedNow } from '../../clock.ts';

/**
 * Lets those who want the same at once have it made once. Nobody is given what was begun before the moment they name: it may not
 * show what happened by then.
 * @param atOnce how many are made at a time; the others wait for their turn
 */
export function shareSince<Value>(atOnce: number): (key: string, since: number, make: () => Promise<Value>) => Promise<Value> {
  const making = new Map<string, { begunAt: number; value: Promise<Value> }>();
  const waiting: (() => void)[] = [];
  let running = 0;

  async function inTurn(make: () => Promise<Value>): Promise<Value> {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await make();
    } finally {
      // Whoever waits takes over this one's place.
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  }

  return (key, since, make) => {
    const there = making.get(key);
    if (there && there.begunAt >= since) return there.value;
    const mine = { begunAt: orderedNow(), value: inTurn(make) };
    making.set(key, mine);
    const forget = () => {
      if (making.get(key) === mine) making.delete(key);
    };
    mine.value.then(forget, forget);
    return mine.value;
  };
}

import { useEffect, useState } from 'react';
import { orderedNow } from '#lib/clock';

const STEP_MS = 15_000;

/**
 * The moment it is, brought up every quarter of a minute, by the clock of the server: this device's own may be wrong.
 * @param at the moment at which the server made the page
 */
export function useNow(at: Date): Date {
  const [moment, setMoment] = useState(at);
  useEffect(() => {
    const began = orderedNow();
    const timer = setInterval(() => setMoment(new Date(at.getTime() + orderedNow() - began)), STEP_MS);
    return () => clearInterval(timer);
  }, [at]);
  return moment;
}

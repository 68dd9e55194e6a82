import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const EVERY_MS = 2_000;

export const isUnderWay = ({ state }: { state: string }): boolean => state === 'waiting' || state === 'running';

/** Asks for the page anew every few seconds while something goes on and somebody looks. */
export function useRefreshing(runs: readonly { state: string }[]): void {
  const router = useRouter();
  const isAny = runs.some(isUnderWay);
  useEffect(() => {
    if (!isAny) return;
    const turn = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, EVERY_MS);
    return () => clearInterval(turn);
  }, [isAny, router]);
}

/** How far an arrow key moves something, in steps: right and down are positive; null for every other key. */
export function arrowOf(key: string): { dx: number; dy: number } | null {
  switch (key) {
    case 'ArrowLeft':
      return { dx: -1, dy: 0 };
    case 'ArrowRight':
      return { dx: 1, dy: 0 };
    case 'ArrowUp':
      return { dx: 0, dy: -1 };
    case 'ArrowDown':
      return { dx: 0, dy: 1 };
    default:
      return null;
  }
}

/** A share of a picture as it is kept: to a tenth of a percent, within it. */
export const shareOf = (value: number): number => Math.min(1, Math.max(0, Math.round(value * 1_000) / 1_000));

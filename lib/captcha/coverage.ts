// Fills shapes with ink, in memory. The usual way, an SVG through sharp, is closed in this house:
// sharp's readers are blocked for all but photographs, since one of them would read an uploaded SVG too.
import type { Contour } from './contour.ts';

const LINES_PER_PIXEL = 4;

/**
 * How much of each pixel the shape covers, 0 to 1, row by row. Contours are closed; a point inside counts as inside
 * when they wind around it in sum (the non-zero rule).
 */
export function coverage(contours: Contour[], width: number, height: number): Float32Array {
  const pixels = new Float32Array(width * height);
  crossings(contours, height).forEach((row, index) => {
    row.sort((one, other) => one.x - other.x);
    const start = Math.floor(index / LINES_PER_PIXEL) * width;
    let winding = 0;
    let from = 0;
    for (const { x, turn } of row) {
      if (winding !== 0) cover(pixels, start, Math.max(0, from), Math.min(width, x));
      winding += turn;
      from = x;
    }
  });
  return pixels;
}

type Crossing = { x: number; turn: 1 | -1 };

/** Where the contours cross each scan line, with the direction of crossing. */
function crossings(contours: Contour[], height: number): Crossing[][] {
  const rows = Array.from({ length: height * LINES_PER_PIXEL }, (): Crossing[] => []);
  for (const contour of contours) {
    let [fromX, fromY] = contour.at(-1) ?? [0, 0];
    for (const [toX, toY] of contour) {
      const turn = fromY < toY ? 1 : -1;
      const slope = (toX - fromX) / (toY - fromY);
      // A scan line lies in the middle of its strip.
      const first = Math.max(0, Math.ceil(Math.min(fromY, toY) * LINES_PER_PIXEL - 0.5));
      const end = Math.min(rows.length, Math.ceil(Math.max(fromY, toY) * LINES_PER_PIXEL - 0.5));
      for (let row = first; row < end; row += 1) {
        rows[row]?.push({ x: fromX + ((row + 0.5) / LINES_PER_PIXEL - fromY) * slope, turn });
      }
      [fromX, fromY] = [toX, toY];
    }
  }
  return rows;
}

function cover(pixels: Float32Array, start: number, from: number, to: number): void {
  for (let x = Math.floor(from); x < to; x += 1) {
    const share = Math.min(to, x + 1) - Math.max(from, x);
    pixels[start + x] = (pixels[start + x] ?? 0) + share / LINES_PER_PIXEL;
  }
}

// Shapes as closed rows of points, short lines between them, so that they can be bent.

export type Point = [x: number, y: number];
export type Contour = Point[];
export type Box = { left: number; top: number; width: number; height: number };

const STEPS_PER_CURVE = 6;
const LINE_STEP = 8;

/** Points on the straight line, without its start. */
export function line([fromX, fromY]: Point, [toX, toY]: Point): Point[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(toX - fromX, toY - fromY) / LINE_STEP));
  return Array.from({ length: steps }, (_, i) => {
    const t = (i + 1) / steps;
    return [fromX + (toX - fromX) * t, fromY + (toY - fromY) * t];
  });
}

/** Points on a Bézier curve of any degree, without its start. */
export function curve(controls: Point[], steps = STEPS_PER_CURVE): Point[] {
  return Array.from({ length: steps }, (_, i) => pointAt(controls, (i + 1) / steps));
}

/** De Casteljau: halve the controls until one point is left. */
function pointAt(controls: Point[], t: number): Point {
  if (controls.length <= 1) return controls[0] ?? [0, 0];
  const between = controls.slice(1).map(([x, y], i): Point => {
    const [fromX, fromY] = controls[i] ?? [x, y];
    return [fromX + (x - fromX) * t, fromY + (y - fromY) * t];
  });
  return pointAt(between, t);
}

/** A stroke of the given width along the points, as one closed contour. */
export function stroke(points: Point[], width: number): Contour {
  const sides = points.map(([x, y], i): [Point, Point] => {
    const [beforeX, beforeY] = points[Math.max(0, i - 1)] ?? [x, y];
    const [afterX, afterY] = points[Math.min(points.length - 1, i + 1)] ?? [x, y];
    const length = Math.hypot(afterX - beforeX, afterY - beforeY) || 1;
    const alongX = ((afterX - beforeX) / length) * (width / 2);
    const alongY = ((afterY - beforeY) / length) * (width / 2);
    return [
      [x - alongY, y + alongX],
      [x + alongY, y - alongX],
    ];
  });
  return [...sides.map(([one]) => one), ...sides.map(([, other]) => other).reverse()];
}

export function boxOf(contours: Contour[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of contours.flat()) {
    box.left = Math.min(box.left, x);
    box.right = Math.max(box.right, x);
    box.top = Math.min(box.top, y);
    box.bottom = Math.max(box.bottom, y);
  }
  return { left: box.left, top: box.top, width: box.right - box.left, height: box.bottom - box.top };
}

export function move(contours: Contour[], to: (x: number, y: number) => Point): Contour[] {
  return contours.map((contour) => contour.map(([x, y]) => to(x, y)));
}

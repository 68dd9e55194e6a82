import { z } from 'zod';

/**
 * The ratios in which a picture is cut (width to height): on reader pages for cards, cards on a narrow screen, galleries and boxes; and for
 * whoever shares a page, since networks show 1200 × 630 and cut everything else around its middle.
 */
export const RATIOS = ['8x5', '4x3', '3x2', '40x21'] as const;
export type Ratio = (typeof RATIOS)[number];

const PROPORTIONS: Record<Ratio, number> = { '8x5': 8 / 5, '4x3': 4 / 3, '3x2': 3 / 2, '40x21': 40 / 21 };

/** No cut is made wider than a page can show it. */
export const MAX_CUT_WIDTH: Record<Ratio, number> = { '8x5': 1920, '4x3': 960, '3x2': 1280, '40x21': 1280 };

const share = z.number().min(0).max(1);
/** A part of a picture in shares of its width and height, from the upper left. */
export const part = z
  .strictObject({ x: share, y: share, width: share, height: share })
  .refine(({ x, y, width, height }) => width > 0 && height > 0 && x + width <= 1.0001 && y + height <= 1.0001, 'outside');
export type Part = z.infer<typeof part>;

/** The point of a picture that no cut may lose, and the cuts that somebody drew by hand. */
export const framing = z.strictObject({
  focal: z.strictObject({ x: share, y: share }),
  cuts: z.partialRecord(z.enum(RATIOS), part),
});
export type Framing = z.infer<typeof framing>;

export const CENTRE: Framing = { focal: { x: 0.5, y: 0.5 }, cuts: {} };

/** Whether nothing is said that the middle of the picture would not do. */
export const isCentre = ({ focal, cuts }: Framing): boolean => focal.x === 0.5 && focal.y === 0.5 && Object.keys(cuts).length === 0;

type Size = { width: number; height: number };
/** In pixels. */
export type Cut = { left: number; top: number; width: number; height: number };

/** A drawn cut narrower than this share of what would fit is too small to print. */
export const SMALLEST_CUT = 0.1;

/**
 * The part of a picture that is shown in a ratio: the one drawn by hand, made to have exactly that ratio within itself, or the largest
 * that fits, as near to having the focal point in its middle as the edges allow.
 * @param size of the picture, in pixels
 * @returns in shares of the picture
 */
export function partFor(ratio: Ratio, size: Size, { focal, cuts }: Framing): Part {
  const drawn = cuts[ratio];
  const wanted = (PROPORTIONS[ratio] * size.height) / size.width;
  if (drawn) {
    const [width, height] = fit(wanted, drawn.width, drawn.height);
    return placed({ x: drawn.x + drawn.width / 2, y: drawn.y + drawn.height / 2 }, width, height);
  }
  const [width, height] = fit(wanted, 1, 1);
  return placed(focal, width, height);
}

/** The largest width and height, in shares, of proportion `wanted` that fit. */
const fit = (wanted: number, width: number, height: number): [number, number] =>
  width / height > wanted ? [height * wanted, height] : [width, width / wanted];

/** A part of this size around a point, moved so that it lies within the picture. */
function placed(middle: { x: number; y: number }, width: number, height: number): Part {
  const within = (at: number, size: number) => Math.min(Math.max(at - size / 2, 0), 1 - size);
  return { x: within(middle.x, width), y: within(middle.y, height), width, height };
}

/** The same in whole pixels of a picture of this size; at least one each way, never beyond its edge. */
export function cutFor(ratio: Ratio, size: Size, chosen: Framing): Cut {
  const { x, y, width, height } = partFor(ratio, size, chosen);
  const [left, top] = [Math.min(Math.round(x * size.width), size.width - 1), Math.min(Math.round(y * size.height), size.height - 1)];
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.round(width * size.width), size.width - left)),
    height: Math.max(1, Math.min(Math.round(height * size.height), size.height - top)),
  };
}

/** A part moved by shares of the picture, and made larger or smaller around its middle, within the picture and in its ratio. */
export function movedPart(
  ratio: Ratio,
  size: Size,
  from: Part,
  { dx = 0, dy = 0, scale = 1 }: { dx?: number; dy?: number; scale?: number },
): Part {
  const [most] = fit((PROPORTIONS[ratio] * size.height) / size.width, 1, 1);
  const width = Math.min(Math.max(from.width * scale, most * SMALLEST_CUT), most);
  const height = from.height * (width / from.width);
  return placed({ x: from.x + from.width / 2 + dx, y: from.y + from.height / 2 + dy }, width, Math.min(height, 1));
}

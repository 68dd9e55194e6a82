import type { Ratio } from './framing.ts';
import type { Picture, Rendition } from './schema.ts';

export type { Picture, Rendition };

export const FORMATS = ['avif', 'webp'] as const;
export type PictureFormat = (typeof FORMATS)[number];

export const MAX_UPLOAD_BYTES = 15 * 1024 * 1024;
/** Of all frames together, as they come in. */
export const MAX_PIXELS = 40_000_000;
export const MAX_WIDTH = 1920;
/** A picture that would be taller is made smaller as a whole: its encoding would take a gigabyte and most of the time allowed. */
export const MAX_HEIGHT = 8_192;

const STANDARD_WIDTHS = [320, 640, 960, 1280];

/** The widths in pixels, smallest first, that are made of a picture of this width: never wider than it is, nor than 1920. */
export function renditionWidths(originalWidth: number): number[] {
  const largest = Math.min(originalWidth, MAX_WIDTH);
  return [...STANDARD_WIDTHS.filter((width) => width < largest), largest];
}

/** Where a reader finds one size of a picture. */
export const renditionPath = (key: string, width: number, format: PictureFormat): string => `/media/${key}/${width}.${format}`;

/** The `srcset` of one format, smallest size first; empty when the picture has none in this format. */
export const srcSet = ({ key, renditions }: Pick<Picture, 'key' | 'renditions'>, format: PictureFormat): string =>
  renditions
    .filter((rendition) => rendition.format === format)
    .sort((a, b) => a.width - b.width)
    .map(({ width }) => `${renditionPath(key, width, format)} ${width}w`)
    .join(', ');

/** Ratios of cuts, the one that is wanted first; a picture that was framed before a ratio was known has no cut in it. */
type Wanted = readonly [Ratio, ...Ratio[]];
export const SHARED: Wanted = ['40x21', '8x5'];
export const LISTED: Wanted = ['8x5'];

/** A picture as it is shown where its most important part must not be lost: its cut in the first of these ratios that it has, or the whole. */
export const cutIn = (picture: Picture, ratios: Wanted): Pick<Picture, 'key' | 'width' | 'height' | 'renditions'> =>
  ratios.map((ratio) => picture.crops?.[ratio]).find((cut) => cut !== undefined) ?? picture;

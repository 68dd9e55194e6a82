import { z } from 'zod';
import { FORMATS, MAX_HEIGHT, MAX_WIDTH } from './formats.ts';
import { RATIOS } from './framing.ts';

export const pictureKey = z.string().regex(/^[0-9a-f]{32}$/);

/** What a reader may ask for: `<key>/<width>.<format>` and nothing else. */
export const renditionAddress = z.strictObject({
  key: pictureKey,
  file: z.string().regex(/^[1-9]\d{0,3}\.(avif|webp)$/),
});

export const rendition = z.strictObject({
  width: z.int().min(1).max(MAX_WIDTH),
  height: z.int().min(1).max(MAX_HEIGHT),
  format: z.enum(FORMATS),
  bytes: z.int().positive(),
});

/** The `renditions` column of a media row. */
export const renditions = z.array(rendition).min(1);

const bare = z.strictObject({
  key: pictureKey,
  width: rendition.shape.width,
  height: rendition.shape.height,
  renditions,
});

/** The cuts that were made of a picture, by ratio: each a picture of its own, with a key of its own. */
export const crops = z.partialRecord(z.enum(RATIOS), bare);

/** A picture as pages show it; width and height are those of its largest size, so `renditionPath(key, width, …)` is there. */
export const picture = bare.extend({
  crops: crops
    .nullish()
    .transform((made) => made ?? undefined)
    .optional(),
});

export type Rendition = z.infer<typeof rendition>;
export type Picture = z.infer<typeof picture>;
export type Crops = z.infer<typeof crops>;

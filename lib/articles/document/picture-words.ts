import { z } from 'zod';
import { line } from '../line.ts';

const MAX_ALT_CHARS = 500;
export const MAX_CAPTION_CHARS = 600;
const MAX_CREDIT_CHARS = 200;

export const rowId = z.int().positive().max(2_147_483_647);

/** What is written about a picture, wherever it stands. */
export const pictureWords = {
  mediaId: rowId,
  alt: line(MAX_ALT_CHARS),
  caption: line(MAX_CAPTION_CHARS),
  credit: line(MAX_CREDIT_CHARS),
};

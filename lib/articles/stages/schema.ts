import { z } from 'zod';
import { optionalText } from '../../reader-forms/fields.ts';
import { cleanBody } from '../../vietnamese/clean-text.ts';
import { STAGES } from './standing.ts';
import { STAGE_DEEDS, TRANSITIONS } from './transitions.ts';

/** In graphemes. */
export const MAX_STAGE_REASON = 1_000;

const rowId = z.int().min(1).max(2_147_483_647);

/** A step, on the version and at the stage somebody saw; returning a draft says why. */
export const moveDraftInput = z
  .strictObject({
    articleId: rowId,
    deed: z.enum(STAGE_DEEDS),
    version: rowId,
    stage: z.enum(STAGES),
    reason: optionalText(cleanBody, MAX_STAGE_REASON),
  })
  .refine(({ deed, reason }) => TRANSITIONS[deed].reason !== 'required' || reason !== '', { path: ['reason'], error: 'required' })
  .transform((move) => (TRANSITIONS[move.deed].reason === 'none' ? { ...move, reason: '' } : move));
export type MoveDraftInput = z.input<typeof moveDraftInput>;
export type DraftMove = z.output<typeof moveDraftInput>;

/** Whose way is looked at. */
export const flowInput = z.strictObject({ articleId: rowId });

import { z } from 'zod';
import { isVisiblyEmpty } from '../../vietnamese/clean-text.ts';
import { line } from '../line.ts';

export const MAX_CORRECTION_CHARS = 600;

/** What readers are told was wrong and is right now. */
export const correctionText = line(MAX_CORRECTION_CHARS).refine((text) => !isVisiblyEmpty(text), 'required');

export const addCorrectionInput = z.strictObject({ articleId: z.int().positive().max(2_147_483_647), text: correctionText });

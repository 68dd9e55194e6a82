import { z } from 'zod';
import { line } from '../articles/line.ts';
import { isVisiblyEmpty } from '../vietnamese/clean-text.ts';
import { TERM_KINDS } from './view.ts';

export const MAX_TERM_CHARS = 80;

export const createTermInput = z.strictObject({
  kind: z.enum(TERM_KINDS),
  name: line(MAX_TERM_CHARS).refine((name) => !isVisiblyEmpty(name), 'required'),
});
